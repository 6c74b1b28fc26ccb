/** Sets of days as half-open intervals, [from, until), null being open. In order, apart from one another. */
import type { Day, DayRange } from "./model.js";

/** Days: `from` inclusive, `until` exclusive; null: open. */
export interface Interval {
  readonly from: Day | null;
  readonly until: Day | null;
}

const start = (interval: Interval): number => interval.from ?? -Infinity;
const end = (interval: Interval): number => interval.until ?? Infinity;
const finite = (bound: number): Day | null => (Number.isFinite(bound) ? bound : null);

/** Whether a day lies in an interval. */
export function holds({ from, until }: Interval, day: Day): boolean {
  return (from === null || from <= day) && (until === null || day < until);
}

/** Whether no day lies in an interval. */
export const isEmpty = (interval: Interval): boolean => start(interval) >= end(interval);

/**
 * Whether a day may lie in a span whose first and last day, both inclusive, are each somewhere in a range; a missing one is
 * open.
 */
export const mayHold = (from: DayRange | null, until: DayRange | null, day: Day): boolean =>
  mayHoldWithin(from, until, { earliest: day, latest: day });

/** The same of some day of a range. */
export function mayHoldWithin(from: DayRange | null, until: DayRange | null, days: DayRange): boolean {
  const [first, last] = [days.earliest ?? -Infinity, days.latest ?? Infinity];
  return (from?.earliest ?? -Infinity) <= last && first <= (until?.latest ?? Infinity);
}

/** Whether some day of a range is surely in such a span; a missing end of it is not known. */
export function surelyHoldsWithin(from: DayRange | null, until: DayRange | null, days: DayRange): boolean {
  const [first, last] = [days.earliest ?? -Infinity, days.latest ?? Infinity];
  const begunBy = Math.min(from?.latest ?? Infinity, until?.latest ?? Infinity);
  const lastsTo = Math.max(from?.earliest ?? -Infinity, until?.earliest ?? -Infinity);
  return begunBy <= last && first <= lastsTo;
}

/** `day` null: the beginning of time. */
export function contains(intervals: readonly Interval[], day: Day | null): boolean {
  const at = day ?? -Infinity;
  return intervals.some((interval) => start(interval) <= at && at < end(interval));
}

/** Every finite day on which an interval begins or ends, ascending. */
export function cutDays(intervals: readonly Interval[]): Day[] {
  const bounds = intervals.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null);
  return [...new Set(bounds)].sort((a, b) => a - b);
}

/** The days in any of them. */
export function unite(intervals: readonly Interval[]): Interval[] {
  const united: Interval[] = [];
  for (const next of [...intervals].filter((i) => start(i) < end(i)).sort((a, b) => start(a) - start(b))) {
    const last = united.at(-1);
    if (last && start(next) <= end(last))
      united[united.length - 1] = { from: last.from, until: finite(Math.max(end(last), end(next))) };
    else united.push(next);
  }
  return united;
}

/** The days in `intervals` and in none of `removed`. */
export function subtract(intervals: readonly Interval[], removed: readonly Interval[]): Interval[] {
  return unite(removed).reduce<Interval[]>(
    (left, gap) =>
      left.flatMap((interval) =>
        [
          { from: interval.from, until: finite(Math.min(end(interval), start(gap))) },
          { from: finite(Math.max(start(interval), end(gap))), until: interval.until },
        ].filter(
          (piece, side) =>
            start(piece) < end(piece) &&
            (side === 0 ? start(interval) < start(gap) : end(gap) < end(interval)),
        ),
      ),
    unite(intervals),
  );
}

/** The days in both. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return unite(
    a.flatMap((one) =>
      b
        .map((other) => ({
          from: finite(Math.max(start(one), start(other))),
          until: finite(Math.min(end(one), end(other))),
        }))
        .filter((piece) => start(piece) < end(piece)),
    ),
  );
}
