/** Durations between days and between uncertain dates. */
import { civilFromDay, dayFromCivil, monthLength } from "./days.js";
import type { Day, WrittenDate } from "./model.js";
import { possibleRange, type Answer } from "./relations.js";

/** A length of time by the Gregorian calendar. */
export interface CalendarDuration {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/** Days from one date to another, at least and at most; null where nothing bounds it. Negative where the second may be earlier. */
export interface DaySpan {
  readonly least: number | null;
  readonly most: number | null;
}

/** The day that lies a duration after another. A day that its month lacks becomes the month's last: 31 January + 1 month. */
export function addDuration(day: Day, { years = 0, months = 0, days = 0 }: CalendarDuration): Day {
  const date = civilFromDay("gregorian", day);
  const month = date.year * 12 + date.month - 1 + years * 12 + months;
  const year = Math.floor(month / 12);
  const monthOfYear = month - year * 12 + 1;
  const dayOfMonth = Math.min(date.day, monthLength("gregorian", year, monthOfYear));
  return dayFromCivil("gregorian", year, monthOfYear, dayOfMonth) + days;
}

/** From the beginning of `a` to the beginning of `b`. */
export function daysBetween(a: WrittenDate, b: WrittenDate): DaySpan {
  const from = possibleRange(beginning(a));
  const to = possibleRange(beginning(b));
  return {
    least: to.earliest === null || from.latest === null ? null : to.earliest - from.latest,
    most: to.latest === null || from.earliest === null ? null : to.latest - from.earliest,
  };
}

function beginning(date: WrittenDate): WrittenDate {
  return date.start ? { ...date, earliest: date.start.earliest, latest: date.start.latest } : date;
}

/** How many days a period lasted, both ends counted; 1 for a moment. */
export function lengthInDays(date: WrittenDate): DaySpan {
  const { start, end } = date;
  if (!start || !end) return { least: 1, most: 1 };
  const least =
    end.earliest === null || start.latest === null ? null : Math.max(1, end.earliest - start.latest + 1);
  const most = end.latest === null || start.earliest === null ? null : end.latest - start.earliest + 1;
  return { least: least ?? 1, most };
}

/** Whole years, months and days between two days, by the Gregorian calendar; the first must not be later. */
export function calendarDuration(from: Day, to: Day): Required<CalendarDuration> {
  const a = civilFromDay("gregorian", from);
  const b = civilFromDay("gregorian", to);
  let months = (b.year - a.year) * 12 + b.month - a.month;
  if (addDuration(from, { months }) > to) months--;
  return { years: Math.floor(months / 12), months: months % 12, days: to - addDuration(from, { months }) };
}

/** Whether `b` came no earlier than `a` and no later than a duration after it: `within 3 years`. */
export function followsWithin(a: WrittenDate, b: WrittenDate, duration: CalendarDuration): Answer {
  const from = possibleRange(beginning(a));
  const to = possibleRange(beginning(b));
  const limit = (day: Day | null): Day | null => (day === null ? null : addDuration(day, duration));
  const possible =
    (to.latest === null || from.earliest === null || to.latest >= from.earliest) &&
    (to.earliest === null || from.latest === null || to.earliest <= limit(from.latest)!);
  if (!possible) return "no";
  const certain =
    to.earliest !== null && from.latest !== null && to.earliest >= from.latest &&
    to.latest !== null && from.earliest !== null && to.latest <= limit(from.earliest)!;
  return certain ? "yes" : "cannot say";
} // prettier-ignore

/** `16 days`, `16 to 28 days`, `at least 16 days`. */
export function printSpan({ least, most }: DaySpan): string {
  const unit = (days: number): string => `${days} ${Math.abs(days) === 1 ? "day" : "days"}`;
  if (least === null) return most === null ? "any number of days" : `at most ${unit(most)}`;
  if (most === null) return `at least ${unit(least)}`;
  return least === most ? unit(least) : `${least} to ${unit(most)}`;
}
