/**
 * What a statement that does not parse was going to declare, as its first words tell: its id counts as declared, so that
 * one slip is one error, and everything that rests on it is left out in silence.
 */
import type { GrammarAST } from "langium";
import { begunWith, expectationOf, type Token } from "./expectation.js";
import { STATEMENT_WORDS, WHOLE_RULES } from "./forms.js";
import type { NamedKind } from "./model.js";
import type { Unread } from "./names.js";
import { nearestWords } from "./nearest.js";
import type { Parts } from "./parts.js";
import type { Statement, StatementType } from "./statement.js";
import { ALL_STATEMENTS } from "./statements/index.js";
import { idLike, RESERVED } from "./tokens.js";

type Row = Statement<StatementType>;

/** A statement that does not parse. */
export interface Broken extends Unread {
  /** The label of the clause that it is. */
  readonly label: string | null;
  /** The lists in which it may have had its place. */
  readonly lists: readonly (keyof Parts)[];
}

/** A row that the statement may be of, with the word that it would begin with; null: with an id. */
interface Reading {
  readonly row: Row;
  readonly word: string | null;
}

/** Any statement: of one that begins with no word of the language, where no more of it is looked at. */
export const ANYTHING: Broken = {
  ids: [],
  kinds: [],
  label: null,
  lists: [...new Set(ALL_STATEMENTS.map(({ keptIn }) => keptIn))],
};

/** As far as its first word tells, which is one of the language. */
export function brokenByHead(tokens: readonly Token[]): Broken {
  const head = tokens[0]?.image ?? "";
  return brokenAs(ALL_STATEMENTS.flatMap((row) => begunBy(row, [head])), tokens);
} // prettier-ignore

/** As far as the grammar can read it. */
export function brokenOf(tokens: readonly Token[], grammar: GrammarAST.Grammar): Broken {
  return brokenAs(readingsOf(tokens, grammar), tokens);
}

function brokenAs(readings: readonly Reading[], tokens: readonly Token[]): Broken {
  const declaring = readings.filter(({ row }) => Object.keys(row.declares).length > 0);
  const [first, second] = tokens;
  const named = tokens.slice(declaring.some(({ word }) => word === "editorial") ? 2 : 1);
  return {
    ids: declaring.length > 0 ? idsAtStart(named) : [],
    kinds: [...new Set(declaring.flatMap(kindsOf))],
    label: first?.image === "clause" ? idIn(second) : null,
    lists: [...new Set(readings.map(({ row }) => row.keptIn))],
  };
}

/** The readings that go furthest; a first word that is like none of the language counts if two more words agree. */
function readingsOf(tokens: readonly Token[], grammar: GrammarAST.Grammar): readonly Reading[] {
  const head = tokens[0]?.image ?? "";
  const words = STATEMENT_WORDS.includes(head) ? [head] : nearestWords(head.toLowerCase(), STATEMENT_WORDS);
  const likely = ALL_STATEMENTS.flatMap((row) => begunBy(row, words));
  const unnamed = STATEMENT_WORDS.includes(head)
    ? []
    : ALL_STATEMENTS.filter(({ declares }) => Object.keys(declares).length === 0).map((row) => ({ row, word: null }));
  const measured = (readings: readonly Reading[]) =>
    readings.map((reading) => ({ reading, at: furthest(reading, tokens, grammar) }));
  const any = words.length > 0 ? [] : ALL_STATEMENTS.flatMap((row) => begunBy(row, STATEMENT_WORDS));
  const all = [...measured([...likely, ...unnamed]), ...measured(any).filter(({ at }) => at > 2)];
  const most = Math.max(0, ...all.map(({ at }) => at));
  return all.filter(({ at }) => at === most).map(({ reading }) => reading);
} // prettier-ignore

const begunBy = (row: Row, words: readonly string[]): Reading[] =>
  row.words.filter((word) => words.includes(word)).map((word) => ({ row, word }));

function furthest({ row, word }: Reading, tokens: readonly Token[], grammar: GrammarAST.Grammar): number {
  return expectationOf(grammar, row.type, word === null ? tokens : begunWith(word, tokens), WHOLE_RULES).at;
}

/** `post` declares a post, `line` and `limit` a line. */
function kindsOf({ row, word }: Reading): NamedKind[] {
  const kinds = Object.keys(row.declares) as NamedKind[];
  return kinds.filter((kind) => kind === word || !kinds.some((other) => other === word));
}

/** A word too many may stand before an id, or after it. */
function idsAtStart(tokens: readonly Token[]): string[] {
  const ids = tokens.map(idIn);
  const end = ids.indexOf(null);
  return ids.slice(0, end < 0 ? undefined : end).filter((id) => id !== null);
}

function idIn(token: Token | undefined): string | null {
  if (!token || RESERVED.has(token.image) || !/^\p{L}/u.test(token.image)) return null;
  return idLike(token.image);
}
