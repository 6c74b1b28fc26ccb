/** A language with the names of an atlas: what every answer is worded by. */
import type { Atlas } from "../atlas/model.js";
import { ENGLISH } from "./english.js";
import type { Language } from "./language.js";
import { IDS, namesOf, type Names } from "./names.js";

export interface Words extends Names {
  readonly language: Language;
}

export function wordsOf(atlas: Atlas, language: Language = ENGLISH): Words {
  return { language, ...namesOf(atlas, language.tag) };
}

/** To the author of a corpus: in English, by the ids of the corpus. */
export const AUTHOR: Words = { language: ENGLISH, ...IDS };
