/** Rings thinned to what a page can show, so that neighbours still meet. */
import { keptPoints } from "../geodesy/simplify.js";

/** A path on the page: x, y pairs. */
export type Path = Float64Array;

/**
 * Thins a closed ring of vertices between its junctions, where more than two areas or the edge of the map meet.
 * A ring without junctions is cut at its lowest-numbered vertex and at the vertex farthest from it.
 */
export function simplifiedRing(
  ring: Int32Array,
  isJunction: (vertex: number) => boolean,
  at: (vertex: number) => readonly [number, number],
  tolerance: number,
): Path {
  const cuts = cutsOf(ring, isJunction, at);
  const points: number[] = [];
  cuts.forEach((start, k) => {
    const end = cuts[(k + 1) % cuts.length]!;
    const length = ((end - start + ring.length) % ring.length || ring.length) + 1;
    const arc = new Float64Array(length * 2);
    for (let i = 0; i < length; i++) {
      const [x, y] = at(ring[(start + i) % ring.length]!);
      arc[2 * i] = x;
      arc[2 * i + 1] = y;
    }
    const kept = keptPoints(arc, tolerance);
    for (let i = 0; i < length - 1; i++) if (kept[i]) points.push(arc[2 * i]!, arc[2 * i + 1]!);
  });
  return Float64Array.from(points);
}

function cutsOf(
  ring: Int32Array,
  isJunction: (vertex: number) => boolean,
  at: (vertex: number) => readonly [number, number],
): number[] {
  const cuts: number[] = [];
  ring.forEach((vertex, i) => {
    if (isJunction(vertex)) cuts.push(i);
  });
  if (cuts.length >= 2) return cuts;
  const first = cuts[0] ?? ring.reduce((best, vertex, i) => (vertex < ring[best]! ? i : best), 0);
  const [x0, y0] = at(ring[first]!);
  let far = first;
  let farthest = -1;
  ring.forEach((vertex, i) => {
    const [x, y] = at(vertex);
    const distance = (x - x0) ** 2 + (y - y0) ** 2;
    if (distance > farthest || (distance === farthest && vertex < ring[far]!))
      [farthest, far] = [distance, i];
  });
  return far === first ? [first] : [first, far].sort((a, b) => a - b);
}
