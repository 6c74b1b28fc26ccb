/** Where a statement stands. */
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

/** `Treaty of Aigun, article 1`; the state of things before all instruments where it stands in none. */
export function citationWords(
  words: Words,
  { instrument, article }: { readonly instrument: string | null; readonly article: string | null },
): string {
  const { citations, grammar } = words.language;
  if (instrument === null) return grammar.capital(citations.first);
  const title = words.instrument(instrument);
  return article === null ? title : citations.articleOf(title, article);
}
