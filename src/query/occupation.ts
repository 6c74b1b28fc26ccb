/** Presence on the ground, whatever its title. */
import type { AtlasOccupation } from "../atlas/acts-model.js";
import { spokenOf } from "../atlas/coverage.js";
import type { Atlas } from "../atlas/model.js";
import type { Day, DayRange } from "../chronology/model.js";
import { daysOf } from "../chronology/ranges.js";
import type { WrittenDays } from "../clauses/acts-model.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { ActFilter } from "./acts.js";
import { foundBetween, foundOn, type FoundThen } from "./within-days.js";

/** Occupations by a party, at a place or along a river, that may have lasted on some of the days. */
export const findOccupations = (
  atlas: Atlas,
  filter: Pick<ActFilter, "party" | "place" | "from" | "to">,
): FoundThen<AtlasOccupation>[] =>
  foundBetween(atlas.occupations, filter, (occupation) => occupation).filter(
    ({ party, ground }) =>
      (filter.party === undefined || party === filter.party) &&
      (filter.place === undefined || Object.values(ground).includes(filter.place)),
  );

export interface OccupationAnswer {
  readonly id: string;
  readonly party: string;
  /** How far the asked place lies from the ground that is said to be held. */
  readonly distanceMetres: number;
  readonly withinMetres: number;
  readonly since: WrittenDays | null;
  readonly until: WrittenDays | null;
  /** Whether its dates leave open that it held then: nobody knows of a day after one without an end that it still did. */
  readonly perhaps: boolean;
  readonly act: string | null;
  readonly text: string;
}

/** Who stood on the ground at a place on a day, or on some of several, whatever its title; of days that the corpus speaks of. */
export function askOccupation(
  atlas: Atlas,
  place: { readonly lon: number; readonly lat: number },
  asked: Day | DayRange,
): OccupationAnswer[] {
  const days = spokenOf(atlas, daysOf(asked));
  if (days === null) return [];
  return foundOn(atlas.occupations, days, (occupation) => occupation).flatMap((occupation) => {
    const metres = distanceTo(occupation, place);
    if (metres === null || metres > occupation.withinMetres) return [];
    return [
      {
        id: occupation.id,
        party: occupation.party,
        distanceMetres: Math.round(metres),
        withinMetres: occupation.withinMetres,
        since: occupation.from,
        until: occupation.until,
        perhaps: occupation.perhaps,
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
