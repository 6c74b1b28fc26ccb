/** Acts and claims found. */
import type { Atlas } from "../atlas/model.js";
import { mayHoldWithin } from "../chronology/interval.js";
import type { Day, DayRange } from "../chronology/model.js";
import { daysOf } from "../chronology/ranges.js";

export type AtlasAct = Atlas["acts"][number];
export type AtlasClaim = Atlas["claims"][number];

export interface ActFilter {
  readonly kind?: string | undefined;
  readonly party?: string | undefined;
  /** Who did it, to whom it was done, or whom it is about. */
  readonly person?: string | undefined;
  /** A person who did it. */
  readonly by?: string | undefined;
  readonly place?: string | undefined;
  readonly about?: string | undefined;
  readonly instrument?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** Acts that the filter lets through, in order of their first day. An act may have been done on any day of its range. */
export function findActs(atlas: Atlas, filter: ActFilter): AtlasAct[] {
  return atlas.acts.filter(
    (act) =>
      (filter.kind === undefined || act.kind === filter.kind) &&
      (filter.party === undefined || [...act.by, ...act.to].some(({ party }) => party === filter.party)) &&
      (filter.person === undefined ||
        act.about.includes(filter.person) ||
        [...act.by, ...act.to].some(({ person }) => person === filter.person)) &&
      (filter.by === undefined || act.by.some(({ person }) => person === filter.by)) &&
      (filter.place === undefined || act.places.includes(filter.place) || act.about.includes(filter.place)) &&
      (filter.about === undefined || act.about.includes(filter.about) || bearsOn(act, filter.about)) &&
      (filter.instrument === undefined || bearsOn(act, filter.instrument)) &&
      mayOverlap(act, filter.from, filter.to),
  );
}

const bearsOn = (act: AtlasAct, instrument: string): boolean =>
  act.targets.some(({ target }) => target.instrument === instrument);

function mayOverlap(act: AtlasAct, from: Day | undefined, to: Day | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (!act.when) return false;
  const first = act.when.earliest ?? -Infinity;
  const last = act.until?.latest ?? act.when.latest ?? Infinity;
  return first <= (to ?? Infinity) && last >= (from ?? -Infinity);
}

/** The days between which to look; undefined: open. */
export const daysAsked = ({ from, to }: Pick<ActFilter, "from" | "to">): DayRange => ({
  earliest: from ?? null,
  latest: to ?? null,
});

export interface ClaimFilter {
  readonly about?: string | undefined;
  readonly by?: string | undefined;
  readonly on?: Day | DayRange | undefined;
}

/** Claims with the holders that the filter lets through; none without one. */
export function findClaims(atlas: Atlas, filter: ClaimFilter): AtlasClaim[] {
  return atlas.claims.flatMap((claim) => {
    if (filter.about !== undefined && !claim.about.includes(filter.about)) return [];
    const holders = claim.holders.filter(
      ({ by, from, until }) =>
        (filter.by === undefined || [by.person, by.office, by.party].includes(filter.by)) &&
        (filter.on === undefined || mayHoldWithin(from, until, daysOf(filter.on))),
    );
    const isAsked = filter.by !== undefined || filter.on !== undefined;
    return holders.length > 0 || !isAsked ? [{ ...claim, holders }] : [];
  });
}
