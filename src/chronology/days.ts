/** The Gregorian (proleptic) and Julian calendars: arithmetic on whole days, exact for any year that a double holds. */
import type { CivilDate, Day } from "./model.js";

export type SolarCalendar = "gregorian" | "julian";

/** Half of what 32 bits hold, so that terms may be counted from it: some 2.9 million years on either side of 1970. */
const FARTHEST_DAY = 2 ** 30;
/** The longest term that leads from a day of a corpus to a day that an atlas holds. */
export const LONGEST_TERM_DAYS = FARTHEST_DAY / 2;

/** Whether an atlas can hold a day, and what follows a term after it. */
export const isCountable = (day: Day | null): boolean => day === null || Math.abs(day) <= FARTHEST_DAY;

/** Day number of 0000-03-01 of each calendar, from which the formulas below count. */
const EPOCH_GREGORIAN = -719468;
const EPOCH_JULIAN = -719470;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(calendar: SolarCalendar, year: number): boolean {
  if (year % 4 !== 0) return false;
  return calendar === "julian" || year % 100 !== 0 || year % 400 === 0;
}

/** Days in a month from 1 to 12. */
export function monthLength(calendar: SolarCalendar, year: number, month: number): number {
  return month === 2 && isLeapYear(calendar, year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function isCivilDate(calendar: SolarCalendar, { year, month, day }: CivilDate): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(calendar, year, month);
}

/**
 * The day of a date. Years begin in March here, so that the leap day is the last of its year;
 * (153 m + 2) / 5 counts the days of the months before month m from March.
 * Precondition: `isCivilDate`; a day beyond the month's end runs on into the next.
 */
export function dayFromCivil(calendar: SolarCalendar, year: number, month: number, day: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leaps = Math.floor(marchYear / 4);
  if (calendar === "julian") return EPOCH_JULIAN + marchYear * 365 + leaps + dayOfYear;
  const centuries = Math.floor(marchYear / 100);
  return EPOCH_GREGORIAN + marchYear * 365 + leaps - centuries + Math.floor(centuries / 4) + dayOfYear;
}

/** The date of a day: the inverse of `dayFromCivil`. */
export function civilFromDay(calendar: SolarCalendar, day: Day): CivilDate {
  let marchYear: number;
  let dayOfYear: number;
  if (calendar === "julian") {
    const days = day - EPOCH_JULIAN;
    const cycle = Math.floor(days / 1461);
    const inCycle = days - cycle * 1461;
    const year = Math.min(3, Math.floor(inCycle / 365));
    marchYear = cycle * 4 + year;
    dayOfYear = inCycle - year * 365;
  } else {
    const days = day - EPOCH_GREGORIAN;
    const cycle = Math.floor(days / 146097);
    const inCycle = days - cycle * 146097;
    const year = Math.floor(
      (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36524) - Math.floor(inCycle / 146096)) /
        365,
    );
    marchYear = cycle * 400 + year;
    dayOfYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  }
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: month > 2 ? marchYear : marchYear + 1,
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The Gregorian year of a day, astronomical: 0 is 1 BC. */
export function yearOf(day: Day): number {
  return civilFromDay("gregorian", day).year;
}

/** Days by which the Gregorian date runs ahead of the Julian on a day: 10 in 1689, 11 in 1727, 12 in 1858. */
export function julianLag(day: Day): number {
  const { year, month, day: dayOfMonth } = civilFromDay("julian", day);
  return day - dayFromCivil("gregorian", year, month, dayOfMonth);
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** `1858-05-28`; years outside 0000 to 9999 in EDTF's form with Y (`Y-12000-03-01` has no standard form; it is ours). */
export function isoFromCivil({ year, month, day }: CivilDate): string {
  return `${isoYear(year)}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

export function isoYear(year: number): string {
  if (year >= 1000 && year <= 9999) return String(year);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const signed = year < 0 ? `-${digits}` : digits;
  return digits.length > 4 ? `Y${signed}` : signed;
}

/** ISO 8601 in the proleptic Gregorian calendar. */
export function isoFromDay(day: Day): string {
  return isoFromCivil(civilFromDay("gregorian", day));
}

export const isoOrNull = (day: Day | null): string | null => (day === null ? null : isoFromDay(day));
