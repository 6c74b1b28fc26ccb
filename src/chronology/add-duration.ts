/** Lengths of time by a solar calendar, and the day that lies one after another. */
import { civilFromDay, dayFromCivil, monthLength, type SolarCalendar } from "./days.js";
import type { Day } from "./model.js";

export interface CalendarDuration {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/** The day that lies a duration after another. A day that its month lacks becomes the month's last: 31 January + 1 month. */
export function addDuration(
  day: Day,
  { years = 0, months = 0, days = 0 }: CalendarDuration,
  calendar: SolarCalendar = "gregorian",
): Day {
  const date = civilFromDay(calendar, day);
  const month = date.year * 12 + date.month - 1 + years * 12 + months;
  const year = Math.floor(month / 12);
  const monthOfYear = month - year * 12 + 1;
  const dayOfMonth = Math.min(date.day, monthLength(calendar, year, monthOfYear));
  return dayFromCivil(calendar, year, monthOfYear, dayOfMonth) + days;
}
