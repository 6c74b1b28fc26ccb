import type { Edges } from "./edges.js";
import type { Partition } from "./model.js";

/** Heights tried for a label, as shares of the face's height. */
const HEIGHTS = [0.5, 0.3, 0.7, 0.15, 0.85];

/**
 * A point strictly inside each face, in grid units: the middle of the widest stretch of a level line through the face. The levels
 * pass through no vertex. NaN for the unbounded face.
 */
export function findLabels(
  edges: Edges,
  { faceStart, faceHalfEdges }: Pick<Partition, "faceStart" | "faceHalfEdges">,
): { x: Float64Array; y: Float64Array } {
  const count = faceStart.length - 1;
  const x = new Float64Array(count).fill(NaN);
  const y = new Float64Array(count).fill(NaN);
  for (let face = 1; face < count; face++) {
    const boundary = faceHalfEdges.subarray(faceStart[face], faceStart[face + 1]);
    let widest = -Infinity;
    for (const share of HEIGHTS) {
      const level = levelAt(boundary, edges, share);
      const stretch = widestStretch(boundary, edges, level);
      if (stretch === null || stretch.width <= widest) continue;
      widest = stretch.width;
      x[face] = stretch.middle;
      y[face] = level;
    }
  }
  return { x, y };
}

/** Halfway between the two heights of vertices next below and above the wanted share of the face's height. */
function levelAt(boundary: Int32Array, { y, origin }: Edges, share: number): number {
  let south = Infinity;
  let north = -Infinity;
  for (let i = 0; i < boundary.length; i++) {
    const at = y[origin[boundary[i]!]!]!;
    if (at < south) south = at;
    if (at > north) north = at;
  }
  const wanted = south + (north - south) * share;
  let below = south;
  let above = north;
  for (let i = 0; i < boundary.length; i++) {
    const at = y[origin[boundary[i]!]!]!;
    if (at <= wanted) below = Math.max(below, at);
    else above = Math.min(above, at);
  }
  return (below + above) / 2;
}

/** Crossings of the level, sorted; an edge that runs down has the face to its east, one that runs up to its west. */
function widestStretch(
  boundary: Int32Array,
  { x, y, origin }: Edges,
  level: number,
): { middle: number; width: number } | null {
  const crossings: { at: number; opens: boolean }[] = [];
  for (let i = 0; i < boundary.length; i++) {
    const h = boundary[i]!;
    const a = origin[h]!;
    const b = origin[h ^ 1]!;
    if (y[a]! > level === y[b]! > level) continue;
    const at = x[a]! + ((level - y[a]!) / (y[b]! - y[a]!)) * (x[b]! - x[a]!);
    crossings.push({ at, opens: y[a]! > level });
  }
  crossings.sort((p, q) => p.at - q.at || Number(p.opens) - Number(q.opens));
  let best: { middle: number; width: number } | null = null;
  for (let i = 0; i + 1 < crossings.length; i++) {
    const from = crossings[i]!;
    const to = crossings[i + 1]!;
    if (!from.opens || to.opens) continue;
    const width = to.at - from.at;
    if (best === null || width > best.width) best = { middle: (from.at + to.at) / 2, width };
  }
  return best;
}
