import { turn } from "../geodesy/turn.js";
import type { AtlasPartition } from "../atlas/model.js";

/** Finds the face of a point: on average about a microsecond, after one pass over the edges. */
export interface Locator {
  /** x, y in the plane of the partition. The unbounded face is 0. A point on an edge gets one of the edge's two faces. */
  face(x: number, y: number): number;
}

/** Below this many questions, looking at every edge costs less than building the grid. */
const QUESTIONS_BEFORE_GRID = 8;

export function openLocator(partition: AtlasPartition): Locator {
  const edges = new Int32Array(partition.origin.length / 2).map((_, e) => 2 * e);
  let questions = 0;
  let grid: Locator | null = null;
  return {
    face(x, y) {
      if (++questions > QUESTIONS_BEFORE_GRID) grid ??= buildLocator(partition);
      // Without a grid the anchor lies beyond the western frame, in the unbounded face.
      return grid ? grid.face(x, y) : (walk(partition, edges, 0, edges.length, x, y, -Infinity, true) ?? 0);
    },
  };
}

/**
 * A uniform grid. Each cell holds the edges that touch it and the face at its anchor, a point inside it;
 * from a query point one walks first level, then upright, to the anchor, and the first edge crossed tells the face.
 * A point takes a third to a fifth of the time that it takes with an R-tree (flatbush) of the edges, searched to the west: bench/locate.ts.
 * Edges count as crossed half-open (`y1 > y !== y2 > y`), so a walk through a vertex counts once (simulation of simplicity).
 */
export function buildLocator(partition: AtlasPartition): Locator {
  const grid = gridOver(partition);
  const cells = fileEdges(partition, grid);
  const anchors = anchorFaces(partition, grid, cells);
  return {
    face(x, y) {
      const column = Math.floor((x - grid.west) / grid.width);
      const row = Math.floor((y - grid.south) / grid.height);
      if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return 0;
      const cell = row * grid.columns + column;
      const start = cells.start[cell]!;
      const end = cells.start[cell + 1]!;
      const anchorX = anchorXOf(grid, column);
      const walked =
        walk(partition, cells.edges, start, end, x, y, anchorX, true) ??
        walk(partition, cells.edges, start, end, anchorX, y, anchorYOf(grid, row), false);
      return walked ?? anchors[cell]!;
    },
  };
}

interface Grid {
  readonly west: number;
  readonly south: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
}

interface Cells {
  readonly start: Int32Array;
  readonly edges: Int32Array;
}

/** Off the middle of a cell, so that anchors do not fall on coordinates that people write. */
const ANCHOR = 0.5 + 0.0123456789;
const anchorXOf = (grid: Grid, column: number) => grid.west + (column + ANCHOR) * grid.width;
const anchorYOf = (grid: Grid, row: number) => grid.south + (row + ANCHOR) * grid.height;

function gridOver({ x, y, origin }: AtlasPartition): Grid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    west = Math.min(west, x[i]!);
    east = Math.max(east, x[i]!);
    south = Math.min(south, y[i]!);
    north = Math.max(north, y[i]!);
  }
  if (x.length === 0) [west, south, east, north] = [0, 0, 1, 1];
  const cells = Math.max(1, origin.length / 4);
  const aspect = (east - west) / (north - south);
  const columns = Math.min(4096, Math.ceil(Math.sqrt(cells * aspect)));
  const rows = Math.min(4096, Math.ceil(Math.sqrt(cells / aspect)));
  const margin = 1e-9;
  return {
    west: west - margin,
    south: south - margin,
    width: (east - west + 2 * margin) / columns,
    height: (north - south + 2 * margin) / rows,
    columns,
    rows,
  };
}

function fileEdges(partition: AtlasPartition, grid: Grid): Cells {
  const start = new Int32Array(grid.columns * grid.rows + 1);
  eachTouched(partition, grid, (cell) => void start[cell + 1]!++);
  for (let i = 1; i < start.length; i++) start[i]! += start[i - 1]!;
  const fill = start.slice();
  const edges = new Int32Array(start[start.length - 1]!);
  eachTouched(partition, grid, (cell, edge) => void (edges[fill[cell]!++] = edge));
  return { start, edges };
}

