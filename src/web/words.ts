/** Words of an atlas in the language that the reader asked for. */
import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { EDITORIAL } from "../effect/model.js";
import { wordsOf, type Words } from "../words/index.js";
import { reader } from "./dates/reader.svelte.js";

/** By the names of a day; without one, by those that things have of themselves. */
export function wordsIn(atlas: Atlas, day: Day | null = null): Words {
  return wordsOf(atlas, reader.language, day);
}

/** `as Russia had it`. */
export function readingName(words: Words, reading: string): string {
  const { answers } = words.language;
  return reading === EDITORIAL ? answers.editor : answers.partysReading(words.party(reading));
}
