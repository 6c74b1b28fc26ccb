import { grouped, type Bins } from "./bins.js";
import { turn } from "../geodesy/turn.js";
import type { Segments } from "./segments.js";
import type { VertexTable } from "./vertices.js";

/** Edges, each once; half-edges 2e and 2e + 1 are twins. Positions are grid units. */
export interface Edges {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Per half-edge. */
  readonly origin: Int32Array;
  readonly next: Int32Array;
  readonly edgeChainStart: Int32Array;
  readonly edgeChains: Int32Array;
}

/**
 * Merges coincident segments into edges that know their chains, and links half-edges with the face on their left. Both tables are
 * emptied on the way: a world has no room for them beside what is made of them.
 */
export function linkEdges(segments: Segments, vertices: VertexTable): Edges {
  const byVertex = vertices.letGoSlots();
  const merged = mergeSegments(segments, byVertex.subarray(0, vertices.count));
  const out = segments.letGo();
  const kept = keepUsedVertices(merged.origin, vertices, byVertex.subarray(0, vertices.count));
  vertices.clear();
  return {
    ...kept,
    next: linkNext(kept, { start: byVertex.subarray(0, kept.x.length + 1), members: out }),
    edgeChainStart: merged.edgeChainStart,
    edgeChains: merged.edgeChains,
  };
}

/**
 * Writes over the segments, each when it has been read: the edge of segment i over `from[i]`; over `to[e]` the edge before e that has
 * the same low end, and over `byLow` the last edge of each vertex that has it as its low end.
 */
function mergeSegments({ count, from, to, chain }: Segments, byLow: Int32Array) {
  byLow.fill(-1);
  const ends = new Int32Array(2 * count);
  let edges = 0;
  for (let i = 0; i < count; i++) {
    const a = Math.min(from[i]!, to[i]!);
    const b = Math.max(from[i]!, to[i]!);
    if (from[i] !== a) chain[i] = ~chain[i]!;
    let e = byLow[a]!;
    while (e >= 0 && ends[2 * e + 1] !== b) e = to[e]!;
    if (e < 0) {
      e = edges++;
      ends[2 * e] = a;
      ends[2 * e + 1] = b;
      to[e] = byLow[a]!;
      byLow[a] = e;
    }
    from[i] = e;
  }
  const { start: edgeChainStart, members: edgeChains } = grouped(from.subarray(0, count), edges);
  edgeChains.forEach((i, k) => (edgeChains[k] = chain[i]!));
  return { origin: ends.subarray(0, 2 * edges), edgeChainStart, edgeChains };
}

/** Numbers the vertices anew, and puts each in its place, the unused ones last. */
function keepUsedVertices(origin: Int32Array, { count, x, y }: VertexTable, number: Int32Array) {
  number.fill(-1);
  let used = 0;
  origin.forEach((vertex, h) => {
    if (number[vertex]! < 0) number[vertex] = used++;
    origin[h] = number[vertex]!;
  });
  let unused = used;
  for (let v = 0; v < count; v++) if (number[v]! < 0) number[v] = unused++;
  const swap = (array: Float64Array | Int32Array, v: number, w: number) => {
    const held = array[v]!;
    array[v] = array[w]!;
    array[w] = held;
  };
  for (let v = 0; v < count; v++)
    for (let to = number[v]!; to !== v; to = number[v]!) for (const each of [x, y, number]) swap(each, v, to);
  return { x: x.subarray(0, used), y: y.subarray(0, used), origin };
}

/** At each vertex the half-edge that comes in goes on along the next one clockwise from its twin. */
function linkNext({ x, y, origin }: Pick<Edges, "x" | "y" | "origin">, room: Bins): Int32Array {
  const next = new Int32Array(origin.length);
  const { start, members: out } = grouped(origin, x.length, room);
  for (let v = 0; v < x.length; v++) {
    const around = out.subarray(start[v], start[v + 1]);
    if (around.length > 2) sortByAngle(around, v, x, y, origin);
    let before = around[around.length - 1]!;
    for (const h of around) {
      next[h ^ 1] = before;
      before = h;
    }
  }
  return next;
}

function sortByAngle(
  around: Int32Array,
  v: number,
  x: Float64Array,
  y: Float64Array,
  origin: Int32Array,
): void {
  const vx = x[v]!;
  const vy = y[v]!;
  const upper = (t: number) => y[t]! > vy || (y[t] === vy && x[t]! > vx);
  around.sort((g, h) => {
    const a = origin[g ^ 1]!;
    const b = origin[h ^ 1]!;
    if (upper(a) !== upper(b)) return upper(a) ? -1 : 1;
    return -turn(vx, vy, x[a]!, y[a]!, x[b]!, y[b]!);
  });
}
