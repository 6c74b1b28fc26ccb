import type { AskedDays } from "../../query/request/day.js";
import { dateNoteWords, type Language } from "../../words/index.js";
import { fold } from "../fold.js";

/** What whoever wrote a date should know of how it was read: before the answer. */
export const noteLines = (language: Language, ...asked: readonly AskedDays[]): string =>
  asked
    .flatMap((days) => dateNoteWords(language, days))
    .map((words) => `${fold(words, "")}\n`)
    .join("");
