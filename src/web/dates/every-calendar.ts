import type { Calendar, DayRange } from "../../chronology/model.js";
import { printDay } from "../../chronology/print.js";
import { rangeWords, type Language } from "../../words/index.js";

export const CALENDARS: readonly Calendar[] = ["gregorian", "julian", "qing"];

export interface CalendarLine {
  readonly calendar: string;
  readonly words: string;
}

/** A date in every calendar that reaches it, the Qing one in Chinese too. */
export function everyCalendar(language: Language, range: DayRange): CalendarLine[] {
  const { calendars } = language.dates;
  return CALENDARS.flatMap((calendar) => {
    if (calendar !== "qing")
      return [{ calendar: calendars[calendar], words: rangeWords(language, range, calendar) }];
    const ends = [...new Set([range.earliest, range.latest])].filter((day) => day !== null);
    const chinese = ends.map((day) => printDay(day, { calendar: "qing", language: "zh" }));
    if (chinese.length === 0 || chinese.includes(null)) return [];
    const pinyin = rangeWords(language, range, calendar);
    return [{ calendar: calendars.qing, words: `${pinyin} · ${chinese.join("至")}` }];
  });
}
