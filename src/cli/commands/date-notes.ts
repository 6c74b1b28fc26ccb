import { unspokenOf } from "../../atlas/coverage.js";
import type { Atlas } from "../../atlas/model.js";
import type { DayRange } from "../../chronology/model.js";
import type { AskedDays } from "../../query/request/day.js";
import { dateNoteWords, daysWords, type Language } from "../../words/index.js";
import { fold } from "../fold.js";

/** What whoever wrote a date should know of how it was read: before the answer. */
export const noteLines = (language: Language, ...asked: readonly AskedDays[]): string =>
  asked
    .flatMap((days) => dateNoteWords(language, days))
    .map((words) => `${fold(words, "")}\n`)
    .join("");

/** Which of the days that are asked of the corpus does not speak of: what is told is of the others. */
export const unspokenLines = (atlas: Atlas, language: Language, days: DayRange): string =>
  unspokenOf(atlas, days)
    .map((stretch) => {
      const when = language.grammar.capital(daysWords(language, stretch));
      return `${fold(`${language.answers.onDays(when, language.titles.beyond.days)}.`, "")}\n`;
    })
    .join("");
