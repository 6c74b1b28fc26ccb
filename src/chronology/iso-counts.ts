/** Days of a year by their number, and weeks: `1858-148`, `1858-W21-5`, `1858-W21` (ISO 8601, outside EDTF). */
import { dayFromCivil, isLeapYear, isoFromDay, isoYear, weekday } from "./days.js";
import type { Day, ParseResult } from "./model.js";
import type { DateNote } from "./notes.js";
import { fail, moment, ok } from "./written.js";

const DAY_OF_YEAR = /^(-?\d{4})-(\d{3})$/;
const WEEK = /^(-?\d{4})-?W(\d\d)(?:-?(\d))?$/;

/** Null where the words are something else. */
export function parseIsoCount(words: string): ParseResult | null {
  const ordinal = DAY_OF_YEAR.exec(words);
  if (ordinal) return dayOfYear(words, Number(ordinal[1]), Number(ordinal[2]));
  const week = WEEK.exec(words);
  return week && ofWeek(words, Number(week[1]), Number(week[2]), week[3]);
}

/** The day of a year with a number from 1, null where the year has no such day. */
export function dayOfNumber(year: number, count: number): Day | null {
  return count >= 1 && count <= daysIn(year) ? dayFromCivil("gregorian", year, 1, count) : null;
}

const daysIn = (year: number): number => (isLeapYear("gregorian", year) ? 366 : 365);

function dayOfYear(text: string, year: number, count: number): ParseResult {
  const day = dayOfNumber(year, count);
  if (day !== null) return ok(onDays(text, day, day, { is: "day of the year", count }));
  const last = Math.min(Math.max(count, 1), daysIn(year));
  return fail("no such date", `the days of ${isoYear(year)} are numbered from 001 to ${daysIn(year)}`, [`${isoYear(year)}-${padded(last, 3)}`]);
} // prettier-ignore

function ofWeek(text: string, year: number, week: number, dayText: string | undefined): ParseResult {
  const first = firstMonday(year);
  const weeks = (firstMonday(year + 1) - first) / 7;
  const known = Math.min(Math.max(week, 1), weeks);
  if (week !== known)
    return fail("no such date", `the weeks of ${isoYear(year)} are numbered from W01 to W${weeks}`, [`${isoYear(year)}-W${padded(known, 2)}`]);
  const monday = first + (week - 1) * 7;
  if (dayText === undefined) return ok({ ...onDays(text, monday, monday + 6, { is: "numbered week" }), precision: "month", rules: ["week"] });
  const day = Number(dayText);
  if (day < 1 || day > 7)
    return fail("no such date", "the days of a week are numbered from 1, Monday, to 7, Sunday", [isoFromDay(monday), isoFromDay(monday + 6)]);
  return ok(onDays(text, monday + day - 1, monday + day - 1, { is: "numbered week" }));
} // prettier-ignore

/** The Monday of the week that has the first Thursday of a year. */
function firstMonday(year: number): Day {
  const fourth = dayFromCivil("gregorian", year, 1, 4);
  return fourth - ((weekday(fourth) + 6) % 7);
}

const padded = (number: number, width: number): string => String(number).padStart(width, "0");

const onDays = (text: string, earliest: Day, latest: Day, note: DateNote) =>
  moment({ text, calendar: "gregorian", precision: "day", earliest, latest, notes: [note] });
