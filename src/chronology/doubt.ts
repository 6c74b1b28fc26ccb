/** How far a date that is in doubt may miss. */
import { addDuration, type CalendarDuration } from "./add-duration.js";
import type { Day, DayRange, Precision, WrittenDate } from "./model.js";

/** On either side for `about`, and for `perhaps`; both together reach twice as far. */
export const DOUBT_REACH: Readonly<Record<Precision, CalendarDuration>> = {
  day: { days: 5 },
  month: { months: 1 },
  season: { months: 3 },
  year: { years: 1 },
  decade: { years: 10 },
  century: { years: 100 },
  millennium: { years: 1000 },
};

/** Days that a date says of itself, and those that its doubt adds: months and years of its calendar, for a Qing date of the Gregorian. */
export function widenByDoubt({ earliest, latest }: DayRange, date: WrittenDate): DayRange {
  const { doubt, precision, calendar } = date;
  const times = Number(doubt.uncertain) + Number(doubt.approximate);
  const solar = calendar === "julian" ? "julian" : "gregorian";
  const moved = (day: Day, sign: 1 | -1) => addDuration(day, timesOf(DOUBT_REACH[precision], sign * times), solar);
  return {
    earliest: earliest === null ? null : moved(earliest, -1),
    latest: latest === null ? null : moved(latest + 1, 1) - 1,
  };
} // prettier-ignore

const timesOf = ({ years = 0, months = 0, days = 0 }: CalendarDuration, times: number): CalendarDuration => ({
  years: years * times,
  months: months * times,
  days: days * times,
});
