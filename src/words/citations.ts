/** Where a statement stands. */
import { dayFromIso } from "../chronology/iso.js";
import type { Day } from "../chronology/model.js";
import type { AtlasCitation, AtlasClause, AtlasSource } from "../atlas/model.js";
import { dayWords } from "./dates.js";
import type { Language } from "./language.js";
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

/** A source as a scholar cites it: who, what, in which collection, where in it, when. Without its address. */
export function sourceWords({ citations }: Language, source: AtlasSource): string {
  const {
    authors = [],
    editors = [],
    languages = [],
    title,
    collection,
    volume,
    number,
    pages,
    publisher,
    of,
    kind,
  } = source;
  const printed = [publisher, of].filter((part) => part !== undefined).join(" ");
  const nature = [...(kind ? [citations.kinds[kind]] : []), ...languages].join(", ");
  const parts = [
    ...authors,
    title,
    ...(collection === undefined ? [] : [collection]),
    ...(editors.length === 0 ? [] : [citations.editedBy(editors.join(", "))]),
    ...(volume === undefined ? [] : [citations.volume(volume)]),
    ...(number === undefined ? [] : [citations.number(number)]),
    ...(pages === undefined ? [] : [citations.pages(pages.replace(" to ", "–"))]),
    ...(printed === "" ? [] : [printed]),
  ];
  return `${parts.join(", ")}${nature === "" ? "" : ` [${nature}]`}`;
}

/** `Source: …, article 1`; or that it stands in that source only. */
export function citedWords(
  language: Language,
  sources: readonly AtlasSource[],
  { source, locator, only }: AtlasCitation,
): string {
  const found = sources.find(({ id }) => id === source);
  const words = found ? sourceWords(language, found) : source;
  return language.citations[only ? "onlyIn" : "source"](words, locator);
}
