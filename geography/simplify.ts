/**
 * Douglas-Peucker on rings, then mended until the simplified rings neither cross one another nor leave a vertex of
 * another ring on the wrong side: wherever they would, the edge takes back the vertex that lies farthest from it.
 */
import { QUANTA_PER_DEGREE } from "../src/gazetteer/hydrography/codec.js";
import { ringHolds, squaredDistanceToSegment } from "../src/geodesy/plane.js";
import { farthestBetween, keepBetween, type Farthest, type SquaredOffset } from "../src/geodesy/simplify.js";
import { SPHERE_DEGREE_METRES } from "../src/geodesy/sphere.js";
import type { Ring } from "./rings.js";

const METRES_PER_QUANTUM = SPHERE_DEGREE_METRES / QUANTA_PER_DEGREE;

/** Squared distance in metres from vertex `i` to the segment between vertices `a` and `b`, on a local plane. */
function squaredOffset(p: Int32Array, i: number, a: number, b: number): number {
  const lat = ((p[2 * i + 1]! / QUANTA_PER_DEGREE - 90) * Math.PI) / 180;
  const kx = METRES_PER_QUANTUM * Math.cos(lat);
  const ax = (p[2 * a]! - p[2 * i]!) * kx;
  const ay = (p[2 * a + 1]! - p[2 * i + 1]!) * METRES_PER_QUANTUM;
  const ux = (p[2 * b]! - p[2 * a]!) * kx;
  const uy = (p[2 * b + 1]! - p[2 * a + 1]!) * METRES_PER_QUANTUM;
  return squaredDistanceToSegment(ax, ay, ux, uy);
}

/** The vertex between `from` and `to` (indices may run past the end, modulo n) farthest from their chord, if farther than `least`. */
function farthest(p: Int32Array, from: number, to: number, least = -1): Farthest {
  const n = p.length / 2;
  const squared: SquaredOffset = (i, first, last) => squaredOffset(p, i % n, first % n, last % n);
  return farthestBetween(from, to, squared, least);
}

/** Marks the vertices to keep; null where the whole ring lies within the tolerance of its first vertex. */
function keepVertices(p: Int32Array, toleranceMetres: number): Uint8Array | null {
  const n = p.length / 2;
  const keep = new Uint8Array(n);
  const opposite = farthest(p, 0, n);
  if (opposite.squared < toleranceMetres ** 2) return null;
  keep[0] = keep[opposite.index] = 1;
  const beyond = (from: number, to: number) => farthest(p, from, to, toleranceMetres ** 2).index;
  const mark = (i: number) => (keep[i % n] = 1);
  keepBetween(0, opposite.index, beyond, mark);
  keepBetween(opposite.index, n, beyond, mark);
  keepThird(p, keep, opposite.index);
  return keep;
}

/** A ring thinner than the tolerance keeps a third vertex, so that it stays a ring. */
function keepThird(p: Int32Array, keep: Uint8Array, opposite: number): void {
  if (keep.reduce((sum, k) => sum + k, 0) > 2) return;
  const n = p.length / 2;
  const sides = [farthest(p, 0, opposite), farthest(p, opposite, n)];
  const best = sides[0]!.squared > sides[1]!.squared ? sides[0]! : sides[1]!;
  if (best.index >= 0) keep[best.index % n] = 1;
}

interface Edge {
  readonly ring: number;
  readonly from: number;
  /** Past `from`, may exceed the number of vertices by a turn. */
  readonly to: number;
}

const CELL = Math.round(QUANTA_PER_DEGREE / 25);
const cellKey = (cx: number, cy: number): number => cy * 20_000 + (((cx % 9_000) + 9_000) % 9_000);

function* cellsOf(x0: number, y0: number, x1: number, y1: number): Generator<number> {
  for (let cy = Math.floor(Math.min(y0, y1) / CELL); cy <= Math.floor(Math.max(y0, y1) / CELL); cy++)
    for (let cx = Math.floor(Math.min(x0, x1) / CELL); cx <= Math.floor(Math.max(x0, x1) / CELL); cx++)
      yield cellKey(cx, cy);
}

/** Twice the signed area of a triangle of whole numbers under 2^25: exact. */
const orient = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

export interface Simplified {
  readonly rings: Ring[];
  readonly dropped: number;
  readonly restoredVertices: number;
  readonly rounds: number;
  readonly remainingCrossings: number;
}

/** `whole` says which rings keep every vertex. */
export function simplifyRings(
  input: readonly Ring[],
  toleranceMetres: number,
  whole: (ring: Ring) => boolean,
): Simplified {
  const rings: Ring[] = [];
  const keeps: Uint8Array[] = [];
  for (const ring of input) {
    const all = whole(ring);
    const keep = all
      ? new Uint8Array(ring.points.length / 2).fill(1)
      : keepVertices(ring.points, toleranceMetres);
    if (!keep || keep.reduce((sum, k) => sum + k, 0) < 3) continue;
    rings.push(ring);
    keeps.push(keep);
  }
  let restoredVertices = 0;
  let rounds = 0;
  let remainingCrossings = 0;
  for (; rounds < 40; rounds++) {
    const found = findFaults(rings, keeps);
    remainingCrossings = found.unmendable;
    for (const edge of found.split) {
      const p = rings[edge.ring]!.points;
      const { index } = farthest(p, edge.from, edge.to);
      keeps[edge.ring]![index % (p.length / 2)] = 1;
      restoredVertices++;
    }
    if (found.split.length === 0) break;
  }
  const out = rings.map((ring, r) => ({ ...ring, points: kept(ring.points, keeps[r]!) }));
  return { rings: out, dropped: input.length - rings.length, restoredVertices, rounds, remainingCrossings };
}

