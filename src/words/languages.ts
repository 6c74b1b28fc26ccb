import { ENGLISH } from "./english.js";
import { INDONESIAN } from "./indonesian.js";
import type { Language } from "./language.js";

/** Every language there is; the first is the default. */
export const LANGUAGES: readonly Language[] = [ENGLISH, INDONESIAN];

/** null where there is no such language. */
export function languageOf(tag: string): Language | null {
  return LANGUAGES.find((language) => language.tag === tag) ?? null;
}
