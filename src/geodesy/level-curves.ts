/**
 * Marching squares: the curves that part the points of a grid at which something is so from those at which it is not.
 * Points are numbered row by row, northwards; a cell has the number of its south-western point.
 */

/** Edges of the grid that a curve crosses, in order: 2i (from point i eastwards) and 2i + 1 (from point i northwards). */
export interface LevelCurve {
  readonly edges: readonly number[];
  /** Its end joins its beginning. */
  readonly closed: boolean;
}

/** The curves through these cells. Saddles are cut the same way everywhere, so the curves never branch. */
export function levelCurves(
  columns: number,
  cells: Iterable<number>,
  isAbove: (point: number) => boolean,
): LevelCurve[] {
  const links = new Map<number, number[]>();
  const link = (a: number, b: number) => {
    (links.get(a) ?? links.set(a, []).get(a)!).push(b);
    (links.get(b) ?? links.set(b, []).get(b)!).push(a);
  };
  for (const i of cells) {
    const [sw, se] = [isAbove(i), isAbove(i + 1)];
    const [nw, ne] = [isAbove(i + columns), isAbove(i + columns + 1)];
    const [south, north] = [2 * i, 2 * (i + columns)];
    const [west, east] = [2 * i + 1, 2 * (i + 1) + 1];
    if (sw === ne && se === nw && sw !== se) {
      link(south, sw ? west : east);
      link(north, sw ? east : west);
      continue;
    }
    const crossed = [sw !== se && south, se !== ne && east, ne !== nw && north, nw !== sw && west];
    const [a, b] = crossed.filter((edge) => edge !== false);
    if (a !== undefined && b !== undefined) link(a, b);
  }
  return follow(links);
}

/** The two points of an edge of the grid. */
export function endsOfGridEdge(edge: number, columns: number): readonly [number, number] {
  const i = Math.floor(edge / 2);
  return [i, edge % 2 ? i + columns : i + 1];
}

function follow(links: ReadonlyMap<number, readonly number[]>): LevelCurve[] {
  const seen = new Set<number>();
  const lines: LevelCurve[] = [];
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
