/** Distances on a raster, and the lines of equal distance. */
import { endsOfGridEdge, levelCurves } from "../geodesy/level-curves.js";

/** A raster of squares; values stand at `origin + (column, row) * step`, row by row. */
export interface Raster {
  readonly west: number;
  readonly south: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * For each raster point the squared distance, in steps, to the nearest marked one: two passes of lower envelopes of parabolas
 * (Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions, 2012). Linear time.
 */
export function squaredDistances({ columns, rows }: Raster, marked: Uint8Array): Float64Array {
  const field = Float64Array.from(marked, (mark) => (mark ? 0 : 1e12));
  const longest = Math.max(columns, rows);
  const line = new Float64Array(longest);
  const site = new Int32Array(longest);
  const bound = new Float64Array(longest + 1);
  const envelope = (start: number, stride: number, n: number) => {
    for (let i = 0; i < n; i++) line[i] = field[start + i * stride]!;
    let k = 0;
    site[0] = 0;
    bound[0] = -Infinity;
    bound[1] = Infinity;
    for (let q = 1; q < n; q++) {
      let meet: number;
      for (;;) {
        const v = site[k]!;
        meet = (line[q]! + q * q - line[v]! - v * v) / (2 * q - 2 * v);
        if (meet > bound[k]! || k === 0) break;
        k--;
      }
      if (meet > bound[k]!) k++;
      site[k] = q;
      bound[k] = meet > bound[k - 1]! ? meet : -Infinity;
      bound[k + 1] = Infinity;
    }
    k = 0;
    for (let q = 0; q < n; q++) {
      while (bound[k + 1]! < q) k++;
      field[start + q * stride] = (q - site[k]!) ** 2 + line[site[k]!]!;
    }
  };
  for (let column = 0; column < columns; column++) envelope(column, columns, rows);
  for (let row = 0; row < rows; row++) envelope(row * columns, 1, columns);
  return field;
}

/** A line of equal value as x, y pairs; `closed` where its end joins its beginning. */
export interface Isoline {
  readonly coordinates: readonly (readonly [number, number])[];
  readonly closed: boolean;
}

/** All lines along which the field has a value, straight between the points of the raster. */
export function isolines(raster: Raster, field: Float64Array, value: number): Isoline[] {
  const { columns, rows } = raster;
  const position = (edge: number): readonly [number, number] => {
    const [i, j] = endsOfGridEdge(edge, columns);
    const share = (value - field[i]!) / (field[j]! - field[i]!);
    const x = (i % columns) + (j === i + 1 ? share : 0);
    const y = Math.floor(i / columns) + (j === i + 1 ? 0 : share);
    return [raster.west + x * raster.step, raster.south + y * raster.step];
  };
  return levelCurves(columns, everyCell(columns, rows), (i) => field[i]! >= value).map(
    ({ edges, closed }) => ({
      coordinates: edges.map(position),
      closed,
    }),
  );
}

function* everyCell(columns: number, rows: number): Generator<number> {
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) yield row * columns + column;
}
