/** Distances on a raster, and the lines of equal distance. */

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

/** Marching squares: all lines along which the field has a value. Saddles are cut the same way everywhere, so the lines never branch. */
export function isolines(raster: Raster, field: Float64Array, value: number): Isoline[] {
  const { columns, rows } = raster;
  const links = new Map<number, number[]>();
  const link = (a: number, b: number) => {
    (links.get(a) ?? links.set(a, []).get(a)!).push(b);
    (links.get(b) ?? links.set(b, []).get(b)!).push(a);
  };
  // Raster edges are numbered 2i (from point i eastwards) and 2i + 1 (from point i northwards).
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const i = row * columns + column;
      const sw = field[i]! >= value;
      const se = field[i + 1]! >= value;
      const nw = field[i + columns]! >= value;
      const ne = field[i + columns + 1]! >= value;
      const south = 2 * i;
      const north = 2 * (i + columns);
      const west = 2 * i + 1;
      const east = 2 * (i + 1) + 1;
      if (sw === ne && se === nw && sw !== se) {
        link(south, sw ? west : east);
        link(north, sw ? east : west);
        continue;
      }
      const crossed = [sw !== se && south, se !== ne && east, ne !== nw && north, nw !== sw && west];
      const [a, b] = crossed.filter((edge) => edge !== false);
      if (a !== undefined && b !== undefined) link(a, b);
    }
  }
  const position = (edge: number): readonly [number, number] => {
    const i = edge >> 1;
    const j = edge % 2 ? i + columns : i + 1;
    const share = (value - field[i]!) / (field[j]! - field[i]!);
    const x = (i % columns) + (edge % 2 ? 0 : share);
    const y = Math.floor(i / columns) + (edge % 2 ? share : 0);
    return [raster.west + x * raster.step, raster.south + y * raster.step];
  };
  return follow(links).map(({ edges, closed }) => ({ coordinates: edges.map(position), closed }));
}

function follow(links: ReadonlyMap<number, readonly number[]>): { edges: number[]; closed: boolean }[] {
  const seen = new Set<number>();
  const lines: { edges: number[]; closed: boolean }[] = [];
  const walk = (start: number, closed: boolean) => {
    const edges: number[] = [];
    for (let at: number | undefined = start; at !== undefined;) {
      seen.add(at);
      edges.push(at);
      at = links.get(at)!.find((next) => !seen.has(next));
    }
    lines.push({ edges, closed });
  };
  for (const [edge, next] of links) if (next.length === 1 && !seen.has(edge)) walk(edge, false);
  for (const edge of links.keys()) if (!seen.has(edge)) walk(edge, true);
  return lines;
}
