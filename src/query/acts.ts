/** Acts found, and what the atlas knows of a person, an instrument or a stretch of ground. */
import type { DayRange } from "../clauses/acts-model.js";
import type { Atlas } from "../atlas/model.js";
import type { AtlasExcess, AtlasLife, AtlasOccupation } from "../atlas/acts-model.js";
import { contains } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { nearestOnPolyline } from "../geodesy/distance.js";

export type AtlasAct = Atlas["acts"][number];
export type AtlasClaim = Atlas["claims"][number];

export interface ActFilter {
  readonly kind?: string | undefined;
  readonly party?: string | undefined;
  readonly person?: string | undefined;
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
      (filter.place === undefined || act.places.includes(filter.place) || act.about.includes(filter.place)) &&
      (filter.about === undefined || act.about.includes(filter.about)) &&
      (filter.instrument === undefined ||
        act.targets.some(({ target }) => target.instrument === filter.instrument)) &&
      mayOverlap(act, filter.from, filter.to),
  );
}

function mayOverlap(act: AtlasAct, from: Day | undefined, to: Day | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (!act.when) return false;
  const first = act.when.earliest ?? -Infinity;
  const last = act.until?.latest ?? act.when.latest ?? Infinity;
  return first <= (to ?? Infinity) && last >= (from ?? -Infinity);
}

/** Whether a day may lie in a span of two uncertain dates; a missing date is open. */
export function mayHoldOn(from: DayRange | null, until: DayRange | null, day: Day): boolean {
  return (from?.earliest ?? -Infinity) <= day && day <= (until?.latest ?? Infinity);
}

export interface ClaimFilter {
  readonly about?: string | undefined;
  readonly by?: string | undefined;
  readonly on?: Day | undefined;
}

/** Claims with the holders that the filter lets through; none without one. */
export function findClaims(atlas: Atlas, filter: ClaimFilter): AtlasClaim[] {
  return atlas.claims.flatMap((claim) => {
    if (filter.about !== undefined && !claim.about.includes(filter.about)) return [];
    const holders = claim.holders.filter(
      ({ by, from, until }) =>
        (filter.by === undefined || [by.person, by.office, by.party].includes(filter.by)) &&
        (filter.on === undefined || mayHoldOn(from, until, filter.on)),
    );
    const isAsked = filter.by !== undefined || filter.on !== undefined;
    return holders.length > 0 || !isAsked ? [{ ...claim, holders }] : [];
  });
}

export interface PersonAnswer {
  readonly person: Atlas["persons"][number];
  readonly life: Atlas["lifetimes"][number] | null;
  readonly tenures: readonly Atlas["tenures"][number][];
  readonly mandates: readonly Atlas["mandates"][number][];
  readonly acts: readonly AtlasAct[];
  readonly claims: readonly AtlasClaim[];
  readonly excesses: readonly AtlasExcess[];
}

export function askPerson(atlas: Atlas, id: string): PersonAnswer | null {
  const person = atlas.persons.find((one) => one.id === id);
  if (!person) return null;
  return {
    person,
    life: atlas.lifetimes.find((life) => life.person === id) ?? null,
    tenures: atlas.tenures.filter((tenure) => tenure.person === id),
    mandates: atlas.mandates.filter(({ to, by }) => to.person === id || by.person === id),
    acts: findActs(atlas, { person: id }),
    claims: findClaims(atlas, { by: id }),
    excesses: atlas.excesses.filter(({ actor }) => actor.person === id),
  };
}

/** The life of an instrument, an article or a labelled clause, in a reading. */
export function lifeOf(
  atlas: Atlas,
  target: { readonly instrument: string; readonly article: string | null; readonly clause: string | null },
  reading: string,
): AtlasLife | null {
  const found = atlas.lives.find(
    (life) =>
      life.instrument === target.instrument &&
      life.reading === reading &&
      life.clause === target.clause &&
      (target.clause !== null || life.article === target.article),
  );
  return found ?? null;
}

export const spellOn = (life: AtlasLife, day: Day): AtlasLife["spells"][number] =>
  life.spells.find((spell) => contains([spell], day))!;

export interface OccupationAnswer {
  readonly id: string;
  readonly party: string;
  /** How far the asked place lies from the ground that is said to be held. */
  readonly distanceMetres: number;
  readonly withinMetres: number;
  readonly since: DayRange | null;
  readonly until: DayRange | null;
  /** False: the day lies within the error of a date. */
  readonly certain: boolean;
  readonly act: string | null;
  readonly text: string;
}

/** Who stood on the ground at a place on a day, whatever its title. */
export function askOccupation(
  atlas: Atlas,
  place: { readonly lon: number; readonly lat: number },
  day: Day,
): OccupationAnswer[] {
  return atlas.occupations.flatMap((occupation) => {
    if (!mayHoldOn(occupation.from, occupation.until, day)) return [];
    const metres = distanceTo(occupation, place);
    if (metres === null || metres > occupation.withinMetres) return [];
    const surelyBegun = (occupation.from?.latest ?? -Infinity) <= day;
    const surelyLasts = day <= (occupation.until?.earliest ?? Infinity);
    return [
      {
        id: occupation.id,
        party: occupation.party,
        distanceMetres: Math.round(metres),
        withinMetres: occupation.withinMetres,
        since: occupation.from,
        until: occupation.until,
        certain: surelyBegun && surelyLasts,
        act: occupation.act,
        text: occupation.text,
      },
    ];
  });
}

function distanceTo({ coordinates }: AtlasOccupation, place: { lon: number; lat: number }): number | null {
  const vertices = coordinates.flatMap((lon, index) =>
    index % 2 === 0 ? [{ lon, lat: coordinates[index + 1]! }] : [],
  );
  if (vertices.length === 0) return null;
  if (vertices.length === 1) return distanceMetres(place, vertices[0]!);
  return nearestOnPolyline(place, vertices)?.metres ?? null;
}
