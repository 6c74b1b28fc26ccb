/** What may be said of ranges of days, whether they are bounded or not. */
import type { Day, DayRange } from "./model.js";

/** A range of bounds that may be infinite. */
export const rangeOf = (earliest: number, latest: number): DayRange => ({
  earliest: Number.isFinite(earliest) ? earliest : null,
  latest: Number.isFinite(latest) ? latest : null,
});

const first = ({ earliest }: DayRange): number => earliest ?? -Infinity;
const last = ({ latest }: DayRange): number => latest ?? Infinity;

export const onlyDay = (day: Day): DayRange => ({ earliest: day, latest: day });

/** A day is the range of itself. */
export const daysOf = (days: Day | DayRange): DayRange => (typeof days === "number" ? onlyDay(days) : days);

/** The one day that a range leaves; null where it leaves more. */
export const exactDay = ({ earliest, latest }: DayRange): Day | null =>
  earliest !== null && earliest === latest ? earliest : null;

/** From the earliest to the latest day of some ranges. Precondition: there is one. */
export const hull = (ranges: readonly DayRange[]): DayRange =>
  rangeOf(Math.min(...ranges.map(first)), Math.max(...ranges.map(last)));

/** The days that all of some ranges have. Precondition: there is one, and they have a day in common. */
export const common = (ranges: readonly DayRange[]): DayRange =>
  rangeOf(Math.max(...ranges.map(first)), Math.min(...ranges.map(last)));

/** How many days lie from the end of the one to the beginning of the other, whichever is later; 0 or less where they share a day. */
export const daysApart = (a: DayRange, b: DayRange): number =>
  Math.max(first(b) - last(a), first(a) - last(b));

export const shareDay = (a: DayRange, b: DayRange): boolean => daysApart(a, b) <= 0;
