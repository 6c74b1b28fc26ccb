/** Days and uncertain dates in the reader's calendar. */
import { civilFromDay, monthLength } from "../../chronology/days.js";
import type { Calendar, Day, DayRange } from "../../chronology/model.js";
import { printDay } from "../../chronology/print.js";
import { dayInWords } from "../../svg/words.js";

export const CALENDARS: readonly Calendar[] = ["gregorian", "julian", "qing"];
export const CALENDAR_NAMES: Readonly<Record<Calendar, string>> = {
  gregorian: "Gregorian",
  julian: "Julian",
  qing: "Qing",
};

/** A day without the name of its calendar; where the Qing calendar does not reach, the Gregorian day, which says so. */
export function dayIn(day: Day, calendar: Calendar): string {
  if (calendar !== "qing") return dayInWords(day, calendar);
  return printDay(day, { calendar }) ?? `${dayInWords(day)} (Gregorian)`;
}

/** `1850`, `May 1858`, `1–10 May 1858`, `28 May 1858 – 3 June 1859`, `before 3 June 1859`. */
export function rangeIn({ earliest, latest }: DayRange, calendar: Calendar): string {
  if (earliest === null) return latest === null ? "undated" : `until ${dayIn(latest, calendar)}`;
  if (latest === null) return `${dayIn(earliest, calendar)} or later`;
  if (earliest === latest) return dayIn(earliest, calendar);
  return (
    (calendar === "qing" ? null : shortRange(earliest, latest, calendar)) ??
    `${dayIn(earliest, calendar)} – ${dayIn(latest, calendar)}`
  );
}

/** Whole months and years by their names, and days of one month with the month once; null for other ranges. */
function shortRange(earliest: Day, latest: Day, calendar: "gregorian" | "julian"): string | null {
  const from = civilFromDay(calendar, earliest);
  const to = civilFromDay(calendar, latest);
  const beginsMonth = from.day === 1;
  const endsMonth = to.day === monthLength(calendar, to.year, to.month);
  const monthAndYear = dayInWords(latest, calendar).replace(/^\d+ /, "");
  const year = monthAndYear.replace(/^\S+ /, "");
  if (beginsMonth && endsMonth && from.month === 1 && to.month === 12)
    return from.year === to.year
      ? year
      : `${dayInWords(earliest, calendar).replace(/^\d+ \S+ /, "")} – ${year}`;
  if (from.year !== to.year || from.month !== to.month) return null;
  return beginsMonth && endsMonth ? monthAndYear : `${from.day}–${to.day} ${monthAndYear}`;
}

export interface CalendarLine {
  readonly calendar: string;
  readonly words: string;
}

/** A date in every calendar that reaches it, the Qing one in Chinese too. */
export function everyCalendar(range: DayRange): CalendarLine[] {
  return CALENDARS.flatMap((calendar) => {
    if (calendar !== "qing") return [{ calendar: CALENDAR_NAMES[calendar], words: rangeIn(range, calendar) }];
    const ends = [...new Set([range.earliest, range.latest])].filter((day) => day !== null);
    const english = ends.map((day) => printDay(day, { calendar: "qing" }));
    const chinese = ends.map((day) => printDay(day, { calendar: "qing", language: "zh" }));
    if (english.length === 0 || english.includes(null)) return [];
    return [{ calendar: CALENDAR_NAMES.qing, words: `${english.join(" – ")} · ${chinese.join("至")}` }];
  });
}