/** Visits each cell that an edge's part within a row of cells touches. */
function eachTouched(
  partition: AtlasPartition,
  grid: Grid,
  visit: (cell: number, edge: number) => void,
): void {
  const { x, y, origin } = partition;
  const clampColumn = (value: number) =>
    Math.min(grid.columns - 1, Math.max(0, Math.floor((value - grid.west) / grid.width)));
  const clampRow = (value: number) =>
    Math.min(grid.rows - 1, Math.max(0, Math.floor((value - grid.south) / grid.height)));
  for (let h = 0; h < origin.length; h += 2) {
    let [ax, ay, bx, by] = [x[origin[h]!]!, y[origin[h]!]!, x[origin[h + 1]!]!, y[origin[h + 1]!]!];
    if (ay > by) [ax, ay, bx, by] = [bx, by, ax, ay];
    const [low, high] = [clampRow(ay), clampRow(by)];
    for (let row = low; row <= high; row++) {
      const y0 = Math.max(ay, grid.south + row * grid.height);
      const y1 = Math.min(by, grid.south + (row + 1) * grid.height);
      const at = (value: number) => (by === ay ? ax : ax + ((value - ay) / (by - ay)) * (bx - ax));
      const [from, to] = low === high ? [ax, bx] : [at(y0), at(y1)];
      const slack = grid.width * 1e-6;
      const last = clampColumn(Math.max(from, to) + slack);
      for (let column = clampColumn(Math.min(from, to) - slack); column <= last; column++) {
        visit(row * grid.columns + column, h);
      }
    }
  }
}

/** The face at each anchor, by one level sweep along each row of cells. */
function anchorFaces(partition: AtlasPartition, grid: Grid, cells: Cells): Int32Array {
  const faces = new Int32Array(grid.columns * grid.rows);
  const { x, y, origin, face } = partition;
  const seen = new Set<number>();
  for (let row = 0; row < grid.rows; row++) {
    const level = anchorYOf(grid, row);
    const crossings: { at: number; east: number }[] = [];
    seen.clear();
    const end = cells.start[(row + 1) * grid.columns]!;
    for (let i = cells.start[row * grid.columns]!; i < end; i++) {
      const h = cells.edges[i]!;
      const [ay, by] = [y[origin[h]!]!, y[origin[h + 1]!]!];
      if (ay > level === by > level || seen.has(h)) continue;
      seen.add(h);
      const [ax, bx] = [x[origin[h]!]!, x[origin[h + 1]!]!];
      crossings.push({ at: ax + ((level - ay) / (by - ay)) * (bx - ax), east: face[by > ay ? h + 1 : h]! });
    }
    crossings.sort((a, b) => a.at - b.at);
    let passed = 0;
    for (let column = 0; column < grid.columns; column++) {
      const anchor = anchorXOf(grid, column);
      while (passed < crossings.length && crossings[passed]!.at <= anchor) passed++;
      faces[row * grid.columns + column] = passed === 0 ? 0 : crossings[passed - 1]!.east;
    }
  }
  return faces;
}

/**
 * Walks from (x, y) to `to`, level (along x) or upright (along y); returns the face on the near side of the first edge
 * crossed, or null where none is.
 */
function walk(
  partition: AtlasPartition,
  edges: Int32Array,
  start: number,
  end: number,
  x: number,
  y: number,
  to: number,
  level: boolean,
): number | null {
  const { origin, face } = partition;
  const along = level ? partition.x : partition.y;
  const across = level ? partition.y : partition.x;
  const [here, line] = level ? [x, y] : [y, x];
  const forward = to > here;
  let best: number | null = null;
  let bestDistance = Infinity;
  let bestSlope = 0;
  for (let i = start; i < end; i++) {
    const h = edges[i]!;
    const [a, b] = [origin[h]!, origin[h + 1]!];
    const [acrossA, acrossB] = [across[a]!, across[b]!];
    if (acrossA > line === acrossB > line) continue;
    const slope = (along[b]! - along[a]!) / (acrossB - acrossA);
    const at = acrossB === line ? along[b]! : along[a]! + (line - acrossA) * slope;
    if (forward ? at > to : at < to) continue;
    const side = turn(partition.x[a]!, partition.y[a]!, partition.x[b]!, partition.y[b]!, x, y);
    // Facing along the walk, the near side of the edge is the one the walker stands on.
    const rising = acrossB > acrossA;
    const nearIsLeft = level ? rising === forward : rising !== forward;
    // A walk begins a hair beyond its point, up or to the east: an edge through the point is crossed going back only.
    if (side === 0 ? forward : side > 0 !== nearIsLeft) continue;
    const distance = forward ? at - here : here - at;
    // Two edges that meet on the walk itself: the walk passes just beside, where `across` is a hair greater.
    const isNearer =
      distance === bestDistance ? (forward ? slope < bestSlope : slope > bestSlope) : distance < bestDistance;
    if (isNearer) {
      bestDistance = distance;
      bestSlope = slope;
      best = face[nearIsLeft ? h : h + 1]!;
    }
  }
  return best;
}
