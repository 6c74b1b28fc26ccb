import type { Calendar } from "../chronology/model.js";
import type { LastKnown } from "../query/model.js";
import { citationWords } from "./citations.js";
import { isoDayWords, isoSpanWords } from "./dates.js";
import { titleWords } from "./titles.js";
import type { Language } from "./language.js";
import type { Words } from "./words.js";

/** Of a day so long after the last that a corpus dates that it cannot be taken to speak of it. */
export const lastDatedWords = (language: Language, day: string, calendar: Calendar = "gregorian"): string =>
  language.answers.lastDated(isoDayWords(language, day, calendar));

/** What a corpus told last of a place, where days after its own are asked of. */
export function lastKnownWords(words: Words, lastKnown: LastKnown, calendar: Calendar = "gregorian"): string {
  const { day, title, because, since, sinceDay } = lastKnown;
  const [reason] = because;
  const span = isoSpanWords(words.language, { since, sinceDay, until: null }, calendar);
  const by = reason ? citationWords(words, reason) : null;
  return words.language.answers.lastKnown(isoDayWords(words.language, day, calendar), titleWords(words, title), span, by);
} // prettier-ignore
