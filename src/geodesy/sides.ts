/** On which hand of a course a place lies. */
import { nearestOnPolyline, type Nearest } from "./distance.js";
import type { LonLat } from "./model.js";
import { turnAt } from "./turn.js";
import { radians } from "./wgs84.js";

export type Hand = "left" | "right";
export type CompassSide = "north" | "south" | "east" | "west";

export const OPPOSITE_SIDE = { north: "south", south: "north", east: "west", west: "east" } as const;

export const otherHand = (hand: Hand): Hand => (hand === "left" ? "right" : "left");

/** By the nearest stretch of the course; null: on it. Longitudes unwrapped. */
export function handOf(
  at: LonLat,
  course: readonly LonLat[],
): { readonly hand: Hand | null; readonly foot: Nearest } {
  const foot = nearestOnPolyline(at, course)!;
  return { hand: handAt(at, course, foot), foot };
}

/** `foot`: the place of the course that is nearest. */
export function handAt(at: LonLat, course: readonly LonLat[], foot: Nearest): Hand | null {
  const corner = foot.edge + Math.round(foot.share);
  const isCorner = foot.share === 0 || foot.share === 1;
  const [before, here, after] = [course[corner - 1], course[corner]!, course[corner + 1]];
  if (foot.metres === 0) return null;
  const isLeft =
    isCorner && before && after
      ? isLeftOfCorner(before, here, after, at)
      : turnAt(course[foot.edge]!, course[foot.edge + 1]!, at) > 0;
  return isLeft ? "left" : "right";
}

/** Where the course turns left, what lies to the left of both stretches; where it turns right, of either. */
function isLeftOfCorner(before: LonLat, here: LonLat, after: LonLat, at: LonLat): boolean {
  const [one, other] = [turnAt(before, here, at) > 0, turnAt(here, after, at) > 0];
  return turnAt(before, here, after) > 0 ? one && other : one || other;
}

/** A course that runs more nearly in a direction than this, as a share of its length, has no side there. */
const LEAST_ASIDE = 0.25;

/** Which hand lies towards a point of the compass, by the overall course; null where that runs too nearly that way itself. */
export function handTowards(side: CompassSide, course: readonly LonLat[]): Hand | null {
  const [first, last] = [course[0]!, course.at(-1)!];
  const east = (last.lon - first.lon) * Math.cos(radians((first.lat + last.lat) / 2));
  return handOfWay(side, east, last.lat - first.lat);
}

/** The same of a way so far to the east and to the north, in one unit. */
export function handOfWay(side: CompassSide, east: number, north: number): Hand | null {
  const towards = { north: east, south: -east, east: -north, west: north }[side];
  if (Math.abs(towards) <= LEAST_ASIDE * Math.hypot(east, north)) return null;
  return towards > 0 ? "left" : "right";
}
