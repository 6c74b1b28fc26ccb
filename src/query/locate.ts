import { passesLeft } from "../geodesy/edge-order.js";
import { turn } from "../geodesy/turn.js";
import type { AtlasPartition } from "../atlas/model.js";

/** Finds the face of a point: on average about a microsecond, after one pass over the edges. */
export interface Locator {
  /**
   * x, y in the plane of the partition. The unbounded face is 0. A point on an edge counts as above it, one on an upright edge or a
   * vertex as just east of it.
   */
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
      return grid
        ? grid.face(x, y)
        : (walk(partition, edges, [0, edges.length], [x, y], [-Infinity, y]) ?? 0);
    },
  };
}

/**
 * A uniform grid. Each cell holds the edges that touch it and the face at its anchor, a point inside it;
 * from a query point one walks first level, then upright, to the anchor, and the first edge crossed tells the face.
 * A point takes a third to a tenth of the time that an R-tree (flatbush) of the edges takes, searched westwards: bench/locate.ts.
 * Nothing is decided by rounded numbers, neither which edges a walk crosses nor which of them first. Every point (also an anchor, and the
 * corner of a walk) stands for one next to it, a hair up and by far less to the east, so that none is on an edge (simulated simplicity).
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
      const own = [cells.start[cell]!, cells.start[cell + 1]!] as const;
      const anchorX = anchorXOf(grid, column);
      const walked =
        walk(partition, cells.edges, own, [x, y], [anchorX, y]) ??
        walk(partition, cells.edges, own, [anchorX, y], [anchorX, anchorYOf(grid, row)]);
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

/** Off the middle of a cell, so that walks seldom pass vertices. */
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

/** More than the border between two rows of cells may be off, degrees: an edge that is nearly level runs far in between. */
const ROUNDING = 1e-12;

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
      const y0 = Math.max(ay, grid.south + row * grid.height - ROUNDING);
      const y1 = Math.min(by, grid.south + (row + 1) * grid.height + ROUNDING);
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
    const crossed: number[] = [];
    seen.clear();
    const end = cells.start[(row + 1) * grid.columns]!;
    for (let i = cells.start[row * grid.columns]!; i < end; i++) {
      const h = cells.edges[i]!;
      const rises = y[origin[h + 1]!]! > level;
      if (y[origin[h]!]! > level === rises || seen.has(h)) continue;
      seen.add(h);
      crossed.push(rises ? h : h + 1);
    }
    crossed.sort((g, h) => (g === h ? 0 : passesLeft(g, h, x, y, origin, y) ? -1 : 1));
    let passed = 0;
    for (let column = 0; column < grid.columns; column++) {
      const anchor = anchorXOf(grid, column);
      while (passed < crossed.length && !isLeftOf(partition, crossed[passed]!, anchor, level)) passed++;
      faces[row * grid.columns + column] = passed === 0 ? 0 : face[crossed[passed - 1]! ^ 1]!;
    }
  }
  return faces;
}

/** Whether a point, or the one that it stands for, lies left of the line of a half-edge. */
function isLeftOf({ x, y, origin }: AtlasPartition, h: number, px: number, py: number): boolean {
  const [a, b] = [origin[h]!, origin[h ^ 1]!];
  const side = turn(x[a]!, y[a]!, x[b]!, y[b]!, px, py);
  return side > 0 || (side === 0 && (x[a] === x[b] ? y[a]! > y[b]! : x[a]! < x[b]!));
}

/**
 * Walks straight from one point to another, level or upright; the face on the near side of the first edge crossed, null where none is.
 * A walk to -Infinity goes west past everything.
 */
function walk(
  partition: AtlasPartition,
  edges: Int32Array,
  [start, end]: readonly [number, number],
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): number | null {
  const { x, y, origin, face } = partition;
  const isLevel = fromY === toY;
  const [across, line] = isLevel ? [y, fromY] : [x, fromX];
  let first = -1;
  let isLeft = false;
  for (let i = start; i < end; i++) {
    const e = edges[i]!;
    const goesOn = across[origin[e + 1]!]! > line;
    if (across[origin[e]!]! > line === goesOn) continue;
    // Through a level line half-edges are taken that rise, through an upright one those that go east.
    const h = goesOn ? e : e + 1;
    const begins = isLeftOf(partition, h, fromX, fromY);
    if (begins === (toX === -Infinity || isLeftOf(partition, h, toX, toY))) continue;
    if (first < 0 || passesLeft(h, first, x, y, origin, across) === begins) first = h;
    isLeft = begins;
  }
  return first < 0 ? null : face[isLeft ? first : first ^ 1]!;
}
