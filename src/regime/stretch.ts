import type { LonLat } from "../geodesy/model.js";
import { handOfWay, type CompassSide, type Hand } from "../geodesy/sides.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { radians } from "../geodesy/wgs84.js";
import type { Ground, BoundaryKey } from "./ground.js";

/** Half-edges along a boundary, in its direction. */
export interface BoundaryCourse {
  readonly halfEdges: readonly number[];
  /** Those between two points on it, each given by the way to its foot; null: the boundary's own end. */
  between(from: LonLat | null, to: LonLat | null): ReadonlySet<number>;
}

/** Measures a boundary from its start, in edges: enough to order places along it. */
export function measureCourse(ground: Ground, key: BoundaryKey): BoundaryCourse {
  const halfEdges = ground.along(key);
  return {
    halfEdges,
    between(from, to) {
      if (from === null && to === null) return new Set(halfEdges);
      const index = new SegmentIndex(coursesOf(ground, key));
      const wayTo = (point: LonLat) => {
        const nearest = index.nearest(point);
        return nearest === null ? 0 : nearest.edge + nearest.share;
      };
      const ends = [from === null ? -Infinity : wayTo(from), to === null ? Infinity : wayTo(to)];
      const [first, last] = [Math.min(...ends), Math.max(...ends)];
      const { x, y, origin } = ground.partition;
      const kept = halfEdges.filter((h) => {
        const [a, b] = [origin[h]!, origin[h ^ 1]!];
        const way = wayTo({ lon: (x[a]! + x[b]!) / 2, lat: (y[a]! + y[b]!) / 2 });
        return way >= first && way <= last;
      });
      return new Set(kept);
    },
  };
}

/** The boundary's chains in order, as courses. */
export function coursesOf(ground: Ground, named: BoundaryKey): Float64Array[] {
  const key = ground.today(named);
  const name = key.slice(key.indexOf(":") + 1);
  const isLine = key.startsWith("line:");
  return ground.partition.chains
    .filter(
      (chain) =>
        chain.name === name && (isLine ? ["line", "limit"].includes(chain.kind) : key.startsWith(chain.kind)),
    )
    .sort((a, b) => a.part - b.part)
    .map((chain) => chain.coordinates);
}

/** Which hand of a course lies towards a compass point; null where the course runs too nearly that way itself. */
export function handOfStretch(ground: Ground, halfEdges: readonly number[], side: CompassSide): Hand | null {
  const { x, y, origin } = ground.partition;
  let [east, north] = [0, 0];
  for (const h of halfEdges) {
    const [a, b] = [origin[h]!, origin[h ^ 1]!];
    east += (x[b]! - x[a]!) * Math.cos(radians((y[a]! + y[b]!) / 2));
    north += y[b]! - y[a]!;
  }
  return handOfWay(side, east, north);
}
