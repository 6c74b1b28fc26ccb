import type { LonLat } from "../geodesy/model.js";
import { handOfWay, type CompassSide, type Hand } from "../geodesy/sides.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { radians } from "../geodesy/wgs84.js";
import type { Ground, BoundaryKey } from "./ground.js";

/** Half-edges along a boundary, in its direction. */
export interface BoundaryCourse {
  readonly halfEdges: readonly number[];
  /** Between two points on it, each given by the way to its foot; null: the boundary's own end. */
  between(from: LonLat | null, to: LonLat | null): Stretch;
}

interface Stretch {
  readonly halfEdges: ReadonlySet<number>;
  /** Its vertices, by pieces that hang together. */
  readonly pieces: () => readonly (readonly LonLat[])[];
}

/** Measures a boundary from its start, in edges: enough to order places along it. */
export function measureCourse(ground: Ground, key: BoundaryKey): BoundaryCourse {
  const halfEdges = ground.along(key);
  return {
    halfEdges,
    between(from, to) {
      const courses = coursesOf(ground, key);
      if (from === null && to === null)
        return { halfEdges: new Set(halfEdges), pieces: () => piecesOf(courses, -Infinity, Infinity) };
      const index = new SegmentIndex(courses);
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
      return { halfEdges: new Set(kept), pieces: () => piecesOf(courses, first, last) };
    },
  };
}

/** What of the courses lies between two places along them, in edges through all of them; those that follow on one another are one. */
function piecesOf(courses: readonly Float64Array[], first: number, last: number): readonly LonLat[][] {
  const pieces: LonLat[][] = [];
  let edges = 0;
  for (const course of courses) {
    const count = course.length / 2 - 1;
    const kept = verticesBetween(course, Math.max(0, first - edges), Math.min(count, last - edges));
    edges += count;
    const [before, start] = [pieces.at(-1)?.at(-1), kept[0]];
    if (!start) continue;
    if (before && before.lon === start.lon && before.lat === start.lat) pieces.at(-1)!.push(...kept.slice(1));
    else pieces.push(kept);
  }
  return pieces;
}

function verticesBetween(course: Float64Array, first: number, last: number): LonLat[] {
  if (first >= last) return [];
  const at = (way: number): LonLat => {
    const [i, share] = [Math.min(Math.floor(way), course.length / 2 - 2), way - Math.floor(way)];
    const k = 2 * i;
    const along = way === course.length / 2 - 1 ? 1 : share;
    return {
      lon: course[k]! + along * (course[k + 2]! - course[k]!),
      lat: course[k + 1]! + along * (course[k + 3]! - course[k + 1]!),
    };
  };
  const vertices = [at(first)];
  for (let i = Math.floor(first) + 1; i < last; i++)
    vertices.push({ lon: course[2 * i]!, lat: course[2 * i + 1]! });
  return [...vertices, at(last)];
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
