import { distance } from "fastest-levenshtein";
import type { AtlasExistence, AtlasName } from "../../atlas/model.js";

/** Something that a question may name: by its id, or by a name in any language. */
export interface Named {
  readonly id: string;
  readonly name?: string | null;
  readonly title?: string;
  readonly names?: readonly AtlasName[];
  readonly existence?: AtlasExistence;
}

/** Words compared as people write them: case, space around and ways of composing a letter make no difference. */
export const folded = (text: string): string => text.normalize("NFC").trim().toLowerCase();

/** Its names in every language and of every time. */
export function allNamesOf({ name, title, names, existence }: Named): string[] {
  const then = existence?.named.flatMap((one) => [one.name, ...one.names.map(({ text }) => text)]) ?? [];
  return [...[name, title].filter((own) => own != null), ...(names ?? []).map(({ text }) => text), ...then];
}

/** Ids of what is written nearly so, nearest first: three at the most. */
export function nearestIds(text: string, among: readonly Named[]): string[] {
  const word = folded(text);
  return among
    .map((each) => ({
      id: each.id,
      edits: Math.min(...[each.id, ...allNamesOf(each)].map((name) => distance(folded(name), word))),
    }))
    .filter(({ edits }) => edits <= Math.max(2, word.length / 3))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ id }) => id);
}

export const didYouMean = (near: readonly string[]): string => `did you mean ${near.join(" or ")}?`;

const SHOWN = 8;

/** What to say of a word that names none of these: those that may be meant, else those that there are. */
export function suggest(word: string, ids: readonly string[]): string {
  const near = nearestIds(word, ids.map((id) => ({ id }))); // prettier-ignore
  if (near.length > 0) return didYouMean(near);
  if (ids.length === 0) return "it has none";
  const byDistance = [...ids].sort(
    (a, b) => distance(folded(a), folded(word)) - distance(folded(b), folded(word)),
  );
  return `it has ${byDistance.slice(0, SHOWN).join(", ")}${ids.length > SHOWN ? ", …" : ""}`;
}
