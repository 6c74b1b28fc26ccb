/** Did you mean …? */
import { distance } from "fastest-levenshtein";

/** The words nearest to a misspelt one, each once, best first, at most three; none that differs in more than a third of its letters. */
export function nearestWords(written: string, words: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(written.length / 3));
  return [...new Set(words)]
    .map((word) => ({ word, distance: editDistance(written, word) }))
    .filter((candidate) => candidate.distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map((candidate) => candidate.word);
}

/** Two letters that changed places count as one fault. */
function editDistance(one: string, other: string): number {
  if (one.length === other.length && [...one].sort().join("") === [...other].sort().join("")) {
    const differing = [...one].filter((letter, index) => letter !== other[index]).length;
    if (differing === 2) return 1;
  }
  return distance(one, other);
}

/** `a`, `b` or `c`, in backticks. */
export function oneOf(words: readonly string[]): string {
  return inWords(
    words.map((word) => `\`${word}\``),
    "or",
  );
}

export function inWords(items: readonly string[], conjunction: "or" | "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1)}`;
}
