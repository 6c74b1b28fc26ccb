/** Dates that are no single day, and are written without quotes: `until 1917`, `since May 1917`. */
import { GrammarAST } from "langium";
import { parseDate } from "../chronology/parse.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Expectation, Token } from "./expectation.js";

/** Null where something else went wrong. */
export function unquotedDate(
  file: string,
  tokens: readonly Token[],
  expectation: Expectation,
): Diagnostic | null {
  const date = dateAmong(tokens, expectation);
  const [first, last] = [date?.[0], date?.at(-1)];
  if (!date || !first || !last) return null;
  const text = wordsOf(date);
  return {
    severity: "error",
    code: "syntax",
    message: `\`${text}\` is no single day: such dates stand in quotes`,
    span: { file, start: first.startOffset, end: last.startOffset + last.image.length },
    help: `If the day is known, write it, such as \`28 May 1858\`. If not, write \`"${text}"\`: some day of that time. What begins or ends on it surely does so from the last such day, and perhaps from the first.`,
  };
}

/** Its words, from the first to the last. */
function dateAmong(tokens: readonly Token[], { at, awaited }: Expectation): readonly Token[] | null {
  const awaits = (name: string, within?: string) =>
    awaited.some(
      ({ element, rules }) =>
        GrammarAST.isRuleCall(element) &&
        element.rule.$refText === name &&
        (within === undefined || rules[0] === within),
    );
  const year = tokens[at - 1];
  if (year && /^\d{3,4}$/.test(year.image) && awaits("WORD", "WrittenDate")) return [year];
  if (!awaits("WrittenDate")) return null;
  const lengths = [4, 3, 2].filter((length) => at + length <= tokens.length);
  const read = lengths.find((length) => parseDate(wordsOf(tokens.slice(at, at + length))).ok);
  return read === undefined ? null : tokens.slice(at, at + read);
}

const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ image }) => image).join(" ");
