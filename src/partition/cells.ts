/**
 * A uniform grid of cells over a box, to find what is near a segment. Cells are numbered row by row from the south-west.
 * Pairs of near segments come from it 1.2 to 2.5 times faster than from an R-tree (flatbush) of their boxes, measured on the
 * 25,695 edges of the Amur and on ten times as many; and a column of cells can be walked downwards, as the faces are.
 */
export class Cells {
  readonly columns: number;
  readonly rows: number;
  readonly size: number;
  /** Cells of the last `cover`, to be read before the next call. */
  covered: Int32Array = new Int32Array(64);

  constructor(
    readonly west: number,
    readonly south: number,
    east: number,
    north: number,
    wanted: number,
  ) {
    const width = Math.max(1, east - west);
    const height = Math.max(1, north - south);
    this.size = Math.max(4, Math.sqrt((width * height) / Math.max(1, wanted)), width / 8192, height / 8192);
    this.columns = Math.floor(width / this.size) + 1;
    this.rows = Math.floor(height / this.size) + 1;
  }

  get count(): number {
    return this.columns * this.rows;
  }
  column(x: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor((x - this.west) / this.size)));
  }
  row(y: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor((y - this.south) / this.size)));
  }
  of(x: number, y: number): number {
    return this.row(y) * this.columns + this.column(x);
  }

  /** Writes the cells that the segment comes within `margin` of into `covered` (perhaps a few more) and returns how many. */
  cover(x0: number, y0: number, x1: number, y1: number, margin: number): number {
    const firstRow = this.row(Math.min(y0, y1) - margin);
    const lastRow = this.row(Math.max(y0, y1) + margin);
    const firstColumn = this.column(Math.min(x0, x1) - margin);
    const lastColumn = this.column(Math.max(x0, x1) + margin);
    const boxed = (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
    let n = 0;
    if (lastRow - firstRow < 2 || lastColumn - firstColumn < 2) {
      this.reserve(boxed);
      for (let row = firstRow; row <= lastRow; row++) {
        for (let column = firstColumn; column <= lastColumn; column++) {
          this.covered[n++] = row * this.columns + column;
        }
      }
      return n;
    }
    // Row by row: the stretch of the segment inside the row's band, widened by the margin.
    const slope = (x1 - x0) / (y1 - y0);
    for (let row = firstRow; row <= lastRow; row++) {
      const bottom = Math.max(Math.min(y0, y1), this.south + row * this.size - margin - 1);
      const top = Math.min(Math.max(y0, y1), this.south + (row + 1) * this.size + margin + 1);
      const atBottom = x0 + (bottom - y0) * slope;
      const atTop = x0 + (top - y0) * slope;
      const from = Math.max(firstColumn, this.column(Math.min(atBottom, atTop) - margin - 1));
      const to = Math.min(lastColumn, this.column(Math.max(atBottom, atTop) + margin + 1));
      this.reserve(n + Math.max(0, to - from + 1));
      for (let column = from; column <= to; column++) this.covered[n++] = row * this.columns + column;
    }
    return n;
  }

  private reserve(n: number): void {
    if (n <= this.covered.length) return;
    const larger = new Int32Array(n * 2);
    larger.set(this.covered);
    this.covered = larger;
  }
}

/** Members of each cell: `members[start[c] … start[c + 1])`. */
export interface Bins {
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/** Segment i runs from vertex `from[i * stride]` to vertex `to[i * stride]`. */
export interface Strung {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly stride: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Bins segments by the cells they come within `margin` of, in their order. `active`: only these cells matter. */
export function binSegments(cells: Cells, strung: Strung, margin: number, active: Uint8Array | null): Bins {
  const { count, from, to, stride, x, y } = strung;
  const cover = (i: number): number => {
    const [a, b] = [from[i * stride]!, to[i * stride]!];
    return cells.cover(x[a]!, y[a]!, x[b]!, y[b]!, margin);
  };
  const start = new Int32Array(cells.count + 1);
  for (let i = 0; i < count; i++) {
    const n = cover(i);
    for (let k = 0; k < n; k++) {
      const cell = cells.covered[k]!;
      if (active === null || active[cell]) start[cell]!++;
    }
  }
  for (let c = 1; c <= cells.count; c++) start[c]! += start[c - 1]!;
  // Filled from their ends, which so become their starts.
  const members = new Int32Array(start[cells.count]!);
  for (let i = count - 1; i >= 0; i--) {
    const n = cover(i);
    for (let k = 0; k < n; k++) {
      const cell = cells.covered[k]!;
      if (active === null || active[cell]) members[--start[cell]!] = i;
    }
  }
  return { start, members };
}
