import { distance } from "fastest-levenshtein";

/** What to say of a word that is none of those known: those that may be meant, else those that there are. */
export function suggest(word: string, known: readonly string[]): string {
  const byDistance = known
    .map((each) => ({ each, edits: distance(each.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const near = byDistance.filter(({ edits }) => edits <= Math.max(2, word.length / 3)).slice(0, 3);
  if (near.length > 0) return `did you mean ${near.map(({ each }) => each).join(" or ")}?`;
  const shown = byDistance.slice(0, 8).map(({ each }) => each);
  return known.length === 0
    ? "it has none"
    : `it has ${shown.join(", ")}${known.length > shown.length ? ", …" : ""}`;
}
