/** Days and uncertain dates, in any calendar. */
import { civilFromDay, monthLength, type SolarCalendar } from "../chronology/days.js";
import { dayFromIso } from "../chronology/iso.js";
import type { Calendar, Day, DayRange } from "../chronology/model.js";
import { qingFromDay } from "../chronology/qing.js";
import type { Language } from "./language.js";

/** `28 May 1858`, `15 March 44 BC`; where the Qing calendar does not reach, the Gregorian day, which says so. */
export function dayWords(language: Language, day: Day, calendar: Calendar = "gregorian"): string {
  const { dates } = language;
  if (calendar === "qing") {
    const date = qingFromDay(day);
    return date ? dates.qing(date) : `${dayWords(language, day)} (${dates.calendars.gregorian})`;
  }
  const { year, month, day: dayOfMonth } = civilFromDay(calendar, day);
  return dates.day(dayOfMonth, month, yearWords(language, year));
}

/** `year` is astronomical: 0 is 1 BC. The first hundred say their era, as two figures may be of any century. */
function yearWords({ dates }: Language, year: number): string {
  if (year <= 0) return dates.yearBefore(1 - year);
  return year < 100 ? dates.earlyYear(year) : String(year);
}

/** `1850`, `May 1858`, `1–10 May 1858`, `28 May 1858 – 3 June 1859`, `until 3 June 1859`. */
export function rangeWords(
  language: Language,
  { earliest, latest }: DayRange,
  calendar: Calendar = "gregorian",
): string {
  const { dates } = language;
  if (earliest === null)
    return latest === null ? dates.undated : dates.until(dayWords(language, latest, calendar));
  if (latest === null) return dates.orLater(dayWords(language, earliest, calendar));
  if (earliest === latest) return dayWords(language, earliest, calendar);
  const short = calendar === "qing" ? null : shortRange(language, earliest, latest, calendar);
  return short ?? dates.range(dayWords(language, earliest, calendar), dayWords(language, latest, calendar));
}

/** Whole months and years by their names, and days of one month with the month once; null for other ranges. */
function shortRange(language: Language, earliest: Day, latest: Day, calendar: SolarCalendar): string | null {
  const { dates } = language;
  const from = civilFromDay(calendar, earliest);
  const to = civilFromDay(calendar, latest);
  const beginsMonth = from.day === 1;
  const endsMonth = to.day === monthLength(calendar, to.year, to.month);
  const year = yearWords(language, to.year);
  if (beginsMonth && endsMonth && from.month === 1 && to.month === 12)
    return from.year === to.year ? year : dates.range(yearWords(language, from.year), year);
  if (from.year !== to.year || from.month !== to.month) return null;
  return beginsMonth && endsMonth
    ? dates.monthOfYear(to.month, year)
    : dates.daysOfMonth(from.day, to.day, to.month, year);
}

/** From when until when something holds; null: always. */
export function spanWords(language: Language, from: Day | null, until: Day | null): string | null {
  const { dates } = language;
  if (from !== null && until !== null)
    return dates.fromUntil(dayWords(language, from), dayWords(language, until));
  if (from !== null) return dates.since(dayWords(language, from));
  return until === null ? null : dates.until(dayWords(language, until));
}

/** As `spanWords`, of ISO days. */
export function isoSpanWords(
  language: Language,
  { since, until }: { readonly since: string | null; readonly until: string | null },
): string | null {
  return spanWords(language, dayOf(since), dayOf(until));
}

function dayOf(iso: string | null): Day | null {
  return iso === null ? null : dayFromIso(iso);
}
