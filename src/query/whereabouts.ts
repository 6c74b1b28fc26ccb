/** How a place lies to the waters, coasts, islands and ways in which rights are used, and to that along which they are. */
import type { Atlas, AtlasWhereabouts } from "../atlas/model.js";
import { unwrapLon } from "../geodesy/longitude.js";
import { ringHolds } from "../geodesy/plane.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { lazily } from "./lazily.js";
import type { Nearby } from "./model.js";
import type { Place } from "./places.js";

/** A point, and within how many metres of it the place lies that is meant. */
export interface Spot {
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMetres: number;
}

/** A place that is named is known no better than its accuracy; a point is itself. */
export const spotOf = ({ places }: Pick<Atlas, "places">, { lon, lat, id = null }: Place): Spot => ({
  lon,
  lat,
  accuracyMetres: (id === null ? undefined : places.find((place) => place.id === id)?.accuracyMetres) ?? 0,
});

/** `near`: within the error of how it is drawn, so that it may be elsewhere; null: surely there. */
export interface Lying {
  readonly near: Omit<Nearby, "of"> | null;
}

export interface WhereaboutsFinder {
  /** Of whose courses the atlas knows: by a feature's id, or a clause's. */
  knows(of: string): boolean;
  /** null: the place lies elsewhere, or nothing tells. */
  lying(of: string, spot: Spot): Lying | null;
  /** How far off it is drawn; null: it is not. */
  off(of: string, spot: Spot): Omit<Nearby, "of"> | null;
}

export function openWhereabouts({ whereabouts = [], theatre }: Pick<Atlas, "whereabouts" | "theatre">): WhereaboutsFinder {
  const courses = new Map<string, AtlasWhereabouts[]>();
  for (const course of whereabouts) courses.set(course.of, [...(courses.get(course.of) ?? []), course]);
  const unwrapped = (spot: Spot): Spot => ({ ...spot, lon: unwrapLon(spot.lon, theatre.west) });
  const things = new Map([...courses].map(([of, own]) => [of, lazily(() => openThing(own))]));
  return {
    knows: (of) => things.has(of),
    lying: (of, spot) => things.get(of)?.().lying(unwrapped(spot)) ?? null,
    off: (of, spot) => things.get(of)?.().off(unwrapped(spot)) ?? null,
  };
} // prettier-ignore

interface Thing {
  off(spot: Spot): Omit<Nearby, "of"> | null;
  lying(spot: Spot): Lying | null;
}

/** Precondition: all are courses of one thing. */
function openThing(courses: readonly AtlasWhereabouts[]): Thing {
  const index = new SegmentIndex(courses.map(({ coordinates }) => coordinates));
  const rings = courses.filter(({ isGround }) => isGround);
  const off = ({ lon, lat, accuracyMetres: withinMetres }: Spot) => {
    const foot = index.nearest({ lon, lat });
    if (!foot) return null;
    const known = courses[index.courseOf(foot.edge)]!.accuracyMetres[index.edgeInCourse(foot.edge)]!;
    return { metres: foot.metres, accuracyMetres: Math.round(known + withinMetres) };
  };
  const toldOff = ({ metres, accuracyMetres }: NonNullable<ReturnType<typeof off>>) => ({
    distanceMetres: Math.round(metres),
    accuracyMetres,
  });
  return {
    off(spot) {
      const found = off(spot);
      return found && toldOff(found);
    },
    lying(spot) {
      const found = off(spot);
      if (!found) return null;
      if (found.metres <= found.accuracyMetres) return { near: toldOff(found) };
      const isWithin =
        rings.filter(({ coordinates }) => ringHolds(coordinates, spot.lon, spot.lat)).length % 2 === 1;
      return isWithin ? { near: null } : null;
    },
  };
}

const opened = new WeakMap<object, WhereaboutsFinder>();

/** The finder of an atlas, opened once. */
export function whereaboutsIn(atlas: Pick<Atlas, "whereabouts" | "theatre">): WhereaboutsFinder {
  const finder = opened.get(atlas) ?? openWhereabouts(atlas);
  opened.set(atlas, finder);
  return finder;
}
