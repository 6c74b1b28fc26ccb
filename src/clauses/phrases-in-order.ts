/** Phrases of a statement that are all its own, in another order than it has them. */
import type { GrammarAST } from "langium";
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import { isWhole, type Expectation, type Token } from "./expectation.js";
import { WORDS_OF_CONTINUATION } from "./forms.js";
import { firstKeywords } from "./phrases-awaited.js";

/** So many words of the language are looked at on either side of the one that fits nothing. */
const MOST_WORDS = 8;

/** A longer statement is not tried in other orders: each takes a reading of all of it. */
const MOST_TOKENS = 400;

/** Two phrases of a statement that stand side by side. */
interface Pair {
  readonly before: readonly Token[];
  readonly first: readonly Token[];
  readonly late: readonly Token[];
  readonly rest: readonly Token[];
}

/**
 * Two phrases side by side, and with the later one first the statement is whole. One of them begins with the word that fits
 * nothing, or with the one before it. Null: it is something else that is wrong.
 */
export function wrongOrder(
  grammar: GrammarAST.Grammar,
  { path, text }: SourceFile,
  tokens: readonly Token[],
  { at, awaited }: Expectation,
): Diagnostic | null {
  if (tokens.length > MOST_TOKENS) return null;
  const begins = tokens.flatMap((token, index) => (index > 0 && isWordOfLanguage(token) ? [index] : []));
  const isRead = (...parts: readonly (readonly Token[])[]) => isWhole(grammar, "Statement", parts.flat());
  const words = new Set(awaited.flatMap(({ element }) => firstKeywords(element)));
  const isMisplaced = ({ before, first, late, rest }: Pair) =>
    (WORDS_OF_CONTINUATION.includes(first[0]!.image) || isRead(before, late, rest)) &&
    isRead(before, first, rest) &&
    isRead(before, late, first, rest);
  const pair =
    earlyPairs(at, begins, tokens).find(
      ({ before, first, late, rest }) => words.has(late[0]!.image) && isRead(before, late, first, rest),
    ) ?? [at, at - 1].flatMap((start) => latePairs(start, begins, tokens)).find(isMisplaced);
  if (!pair) return null;
  const [former, latter] = [written(text, pair.late), written(text, pair.first)];
  return {
    severity: "error",
    code: "syntax",
    message: `\`${former}\` stands before \`${latter}\`, and not after it`,
    span: { file: path, start: startOf(pair.late), end: endOf(pair.late) },
    label: `goes before \`${pair.first[0]!.image}\``,
    help: `Write \`${former} ${latter}\`.`,
  };
}

/** Pairs whose first phrase begins there, the shortest first. */
function earlyPairs(start: number, begins: readonly number[], tokens: readonly Token[]): readonly Pair[] {
  if (!begins.includes(start)) return [];
  const after = [...begins.filter((index) => index > start).slice(0, MOST_WORDS), tokens.length];
  return byLength(
    after.flatMap((middle, i) => after.slice(i + 1).map((end) => pairOf(tokens, start, middle, end))),
  );
}

/** Pairs whose later phrase begins there, the shortest first. */
function latePairs(start: number, begins: readonly number[], tokens: readonly Token[]): readonly Pair[] {
  if (!begins.includes(start)) return [];
  const before = begins.filter((index) => index < start).slice(-MOST_WORDS);
  const after = [...begins.filter((index) => index > start).slice(0, MOST_WORDS), tokens.length];
  return byLength(before.flatMap((from) => after.map((end) => pairOf(tokens, from, start, end))));
}

const pairOf = (tokens: readonly Token[], from: number, middle: number, to: number): Pair => ({
  before: tokens.slice(0, from),
  first: tokens.slice(from, middle),
  late: tokens.slice(middle, to),
  rest: tokens.slice(to),
});

const byLength = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.toSorted((a, b) => a.first.length + a.late.length - b.first.length - b.late.length);

/** Not one that may be an id or a text there. */
const isWordOfLanguage = ({ tokenType, image }: Token): boolean =>
  tokenType.name === image && /^[a-z]/.test(image);

const startOf = (tokens: readonly Token[]): number => tokens[0]!.startOffset;
const endOf = (tokens: readonly Token[]): number => tokens.at(-1)!.startOffset + tokens.at(-1)!.image.length;

const written = (text: string, tokens: readonly Token[]): string =>
  text.slice(startOf(tokens), endOf(tokens)).replace(/\s+/g, " ");
