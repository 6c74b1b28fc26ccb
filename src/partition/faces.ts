import type { Bins } from "./bins.js";
import { binSegments, Cells } from "./cells.js";
import type { Edges } from "./edges.js";
import { passesLeft } from "../geodesy/edge-order.js";
import { turn } from "../geodesy/turn.js";
import { twiceRingArea } from "./exact.js";
import { RingCorners } from "./ring-corners.js";

/** Boundary cycles and the faces they bound. Face 0 is the unbounded one. */
export interface Faces {
  readonly count: number;
  /** Per half-edge. */
  readonly face: Int32Array;
  /** Per cycle. */
  readonly cycleStart: Int32Array;
  readonly cycleFace: Int32Array;
}

/**
 * Each counter-clockwise cycle bounds a face of its own. Every other cycle is the outside of one connected component and
 * belongs to the face that the component lies in.
 */
export function findFaces(edges: Edges): Faces {
  const { cycle, cycleStart, isOuter } = traceCycles(edges);
  const cycleFace = new Int32Array(cycleStart.length).fill(-1);
  let count = 1;
  for (let c = 0; c < cycleStart.length; c++) if (isOuter[c]) cycleFace[c] = count++;
  const below = findBelow(edges, cycleStart, isOuter);
  for (let c = 0; c < cycleStart.length; c++) {
    // Components below components, down to a face or to the outside; each step goes to a lower component.
    const path: number[] = [];
    let at = c;
    while (cycleFace[at]! < 0) {
      path.push(at);
      const h = below[at]!;
      if (h < 0) break;
      at = cycle[h]!;
    }
    const face = cycleFace[at]! < 0 ? 0 : cycleFace[at]!;
    for (const passed of path) cycleFace[passed] = face;
  }
  // In place.
  for (let h = 0; h < cycle.length; h++) cycle[h] = cycleFace[cycle[h]!]!;
  return { count, face: cycle, cycleStart, cycleFace };
}

function traceCycles(edges: Edges) {
  const { origin, next } = edges;
  const cycle = new Int32Array(origin.length).fill(-1);
  const starts: number[] = [];
  const outer: number[] = [];
  const ring = new RingCorners();
  for (let h = 0; h < origin.length; h++) {
    if (cycle[h]! >= 0) continue;
    for (let g = h; cycle[g]! < 0; g = next[g]!) cycle[g] = starts.length;
    starts.push(h);
    outer.push(twiceRingArea(ring.of(h, edges)) > 0 ? 1 : 0);
  }
  return { cycle, cycleStart: Int32Array.from(starts), isOuter: Uint8Array.from(outer) };
}

/**
 * For each cycle that is the outside of a component: the half-edge directly below the component's lowest vertex, which has
 * the containing face on its left; -1 where there is none.
 */
function findBelow({ x, y, origin, next }: Edges, cycleStart: Int32Array, isOuter: Uint8Array): Int32Array {
  const edgeCount = origin.length / 2;
  const box = bounds(x, y);
  const cells = new Cells(box.west, box.south, box.east, box.north, Math.min(4e6, edgeCount / 2));
  const strung = { count: edgeCount, from: origin, to: origin.subarray(1), stride: 2, x, y };
  const bins = binSegments(cells, strung, 1);
  const filled = filledRows(cells, bins);
  const below = new Int32Array(cycleStart.length).fill(-1);
  for (let c = 0; c < cycleStart.length; c++) {
    if (isOuter[c]) continue;
    const v = lowestVertex(cycleStart[c]!, { x, y, origin, next });
    const column = cells.column(x[v]!);
    for (let row = filled(cells.row(y[v]!), column); row >= 0; row = filled(row - 1, column)) {
      const cell = row * cells.columns + column;
      for (let k = bins.start[cell]!; k < bins.start[cell + 1]!; k++) {
        const h = rightward(bins.members[k]!, x, origin);
        if (h >= 0 && isBelow(h, v, x, y, origin) && isHigher(h, below[c]!, x, y, origin)) below[c] = h;
      }
      if (below[c]! >= 0 && cells.row(heightAt(below[c]!, x[v]!, x, y, origin) - 1) >= row) break;
    }
  }
  return below;
}

/** The first row from a row downwards whose cell in a column has something in it; -1: none has. Oceans are wide. */
function filledRows({ count, columns }: Cells, { start }: Bins): (row: number, column: number) => number {
  const rows = new Int16Array(count);
  for (let cell = 0; cell < count; cell++) {
    const isFilled = start[cell + 1]! > start[cell]!;
    rows[cell] = isFilled ? Math.floor(cell / columns) : cell < columns ? -1 : rows[cell - columns]!;
  }
  return (row, column) => (row < 0 ? -1 : rows[row * columns + column]!);
}

function heightAt(h: number, at: number, x: Float64Array, y: Float64Array, origin: Int32Array): number {
  const a = origin[h]!;
  const b = origin[h ^ 1]!;
  return y[a]! + ((at - x[a]!) / (x[b]! - x[a]!)) * (y[b]! - y[a]!);
}

function bounds(x: Float64Array, y: Float64Array) {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let v = 0; v < x.length; v++) {
    west = Math.min(west, x[v]!);
    east = Math.max(east, x[v]!);
    south = Math.min(south, y[v]!);
    north = Math.max(north, y[v]!);
  }
  return { west, south, east, north };
}

function lowestVertex(
  start: number,
  { x, y, origin, next }: Pick<Edges, "x" | "y" | "origin" | "next">,
): number {
  let lowest = origin[start]!;
  for (let h = next[start]!; h !== start; h = next[h]!) {
    const v = origin[h]!;
    if (y[v]! < y[lowest]! || (y[v] === y[lowest] && x[v]! < x[lowest]!)) lowest = v;
  }
  return lowest;
}

/** The half-edge of an edge that runs east, which has the face above it on its left; -1 for an upright edge. */
function rightward(edge: number, x: Float64Array, origin: Int32Array): number {
  const a = x[origin[2 * edge]!]!;
  const b = x[origin[2 * edge + 1]!]!;
  return a < b ? 2 * edge : a > b ? 2 * edge + 1 : -1;
}

/** The eastward half-edge h passes below vertex v, seen just east of v. */
function isBelow(h: number, v: number, x: Float64Array, y: Float64Array, origin: Int32Array): boolean {
  const a = origin[h]!;
  const b = origin[h ^ 1]!;
  if (x[a]! > x[v]! || x[b]! <= x[v]!) return false;
  return turn(x[a]!, y[a]!, x[b]!, y[b]!, x[v]!, y[v]!) > 0;
}

/** Of two eastward half-edges that both pass below one point, g lies above h: they meet in vertices only. */
export function isHigher(
  g: number,
  h: number,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  origin: ArrayLike<number>,
): boolean {
  return h < 0 || (g !== h && passesLeft(g, h, x, y, origin, x));
}
