/** Where a statement stands. */
import { dayFromIso } from "../chronology/iso.js";
import type { Day } from "../chronology/model.js";
import type { AtlasClause } from "../atlas/model.js";
import { dayWords } from "./dates.js";
import type { Words } from "./words.js";

/** What is to be said of a clause beside its text. */
interface Marked {
  readonly editorial: string | null;
  readonly alone: string | null;
  /** ISO, or a day. */
  readonly aheadOf: string | Day | null;
  readonly unverified: boolean;
}

/** After the citation of a clause: that it is of one party alone, of earlier effect than its instrument, a judgement, not verified. */
export function markWords(words: Words, clause: Marked, gap = "  "): string {
  const { answers, acts } = words.language;
  const marks = [
    ...conditionsOf(words, clause),
    ...(clause.editorial === null ? [] : [answers.editorial]),
    ...(clause.unverified ? [acts.unverified] : []),
  ];
  return marks.map((mark) => `${gap}[${mark}]`).join("");
}

/** How it came to have effect: by one party alone, from before its instrument. */
export function conditionsOf(words: Words, { alone, aheadOf }: Pick<Marked, "alone" | "aheadOf">): string[] {
  const { answers } = words.language;
  const day = typeof aheadOf === "string" ? dayFromIso(aheadOf) : aheadOf;
  return [
    ...(alone === null ? [] : [answers.alone(words.party(alone))]),
    ...(day === null ? [] : [answers.aheadOf(dayWords(words.language, day))]),
  ];
}

/** What stands in an instrument, or outside all of them. */
interface Cited {
  readonly instrument: string | null;
  readonly article: string | null;
  readonly outside?: AtlasClause["outside"];
}

/** `Treaty of Aigun, article 1`; the state of things before all instruments where it stands in none. */
export function citationWords(words: Words, { instrument, article, outside }: Cited): string {
  const { citations, grammar } = words.language;
  if (instrument === null) return grammar.capital(citations[outside === "states" ? "states" : "first"]);
  const title = words.instrument(instrument);
  return article === null ? title : citations.articleOf(title, article);
}
