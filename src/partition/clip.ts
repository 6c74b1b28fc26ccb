import type { PlanarChain } from "./model.js";
import { Segments } from "./segments.js";
import { UNITS_PER_DEGREE, VertexTable } from "./vertices.js";

/** A box in grid units. */
export interface GridBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The box of the frame, in grid units; the box of everything where there is no frame. */
export function frameBox(chains: readonly PlanarChain[]): GridBox {
  const framed = chains.filter((chain) => chain.kind === "frame");
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const { coordinates } of framed.length > 0 ? framed : chains) {
    for (let i = 0; i + 1 < coordinates.length; i += 2) {
      const x = Math.round(coordinates[i]! * UNITS_PER_DEGREE);
      const y = Math.round(coordinates[i + 1]! * UNITS_PER_DEGREE);
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  return { west, south, east, north };
}

/** Puts all chains on the grid and keeps what lies inside the box, its border included. Chains are numbered by position in the list. */
export function clipToBox(
  chains: readonly PlanarChain[],
  box: GridBox,
): { segments: Segments; vertices: VertexTable } {
  const total = chains.reduce((sum, chain) => sum + chain.coordinates.length / 2, 0);
  const vertices = new VertexTable(total);
  const segments = new Segments(total);
  chains.forEach(({ coordinates }, index) => {
    let x0 = Math.round(coordinates[0]! * UNITS_PER_DEGREE);
    let y0 = Math.round(coordinates[1]! * UNITS_PER_DEGREE);
    // The vertex that the last kept segment ended in, if it ended in the present point.
    let last = -1;
    for (let i = 2; i + 1 < coordinates.length; i += 2) {
      const x1 = Math.round(coordinates[i]! * UNITS_PER_DEGREE);
      const y1 = Math.round(coordinates[i + 1]! * UNITS_PER_DEGREE);
      const piece = inside(box, x0, y0) && inside(box, x1, y1) ? null : clipSegment(box, x0, y0, x1, y1);
      if (piece === undefined) {
        last = -1;
      } else {
        const u = last >= 0 ? last : piece ? vertices.at(piece[0], piece[1]) : vertices.at(x0, y0);
        const v = piece ? vertices.at(piece[2], piece[3]) : vertices.at(x1, y1);
        if (u !== v) segments.add(u, v, index);
        last = vertices.x[v] === x1 && vertices.y[v] === y1 ? v : -1;
      }
      x0 = x1;
      y0 = y1;
    }
  });
  return { segments, vertices };
}

function inside(box: GridBox, x: number, y: number): boolean {
  return x >= box.west && x <= box.east && y >= box.south && y <= box.north;
}

/** Liang and Barsky's clipping, its ends rounded to the grid; undefined where nothing is left. */
function clipSegment(
  box: GridBox,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): readonly [number, number, number, number] | undefined {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [-dx, x0 - box.west],
    [dx, box.east - x0],
    [-dy, y0 - box.south],
    [dy, box.north - y0],
  ] as const) {
    if (step === 0) {
      if (room < 0) return undefined;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  if (enter > leave) return undefined;
  const xAt = (t: number) => Math.max(box.west, Math.min(box.east, Math.round(x0 + dx * t)));
  const yAt = (t: number) => Math.max(box.south, Math.min(box.north, Math.round(y0 + dy * t)));
  const start = enter === 0 ? ([x0, y0] as const) : ([xAt(enter), yAt(enter)] as const);
  const end = leave === 1 ? ([x1, y1] as const) : ([xAt(leave), yAt(leave)] as const);
  return [start[0], start[1], end[0], end[1]];
}
