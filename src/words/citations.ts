/** Where a statement stands. */
import type { Words } from "./words.js";

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
