import { eachHalfEdge } from "./around.js";
import type { Bins } from "./bins.js";
import type { Edges } from "./edges.js";

/** Heights tried for a label, as shares of the face's height. */
const HEIGHTS = [0.5, 0.3, 0.7, 0.15, 0.85];

/** Tells each half-edge of a face. */
type Boundary = (visit: (halfEdge: number) => void) => void;

/**
 * A point strictly inside each face, in grid units: the middle of the widest stretch of a level line through the face. The levels
 * pass through no vertex. NaN for the unbounded face.
 */
export function findLabels(
  edges: Edges,
  cycleStart: Int32Array,
  faceCycles: Bins,
): { x: Float64Array; y: Float64Array } {
  const count = faceCycles.start.length - 1;
  const x = new Float64Array(count).fill(NaN);
  const y = new Float64Array(count).fill(NaN);
  const around = { next: edges.next, cycleStart, faceCycles };
  for (let face = 1; face < count; face++) {
    const boundary: Boundary = (visit) => eachHalfEdge(around, face, visit);
    let widest = -Infinity;
    for (const level of levelsOf(boundary, edges)) {
      const stretch = widestStretch(boundary, edges, level);
      if (stretch === null || stretch.width <= widest) continue;
      widest = stretch.width;
      x[face] = stretch.middle;
      y[face] = level;
    }
  }
  return { x, y };
}

/** Halfway between the two heights of vertices next below and above each of the wanted shares of the face's height. */
function levelsOf(boundary: Boundary, { y, origin }: Edges): number[] {
  let south = Infinity;
  let north = -Infinity;
  boundary((h) => {
    const at = y[origin[h]!]!;
    if (at < south) south = at;
    if (at > north) north = at;
  });
  const wanted = HEIGHTS.map((share) => south + (north - south) * share);
  const below = HEIGHTS.map(() => south);
  const above = HEIGHTS.map(() => north);
  boundary((h) => {
    const at = y[origin[h]!]!;
    for (let i = 0; i < wanted.length; i++) {
      if (at > wanted[i]!) above[i] = Math.min(above[i]!, at);
      else below[i] = Math.max(below[i]!, at);
    }
  });
  return wanted.map((_, i) => (below[i]! + above[i]!) / 2);
}

/** Of an edge that runs down, which has the face to its east, to the next crossing of the level, if it is one that runs up. */
function widestStretch(
  boundary: Boundary,
  { x, y, origin }: Edges,
  level: number,
): { middle: number; width: number } | null {
  const opens: number[] = [];
  const closes: number[] = [];
  boundary((h) => {
    const a = origin[h]!;
    const b = origin[h ^ 1]!;
    if (y[a]! > level === y[b]! > level) return;
    const at = x[a]! + ((level - y[a]!) / (y[b]! - y[a]!)) * (x[b]! - x[a]!);
    (y[a]! > level ? opens : closes).push(at);
  });
  for (const crossings of [opens, closes]) crossings.sort((p, q) => p - q);
  let best: { middle: number; width: number } | null = null;
  let next = 0;
  opens.forEach((from, i) => {
    while (closes[next]! <= from) next++;
    const to = closes[next];
    if (to === undefined || opens[i + 1]! < to) return;
    if (best === null || to - from > best.width) best = { middle: (from + to) / 2, width: to - from };
  });
  return best;
}