function kept(p: Int32Array, keep: Uint8Array): Int32Array {
  const out: number[] = [];
  for (let i = 0; i < keep.length; i++) if (keep[i]) out.push(p[2 * i]!, p[2 * i + 1]!);
  return Int32Array.from(out);
}

function edgesOf(rings: readonly Ring[], keeps: readonly Uint8Array[]): Edge[] {
  const edges: Edge[] = [];
  rings.forEach((_, r) => {
    const keep = keeps[r]!;
    const n = keep.length;
    let first = 0;
    while (!keep[first]) first++;
    let last = first;
    for (let i = first + 1; i <= first + n; i++)
      if (keep[i % n]) {
        edges.push({ ring: r, from: last, to: i });
        last = i;
      }
  });
  return edges;
}

/** Edges to split so that the rings come apart, and pairs that cross though neither has a vertex to give back. */
function findFaults(
  rings: readonly Ring[],
  keeps: readonly Uint8Array[],
): { split: Edge[]; unmendable: number } {
  const edges = edgesOf(rings, keeps);
  const ends = new Float64Array(edges.length * 4);
  const grid = new Map<number, number[]>();
  edges.forEach(({ ring, from, to }, e) => {
    const p = rings[ring]!.points;
    const n = p.length / 2;
    ends.set([p[2 * (from % n)]!, p[2 * (from % n) + 1]!, p[2 * (to % n)]!, p[2 * (to % n) + 1]!], 4 * e);
    for (const key of cellsOf(ends[4 * e]!, ends[4 * e + 1]!, ends[4 * e + 2]!, ends[4 * e + 3]!)) {
      const cell = grid.get(key);
      if (cell) cell.push(e);
      else grid.set(key, [e]);
    }
  });
  const split = new Set<number>();
  let unmendable = 0;
  for (const cell of grid.values())
    for (let i = 0; i < cell.length; i++)
      for (let j = i + 1; j < cell.length; j++) {
        const [a, b] = [cell[i]!, cell[j]!];
        if (!meet(ends, 4 * a, 4 * b)) continue;
        const candidates = [a, b].filter((e) => edges[e]!.to - edges[e]!.from > 1);
        if (candidates.length === 0) unmendable++;
        for (const e of candidates) split.add(e);
      }
  for (const e of swallowing(rings, edges, ends, grid)) split.add(e);
  return { split: [...split].map((e) => edges[e]!), unmendable };
}

/** Whether two edges touch or cross other than at a shared end. */
function meet(v: Float64Array, a: number, b: number): boolean {
  const [ax, ay, bx, by] = [v[a]!, v[a + 1]!, v[a + 2]!, v[a + 3]!];
  const [cx, cy, dx, dy] = [v[b]!, v[b + 1]!, v[b + 2]!, v[b + 3]!];
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  const shared =
    (ax === cx && ay === cy) ||
    (ax === dx && ay === dy) ||
    (bx === cx && by === cy) ||
    (bx === dx && by === dy);
  const [o1, o2] = [orient(ax, ay, bx, by, cx, cy), orient(ax, ay, bx, by, dx, dy)];
  const [o3, o4] = [orient(cx, cy, dx, dy, ax, ay), orient(cx, cy, dx, dy, bx, by)];
  if (shared) return o1 === 0 && o2 === 0 && overlapAlong(ax, ay, bx, by, cx, cy, dx, dy);
  return Math.sign(o1) * Math.sign(o2) <= 0 && Math.sign(o3) * Math.sign(o4) <= 0;
}

/** For collinear edges with a shared end: whether they run over one another. */
function overlapAlong(...c: [number, number, number, number, number, number, number, number]): boolean {
  const [ax, ay, bx, by, cx, cy, dx, dy] = c;
  const horizontal = Math.abs(bx - ax) >= Math.abs(by - ay);
  const [a0, a1, b0, b1] = horizontal ? [ax, bx, cx, dx] : [ay, by, cy, dy];
  return Math.min(Math.max(a0, a1), Math.max(b0, b1)) > Math.max(Math.min(a0, a1), Math.min(b0, b1));
}

/** Edges whose cut-off ground (between the edge and the vertices it skips) holds an end of an edge of another ring. */
function swallowing(
  rings: readonly Ring[],
  edges: readonly Edge[],
  ends: Float64Array,
  grid: Map<number, number[]>,
): number[] {
  const found: number[] = [];
  edges.forEach(({ ring, from, to }, e) => {
    if (to - from < 2) return;
    const p = rings[ring]!.points;
    const n = p.length / 2;
    const sliver: number[] = [];
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = from; i <= to; i++) {
      const [x, y] = [p[2 * (i % n)]!, p[2 * (i % n) + 1]!];
      sliver.push(x, y);
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
    }
    for (const key of cellsOf(x0, y0, x1, y1))
      for (const other of grid.get(key) ?? []) {
        if (edges[other]!.ring === ring) continue;
        const [x, y] = [ends[4 * other]!, ends[4 * other + 1]!];
        if (x < x0 || x > x1 || y < y0 || y > y1 || !ringHolds(sliver, x, y)) continue;
        found.push(e);
        return;
      }
  });
  return found;
}
