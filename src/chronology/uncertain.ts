/** A day that lies somewhere in a range, and what may be said of it. */
import type { Day, DayRange } from "./model.js";

/** Some day from `earliest` to `latest`, both included; minus and plus infinity where nothing bounds it. */
export interface UncertainDay {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Null for a range without any bound: it says nothing of its day. */
export function uncertainDay(range: DayRange | null | undefined): UncertainDay | null {
  if (!range || (range.earliest === null && range.latest === null)) return null;
  return { earliest: range.earliest ?? -Infinity, latest: range.latest ?? Infinity };
}

/** The day on which a change is told: the latest that is left open, so that no effect is claimed too early. */
export const toldDay = ({ earliest, latest }: UncertainDay): Day =>
  Number.isFinite(latest) ? latest : earliest;

/** The same of a range; null where nothing bounds it. */
export function toldDayOf(range: DayRange | null | undefined): Day | null {
  const day = uncertainDay(range);
  return day && toldDay(day);
}

/** The first of several days, one chosen from each range. Precondition: there is one. */
export const firstOf = (days: readonly UncertainDay[]): UncertainDay => ({
  earliest: Math.min(...days.map(({ earliest }) => earliest)),
  latest: Math.min(...days.map(({ latest }) => latest)),
});

/** The last of several days, one chosen from each range. Precondition: there is one. */
export const lastOf = (days: readonly UncertainDay[]): UncertainDay => ({
  earliest: Math.max(...days.map(({ earliest }) => earliest)),
  latest: Math.max(...days.map(({ latest }) => latest)),
});
