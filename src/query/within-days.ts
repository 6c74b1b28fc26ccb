/** What is found by the days on which it held. */
import { mayHoldWithin, surelyHoldsWithin } from "../chronology/interval.js";
import type { Day, DayRange } from "../chronology/model.js";

/** `perhaps`: whether its dates leave open that it held on the days asked for; left out where none are. */
export type FoundThen<T> = T & { readonly perhaps?: boolean };

interface Span {
  readonly from: DayRange | null;
  readonly until: DayRange | null;
}

/** The days between which to look; undefined: open. */
export interface Between {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** Of some things those that may have held on the days; all where none are asked for. */
export function foundBetween<T>(
  all: readonly T[],
  { from, to }: Between,
  spanOf: (one: T) => Span,
): FoundThen<T>[] {
  if (from === undefined && to === undefined) return [...all] as FoundThen<T>[];
  return foundOn(all, { earliest: from ?? null, latest: to ?? null }, spanOf);
}

export const foundOn = <T>(
  all: readonly T[],
  days: DayRange,
  spanOf: (one: T) => Span,
): (T & { readonly perhaps: boolean })[] =>
  all.flatMap((one) => {
    const { from, until } = spanOf(one);
    return mayHoldWithin(from, until, days)
      ? [{ ...one, perhaps: !surelyHoldsWithin(from, until, days) }]
      : [];
  });
