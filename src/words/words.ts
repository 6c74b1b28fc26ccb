/** A language with the names of an atlas: what every answer is worded by. */
import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { ENGLISH } from "./english.js";
import type { Language } from "./language.js";
import { IDS, namesOf, type Names } from "./names.js";

export interface Words extends Names {
  readonly language: Language;
  /** Of the atlas; absent: of none. */
  readonly theatre?: Atlas["theatre"];
}

/** By the names of a day; without one, by those that things have of themselves. */
export function wordsOf(atlas: Atlas, language: Language = ENGLISH, day: Day | null = null): Words {
  return { language, theatre: atlas.theatre, ...namesOf(atlas, language.tag, day) };
}

/** To the author of a corpus: in English, by the ids of the corpus. */
export const AUTHOR: Words = { language: ENGLISH, ...IDS };
