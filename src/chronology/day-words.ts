/** English names of days, months and years: the only table of them. */
import { civilFromDay, type SolarCalendar } from "./days.js";
import type { CivilDate, Day } from "./model.js";

export const ENGLISH_MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const; // prettier-ignore

/** From 0 for Sunday, as `weekday` counts. */
export const ENGLISH_WEEKDAYS = [
  "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
] as const; // prettier-ignore

/** `28 May 1858`, `1 January 45 BC`: without a calendar. */
function englishDay({ year, month, day }: CivilDate): string {
  return `${day} ${ENGLISH_MONTHS[month - 1]} ${englishYear(year)}`;
}

/** The first hundred years say their era, since a year of two figures may be of any century. */
export function englishYear(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 100 ? `AD ${year}` : String(year);
}

/** `28 May 1858`; the earliest years as `44 BC`, `AD 44`. */
export function dayInWords(day: Day, calendar: SolarCalendar = "gregorian"): string {
  return englishDay(civilFromDay(calendar, day));
}
