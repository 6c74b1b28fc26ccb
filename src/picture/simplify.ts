/** Polylines thinned to what a page can show, so that neighbours still meet. */

/** A path on the page: x, y pairs. */
export type Path = Float64Array;

/**
 * Douglas and Peucker's thinning (1973): which points of a path stay. Both ends stay; reversing the path keeps
 * the same points, so two areas that share an arc share its thinned form.
 */
export function keptPoints(path: Path, tolerance: number): Uint8Array {
  const count = path.length / 2;
  const kept = new Uint8Array(count);
  if (count === 0) return kept;
  kept[0] = kept[count - 1] = 1;
  const stack: [number, number][] = [[0, count - 1]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [first, last] = range;
    let farthest = -1;
    let excess = tolerance * tolerance;
    for (let i = first + 1; i < last; i++) {
      const distance = squaredDistance(path, i, first, last);
      if (distance > excess || (distance === excess && farthest >= 0 && isBefore(path, i, farthest))) {
        excess = distance;
        farthest = i;
      }
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    stack.push([first, farthest], [farthest, last]);
  }
  return kept;
}

/** Breaks ties by place, not by order, so that direction does not matter. */
function isBefore(path: Path, i: number, j: number): boolean {
  return path[2 * i]! < path[2 * j]! || (path[2 * i] === path[2 * j] && path[2 * i + 1]! < path[2 * j + 1]!);
}

function squaredDistance(path: Path, i: number, first: number, last: number): number {
  const flip = isBefore(path, last, first);
  const [a, b] = flip ? [last, first] : [first, last];
  const [ax, ay] = [path[2 * a]!, path[2 * a + 1]!];
  const [dx, dy] = [path[2 * b]! - ax, path[2 * b + 1]! - ay];
  const [px, py] = [path[2 * i]! - ax, path[2 * i + 1]! - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return (px - t * dx) ** 2 + (py - t * dy) ** 2;
}

export function simplified(path: Path, tolerance: number): Path {
  const kept = keptPoints(path, tolerance);
  return path.filter((_, k) => kept[k >> 1] === 1);
}

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
