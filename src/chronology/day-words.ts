import { civilFromDay, type SolarCalendar } from "./days.js";
import type { Day } from "./model.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `28 May 1858`; years before 1 as `44 BC`. */
export function dayInWords(day: Day, calendar: SolarCalendar = "gregorian"): string {
  const { year, month, day: dayOfMonth } = civilFromDay(calendar, day);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year > 0 ? year : `${1 - year} BC`}`;
}
