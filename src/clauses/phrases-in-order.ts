/** Phrases of a statement that are all its own, in another order than it has them. */
import type { GrammarAST } from "langium";
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import { isWhole, type Token } from "./expectation.js";

/**
 * Two phrases, either of which the statement can do without, and with the later one first it is whole. `at`: the word that
 * fits nothing. Null: it is something else that is wrong.
 */
export function wrongOrder(
  grammar: GrammarAST.Grammar,
  { path, text }: SourceFile,
  tokens: readonly Token[],
  at: number,
): Diagnostic | null {
  const begins = tokens.flatMap((token, index) => (isWordOfLanguage(token) ? [index] : []));
  if (!begins.includes(at)) return null;
  const isRead = (...parts: readonly (readonly Token[])[]) => isWhole(grammar, "Statement", parts.flat());
  const ends = [...begins.filter((index) => index > at), tokens.length];
  const end = ends.find((index) => isRead(tokens.slice(0, at), tokens.slice(index)));
  if (end === undefined) return null;
  const [late, rest] = [tokens.slice(at, end), tokens.slice(end)];
  const from = begins.findLast((index) => {
    const [before, passed] = [tokens.slice(0, index), tokens.slice(index, at)];
    return index > 0 && index < at && isRead(before, late, rest) && isRead(before, late, passed, rest);
  });
  if (from === undefined) return null;
  const [first, last] = [written(text, tokens.slice(from, at)), written(text, late)];
  return {
    severity: "error",
    code: "syntax",
    message: `\`${last}\` stands before \`${first}\`, and not after it`,
    span: { file: path, start: startOf(late), end: endOf(late) },
    label: `goes before \`${tokens[from]!.image}\``,
    help: `Write \`${last} ${first}\`.`,
  };
}

/** Not one that may be an id or a text there. */
const isWordOfLanguage = ({ tokenType, image }: Token): boolean =>
  tokenType.name === image && /^[a-z]/.test(image);

const startOf = (tokens: readonly Token[]): number => tokens[0]!.startOffset;
const endOf = (tokens: readonly Token[]): number => tokens.at(-1)!.startOffset + tokens.at(-1)!.image.length;

const written = (text: string, tokens: readonly Token[]): string =>
  text.slice(startOf(tokens), endOf(tokens)).replace(/\s+/g, " ");
