import { distance } from "fastest-levenshtein";
import type { AtlasExistence, AtlasName } from "../../atlas/model.js";
import { simplifiedHan } from "./han.js";

/** Something that a question may name: by its id, or by a name in any language. */
export interface Named {
  readonly id: string;
  readonly name?: string | null;
  readonly title?: string;
  readonly names?: readonly AtlasName[];
  readonly existence?: AtlasExistence;
}

/** Words compared as they are written: case, space around and ways of composing a letter make no difference. */
const written = (text: string): string => text.normalize("NFC").trim().toLowerCase();

/** Accents of Latin, Greek and Cyrillic letters, points of Hebrew and Arabic ones: what people leave out. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map([
  ["ø", "o"], ["ł", "l"], ["đ", "d"], ["ħ", "h"], ["ı", "i"], ["æ", "ae"], ["œ", "oe"], ["þ", "th"], ["ð", "d"],
]); // prettier-ignore

/** Words compared as people write them: case, accents, apostrophes, joints and simplified letters make no difference. */
const folded = (text: string): string =>
  simplifiedHan(text.normalize("NFKD"))
    .replace(ACCENTS, "")
    .toUpperCase()
    .toLowerCase()
    .replace(/[øłđħıæœþð]/g, (letter) => UNDECOMPOSED.get(letter)!)
    .replace(/[\p{Pi}\p{Pf}'"`´ʹʺʻʼʽˈ·.]/gu, "")
    .replace(/[\s\p{Pd}_]+/gu, " ")
    .trim()
    .normalize("NFKC");

/** Those that a word names: as it is written, if any; else as people write it. */
export function namedBy<T>(among: readonly T[], text: string, namesOf: (each: T) => readonly string[]): T[] {
  const by = (same: (text: string) => string) => {
    const word = same(text);
    return word === "" ? [] : among.filter((each) => namesOf(each).some((name) => same(name) === word));
  };
  const exact = by(written);
  return exact.length > 0 ? exact : by(folded);
}

/** Its names in every language and of every time. */
export function allNamesOf({ name, title, names, existence }: Named): string[] {
  const then = existence?.named.flatMap((one) => [one.name, ...one.names.map(({ text }) => text)]) ?? [];
  return [...[name, title].filter((own) => own != null), ...(names ?? []).map(({ text }) => text), ...then];
}

const SHOWN = 8;

/** Ids of what has these words within its name; then of what is written nearly so, nearest first: three of these at the most. */
export function nearestIds(text: string, among: readonly Named[]): string[] {
  const word = folded(text);
  const named = among.map((each) => ({ id: each.id, names: [each.id, ...allNamesOf(each)].map(folded) }));
  const within = named.filter(({ names }) => names.some((name) => hasWords(name, word)));
  const near = named
    .map(({ id, names }) => ({
      id,
      edits: Math.min(...names.map((name) => distance(name, word))),
      isJumbled: names.some((name) => lettersOf(name) === lettersOf(word)),
    }))
    .filter(
      ({ edits, isJumbled }) => isJumbled || edits <= Math.max(Math.min(2, word.length - 2), word.length / 3),
    )
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3);
  const ids = [...within.slice(0, SHOWN), ...near].map(({ id }) => id);
  return [...new Set(ids)].slice(0, Math.max(3, within.length));
}

/** The letters of a word in one order: two that are jumbled are alike. */
const lettersOf = (word: string): string => [...word].sort().join("");

const APART = /[^\p{L}\p{M}\p{N}]+/gu;

function hasWords(name: string, words: string): boolean {
  const [all, some] = [name, words].map((text) => ` ${text.replace(APART, " ").trim()} `);
  return some !== "  " && all!.includes(some!);
}

export const didYouMean = (near: readonly string[]): string => `did you mean ${near.join(" or ")}?`;

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
