/** Days and uncertain dates, in any calendar. */
import { civilFromDay, monthLength, type SolarCalendar } from "../chronology/days.js";
import { dayFromIso } from "../chronology/iso.js";
import type { Calendar, Day, DayRange, SeveralDays } from "../chronology/model.js";
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
export function yearWords({ dates }: Language, year: number): string {
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
  const unit = unitWords(language, earliest, latest, calendar);
  if (unit !== null) return unit;
  const year = yearWords(language, to.year);
  if (from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31)
    return dates.range(yearWords(language, from.year), year);
  if (from.year !== to.year || from.month !== to.month) return null;
  return dates.daysOfMonth(from.day, to.day, to.month, year);
}

/** A year or a month by its name; null for other ranges. */
function unitWords(language: Language, earliest: Day, latest: Day, calendar: Calendar): string | null {
  if (calendar === "qing") return null;
  const from = civilFromDay(calendar, earliest);
  const to = civilFromDay(calendar, latest);
  if (from.year !== to.year || from.day !== 1 || to.day !== monthLength(calendar, to.year, to.month))
    return null;
  const year = yearWords(language, to.year);
  if (from.month === 1 && to.month === 12) return year;
  return from.month === to.month ? language.dates.monthOfYear(to.month, year) : null;
}

/** Some day of a range, where it has a name of its own (`1659`, `May 1659`) by that; null: it is open at both ends. */
export function someDayWords(
  language: Language,
  { earliest, latest }: DayRange,
  calendar: Calendar = "gregorian",
): string | null {
  if (earliest === null && latest === null) return null;
  const isBounded = earliest !== null && latest !== null && earliest !== latest;
  const unit = isBounded ? unitWords(language, earliest, latest, calendar) : null;
  return unit ?? stretchWords(language, { earliest, latest }, calendar);
}

/** All days that are asked of, each end by its name. */
export function daysWords(
  language: Language,
  { parts, ...days }: SeveralDays,
  calendar: Calendar = "gregorian",
): string {
  const { grammar } = language;
  return parts
    ? grammar.choice(parts.map((part) => stretchWords(language, part, calendar)))
    : stretchWords(language, days, calendar);
}

function stretchWords(language: Language, { earliest, latest }: DayRange, calendar: Calendar): string {
  const { dates } = language;
  const [first, last] = [earliest, latest].map((day) =>
    day === null ? null : dayWords(language, day, calendar),
  );
  if (first && last) return earliest === latest ? first : dates.someDay(first, last);
  if (first) return dates.someDayFrom(first);
  return last ? dates.someDayUntil(last) : dates.unknownDay;
}

/** From when until when something holds; null: always. */
export function spanWords(
  language: Language,
  from: DayRange | null,
  until: DayRange | null,
  calendar: Calendar = "gregorian",
): string | null {
  const { dates } = language;
  const [since, end] = [from, until].map((range) => range && someDayWords(language, range, calendar));
  if (since && end) return dates.fromUntil(since, end);
  if (since) return dates.since(since);
  return end ? dates.until(end) : null;
}

/** As `spanWords`, of ISO days; where nothing is known of a day but what is told, that day. */
export function isoSpanWords(
  language: Language,
  { since, until, sinceDay = null, untilDay = null }: Spanned,
  calendar: Calendar = "gregorian",
): string | null {
  return spanWords(language, rangeFromIso(sinceDay, since), rangeFromIso(untilDay, until), calendar);
}

/** Of some of the days that are spoken of: `from …` where it is until their end. */
export function isoPartWords(language: Language, on: Spanned): string | null {
  const from = rangeFromIso(on.sinceDay ?? null, on.since);
  if (from === null || on.until !== null) return isoSpanWords(language, on);
  return language.dates.from(someDayWords(language, from)!);
}

/** A day of an answer. */
export function isoDayWords(language: Language, iso: string, calendar: Calendar = "gregorian"): string {
  const day = dayFromIso(iso);
  return day === null ? iso : dayWords(language, day, calendar);
}

interface IsoRange {
  readonly earliest: string;
  readonly latest: string;
}

interface Spanned {
  readonly since: string | null;
  readonly until: string | null;
  readonly sinceDay?: IsoRange | null;
  readonly untilDay?: IsoRange | null;
}

function rangeFromIso(range: IsoRange | null, told: string | null): DayRange | null {
  if (told === null) return null;
  const { earliest, latest } = range ?? { earliest: told, latest: told };
  return { earliest: dayFromIso(earliest), latest: dayFromIso(latest) };
}
