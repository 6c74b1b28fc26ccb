/** Acts and claims found. */
import type { Atlas } from "../atlas/model.js";
import type { Day, DayRange } from "../chronology/model.js";
import { daysOf } from "../chronology/ranges.js";
import { foundBetween, foundOn, type Between, type FoundThen } from "./within-days.js";

export type AtlasAct = Atlas["acts"][number];
export type AtlasClaim = Atlas["claims"][number];

export interface ActFilter extends Between {
  readonly kind?: string | undefined;
  readonly party?: string | undefined;
  /** Who did it, to whom it was done, or whom it is about. */
  readonly person?: string | undefined;
  /** A person who did it. */
  readonly by?: string | undefined;
  readonly place?: string | undefined;
  readonly about?: string | undefined;
  readonly instrument?: string | undefined;
}

/** Acts that the filter lets through, in order of their first day. An act may have been done on any day of its range. */
export function findActs(atlas: Atlas, filter: ActFilter): FoundThen<AtlasAct>[] {
  const hasDays = filter.from !== undefined || filter.to !== undefined;
  const found = atlas.acts.filter(
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
      (act.when !== null || !hasDays),
  );
  return foundBetween(found, filter, ({ when, until }) => ({ from: when, until: until ?? when }));
}

const bearsOn = (act: AtlasAct, instrument: string): boolean =>
  act.targets.some(({ target }) => target.instrument === instrument);

export interface ClaimFilter {
  readonly about?: string | undefined;
  readonly by?: string | undefined;
  readonly on?: Day | DayRange | undefined;
}

/** A claim with those of its holders that were found. */
export type FoundClaim = Omit<AtlasClaim, "holders"> & {
  readonly holders: readonly FoundThen<AtlasClaim["holders"][number]>[];
};

/** Claims with the holders that the filter lets through; none without one. */
export function findClaims(atlas: Atlas, filter: ClaimFilter): FoundClaim[] {
  return atlas.claims.flatMap((claim) => {
    if (filter.about !== undefined && !claim.about.includes(filter.about)) return [];
    const ofHolder = claim.holders.filter(
      ({ by }) => filter.by === undefined || [by.person, by.office, by.party].includes(filter.by),
    );
    const holders = filter.on === undefined ? ofHolder : foundOn(ofHolder, daysOf(filter.on), (held) => held);
    const isAsked = filter.by !== undefined || filter.on !== undefined;
    return holders.length > 0 || !isAsked ? [{ ...claim, holders }] : [];
  });
}
