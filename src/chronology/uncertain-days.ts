/**
 * Sets of days whose bounds may be uncertain, as three sets of intervals, each within the next:
 *
 *     surely ⊆ told ⊆ possibly
 *
 * Whatever days the dates turn out to be, all of `surely` is in the set, and nothing that is not in `possibly`.
 * `told` is the one choice in which every date is the latest day that it leaves open (`toldDay`).
 */
import { contains, cutDays, intersect, subtract, unite, type Interval } from "./interval.js";
import type { Day } from "./model.js";
import { toldDay, type UncertainDay } from "./uncertain.js";

export interface UncertainDays {
  readonly surely: readonly Interval[];
  readonly told: readonly Interval[];
  readonly possibly: readonly Interval[];
}

const certain = (days: readonly Interval[]): UncertainDays => ({ surely: days, told: days, possibly: days });

export const NEVER = certain([]);
export const ALWAYS = certain([{ from: null, until: null }]);

/** From one day (inclusive) until another (exclusive); null: not bounded on that side. */
export function uncertainDaysBetween(from: UncertainDay | null, until: UncertainDay | null): UncertainDays {
  return {
    surely: interval(from?.latest ?? -Infinity, until?.earliest ?? Infinity),
    told: interval(from ? toldDay(from) : -Infinity, until ? toldDay(until) : Infinity),
    possibly: interval(from?.earliest ?? -Infinity, until?.latest ?? Infinity),
  };
}

/**
 * From a day until the first of `ends` that comes after it, or, if `orOnItsDay`, on the day itself; until `otherwise`
 * where none of them does (null: without end).
 */
export function daysUntilFirst(
  from: UncertainDay,
  ends: readonly UncertainDay[],
  { otherwise = null, orOnItsDay = false }: { otherwise?: UncertainDay | null; orOnItsDay?: boolean } = {},
): UncertainDays {
  const follows = (end: Day, begin: Day): boolean => (orOnItsDay ? end >= begin : end > begin);
  const sure = ends.filter((end) => follows(end.earliest, from.latest));
  const possible = ends.filter((end) => follows(end.latest, from.earliest));
  const without = sure.length > 0 ? null : otherwise;
  const soonest = Math.min(...possible.map(({ earliest }) => earliest), without?.earliest ?? Infinity);
  const latest =
    sure.length > 0
      ? Math.min(...sure.map((end) => end.latest))
      : Math.max(otherwise?.latest ?? Infinity, ...possible.map((end) => end.latest));
  const begin = toldDay(from);
  const told = ends.map(toldDay).filter((end) => follows(end, begin));
  const end = told.length > 0 ? Math.min(...told) : otherwise ? toldDay(otherwise) : Infinity;
  return {
    surely: interval(from.latest, soonest),
    told: interval(begin, end),
    possibly: interval(from.earliest, latest),
  };
}

export const uniteDays = (all: readonly UncertainDays[]): UncertainDays => ({
  surely: unite(all.flatMap(({ surely }) => surely)),
  told: unite(all.flatMap(({ told }) => told)),
  possibly: unite(all.flatMap(({ possibly }) => possibly)),
});

export const intersectDays = (a: UncertainDays, b: UncertainDays): UncertainDays => ({
  surely: intersect(a.surely, b.surely),
  told: intersect(a.told, b.told),
  possibly: intersect(a.possibly, b.possibly),
});

/** What is removed surely leaves what is possible, and what is removed possibly leaves what is sure. */
export const subtractDays = (a: UncertainDays, removed: UncertainDays): UncertainDays => ({
  surely: subtract(a.surely, removed.possibly),
  told: subtract(a.told, removed.told),
  possibly: subtract(a.possibly, removed.surely),
});

/** Every day on which a change is told, with the days on which it may have come. */
export function changesOf(days: UncertainDays): UncertainDay[] {
  const doubts = doubtfulDays(days);
  return cutDays(days.told).map(
    (latest) => doubts.find((doubt) => doubt.latest === latest) ?? { earliest: latest, latest },
  );
}

/** Where it is not sure whether the days belong to the set: from a day (inclusive) until the change is told (exclusive). */
export function doubtfulDays({ surely, told, possibly }: UncertainDays): UncertainDay[] {
  const cuts = cutDays(told);
  return subtract(possibly, surely).flatMap(({ from, until }) => {
    const [first, last] = [from ?? -Infinity, until ?? Infinity];
    const within = cuts.filter((cut) => first < cut && cut < last);
    const bounds = [first, ...within, last];
    return bounds.slice(1).map((latest, index) => ({ earliest: bounds[index]!, latest }));
  });
}

export const isCertain = ({ surely, possibly }: UncertainDays): boolean =>
  subtract(possibly, surely).length === 0;

export const isTold = ({ told }: UncertainDays, day: Day | null): boolean => contains(told, day);

function interval(from: number, until: number): Interval[] {
  const finite = (bound: number): Day | null => (Number.isFinite(bound) ? bound : null);
  return from < until && from !== Infinity ? [{ from: finite(from), until: finite(until) }] : [];
}
