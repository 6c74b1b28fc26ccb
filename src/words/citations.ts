/** Where a statement stands. */
import type { AtlasClause } from "../atlas/model.js";
import type { Words } from "./words.js";

/** What is to be said of a clause after its citation: that it is a judgement, or of one party alone. */
export function markWords(
  words: Words,
  { editorial, alone }: { readonly editorial: string | null; readonly alone: string | null },
): string {
  const { answers } = words.language;
  const marks = [
    ...(alone === null ? [] : [answers.alone(words.party(alone))]),
    ...(editorial === null ? [] : [answers.editorial]),
  ];
  return marks.map((mark) => `  [${mark}]`).join("");
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
