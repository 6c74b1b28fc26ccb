/** Durations between days and between uncertain dates. */
import { addDuration, type CalendarDuration } from "./add-duration.js";
import { civilFromDay } from "./days.js";
import { widenByDoubt } from "./doubt.js";
import type { Day, DayRange, WrittenDate } from "./model.js";
import { hull } from "./ranges.js";
import type { TruthValue } from "./relations.js";

/** Days from one date to another, at least and at most; null where nothing bounds it. Negative where the second may be earlier. */
export interface DaySpan {
  readonly least: number | null;
  readonly most: number | null;
}

/** From the beginning of `a` to the beginning of `b`. */
export function daysBetween(a: WrittenDate, b: WrittenDate): DaySpan {
  const [from, to] = [hull(beginnings(a)), hull(beginnings(b))];
  return {
    least: to.earliest === null || from.latest === null ? null : to.earliest - from.latest,
    most: to.latest === null || from.earliest === null ? null : to.latest - from.earliest,
  };
}

/** Where a date may begin: a period no later than it ends, a `one of` set with one of its members. */
function beginnings(date: WrittenDate): readonly DayRange[] {
  return writtenBeginnings(date).map((range) => widenByDoubt(range, date));
}

function writtenBeginnings(date: WrittenDate): readonly DayRange[] {
  switch (date.kind) {
    case "period":
      return [{ earliest: date.start.earliest, latest: least(date.start.latest, date.end.latest) }];
    case "one of":
      return date.members;
    case "all of":
    case "moment":
      return [date];
  }
}

function least(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** How many days a period lasted, both ends counted; 1 for a moment. */
export function lengthInDays(date: WrittenDate): DaySpan {
  if (date.kind !== "period") return { least: 1, most: 1 };
  const { start, end } = date;
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
export function followsWithin(a: WrittenDate, b: WrittenDate, duration: CalendarDuration): TruthValue {
  const answers = beginnings(a).flatMap((from) => beginnings(b).map((to) => rangeWithin(from, to, duration)));
  return answers.every((answer) => answer === answers[0]) ? (answers[0] ?? "cannot say") : "cannot say";
}

/** `addDuration` never decreases, so that the ends of the ranges decide. */
function rangeWithin(from: DayRange, to: DayRange, duration: CalendarDuration): TruthValue {
  const first = from.earliest ?? -Infinity;
  const last = from.latest ?? Infinity;
  const limit = (day: Day): Day => (Number.isFinite(day) ? addDuration(day, duration) : day);
  const [earliest, latest] = [to.earliest ?? -Infinity, to.latest ?? Infinity];
  if (latest < first || earliest > limit(last)) return "no";
  return earliest >= last && latest <= limit(first) ? "yes" : "cannot say";
}

/** `16 days`, `16 to 28 days`, `at least 16 days`. */
export function printSpan({ least, most }: DaySpan): string {
  const unit = (days: number): string => `${days} ${Math.abs(days) === 1 ? "day" : "days"}`;
  if (least === null) return most === null ? "any number of days" : `at most ${unit(most)}`;
  if (most === null) return `at least ${unit(least)}`;
  return least === most ? unit(least) : `${least} to ${unit(most)}`;
}
