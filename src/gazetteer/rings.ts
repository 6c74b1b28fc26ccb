/** Rings of areas: outer ones run counter-clockwise, holes clockwise. */
import { ringAreaSquareKm } from "../geodesy/area.js";
import { flat } from "../geodesy/flat.js";
import type { LonLat } from "../geodesy/model.js";
import { ringHolds } from "../geodesy/plane.js";
import type { Polygon } from "./model.js";

type Ring = readonly LonLat[];

export function turned(ring: Ring, counterClockwise: boolean): Ring {
  return ringAreaSquareKm(flat(ring)) > 0 === counterClockwise ? ring : ring.toReversed();
}

/** Rings that do not cross, as polygons: whatever lies in an odd number of others is a hole of the smallest of them. */
export function nested(id: string, rings: readonly Ring[]): Polygon[] {
  const all = rings.map((ring) => ({ ring, flat: flat(ring), size: Math.abs(ringAreaSquareKm(flat(ring))) }));
  const placed = all.map((each) => {
    const { lon, lat } = each.ring[0]!;
    const around = all.filter((other) => other.size > each.size && ringHolds(other.flat, lon, lat));
    return {
      ...each,
      depth: around.length,
      parent: around.reduce((a, b) => (b.size < a!.size ? b : a), around[0]),
    };
  });
  return placed
    .filter(({ depth }) => depth % 2 === 0)
    .map(({ ring }) => {
      const holes = placed.filter(({ depth, parent }) => depth % 2 === 1 && parent?.ring === ring);
      return { id, rings: [turned(ring, true), ...holes.map((hole) => turned(hole.ring, false))] };
    });
}

/** Whether a point lies in an odd number of the rings. */
export function isInRings(rings: readonly Ring[], { lon, lat }: LonLat): boolean {
  return rings.filter((ring) => ringHolds(flat(ring), lon, lat)).length % 2 === 1;
}
