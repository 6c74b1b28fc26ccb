/** The median axis of a lake or of a two-bank reach, with ways to the rivers on its shore, as a small graph. */
import { ringAreaSquareKm } from "../../geodesy/area.js";
import { courseMetres, metresPerDegree, type Course } from "./local.js";
import { MedianAxis } from "./median-axis.js";
import type { WaterBody } from "./water-bodies.js";

export interface AxisLink {
  readonly from: number;
  readonly to: number;
  readonly course: Course;
  /** Per edge: half the width of the water; beside an island, as far as the other side of its other channel. */
  readonly spreadMetres: readonly number[];
  /** Distance from the course to the nearest shore, on the mean. */
  readonly clearanceMetres: number;
}

export interface AxisGraph {
  /** The given ports come first, in order. */
  readonly nodes: readonly (readonly [number, number])[];
  readonly links: readonly AxisLink[];
}

const BANK_SPACING_METRES = 200;
const REACH_WIDTH_METRES = 400;
/** Samples of a lake's shore, about. */
const LAKE_SAMPLES = 12_000;
/** The axis is thinned to within this share of its clearance, and never by more than so many metres. */
const THINNING_SHARE = 0.05;
const THINNING_METRES = 40;

export function axisOf(water: WaterBody): MedianAxis {
  const rings = [water.shore.ring, ...water.islands.map((island) => island.ring)];
  if (water.shore.twoBanks) return new MedianAxis(rings, BANK_SPACING_METRES, REACH_WIDTH_METRES);
  const metres = rings.reduce((sum, ring) => sum + courseMetres(ring), 0);
  return new MedianAxis(rings, Math.max(60, Math.min(800, metres / LAKE_SAMPLES)), REACH_WIDTH_METRES);
}

export function axisLinks(water: WaterBody, ports: readonly (readonly [number, number])[]): AxisGraph {
  const axis = axisOf(water);
  const near = new Map<number, Set<number>>();
  const join = (a: number, b: number): void => {
    (near.get(a) ?? near.set(a, new Set()).get(a)!).add(b);
    (near.get(b) ?? near.set(b, new Set()).get(b)!).add(a);
  };
  const joinWay = (way: readonly number[]): void => {
    for (let i = 1; i < way.length; i++) join(way[i - 1]!, way[i]!);
  };
  for (const { from, to } of axis.centralWays()) join(from, to);
  const trunk = joinPieces(axis, near, joinWay);
  const keep = new Set<number>();
  const landings = ports.map(([x, y]) => {
    const way = axis.path(axis.shoreNodes(x, y), (t) => trunk.has(t));
    if (!way) return null;
    joinWay(way);
    for (const t of way) trunk.add(t);
    keep.add(way[0]!);
    return way[0]!;
  });
  pruneSpurs(axis, near, keep);
  const widths = [0, ...water.islands.map(({ ring }) => meanWidth(ring))];
  const spreadAt = (t: number): number => {
    const { clearanceMetres } = axis.node(t);
    const beside = Math.max(...axis.shoresOf(t).map((ring) => widths[ring]!));
    return beside === 0 ? clearanceMetres : 2 * clearanceMetres + beside;
  };
  return collapse(axis, near, keep, ports, landings, spreadAt);
}

/** Pieces of the axis of fewer nodes than this are the middles of small bays. */
const LEAST_PIECE = 10;

/** Joins the pieces of the axis to the largest, drops the smallest, and gives the nodes of the whole. */
function joinPieces(
  axis: MedianAxis,
  near: Map<number, Set<number>>,
  joinWay: (way: readonly number[]) => void,
): Set<number> {
  const pieces: number[][] = [];
  const seen = new Set<number>();
  for (const seed of near.keys()) {
    if (seen.has(seed)) continue;
    seen.add(seed);
    const piece = [seed];
    for (let i = 0; i < piece.length; i++)
      for (const next of near.get(piece[i]!)!)
        if (!seen.has(next)) {
          seen.add(next);
          piece.push(next);
        }
    pieces.push(piece);
  }
  pieces.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const trunk = new Set(pieces[0] ?? [axis.widest()]);
  if (pieces.length === 0) near.set(axis.widest(), new Set());
  for (const piece of pieces.slice(1)) {
    const way = piece.length < LEAST_PIECE ? null : axis.path(piece, (t) => trunk.has(t));
    if (way) {
      joinWay(way);
      for (const t of [...piece, ...way]) trunk.add(t);
    } else for (const t of piece) near.delete(t);
  }
  return trunk;
}

/** Of a long island, its area over half its shore's length. */
function meanWidth(ring: Course): number {
  const flat = Array.from(ring);
  const metres = courseMetres(Float64Array.from([...flat, flat[0]!, flat[1]!]));
  return (2 * Math.abs(ringAreaSquareKm(flat)) * 1e6) / metres;
}

/** Dead ends shorter than the water is wide there are the corners of bays, not a course. */
function pruneSpurs(axis: MedianAxis, near: Map<number, Set<number>>, keep: ReadonlySet<number>): void {
  for (const leaf of [...near.keys()]) {
    if (near.get(leaf)?.size !== 1 || keep.has(leaf)) continue;
    const way = [leaf];
    let metres = 0;
    for (let t = leaf; ;) {
      const next: number | undefined = [...near.get(t)!].find((n) => n !== way.at(-2));
      if (next === undefined) break;
      metres += courseMetres(
        Float64Array.from([axis.node(t).x, axis.node(t).y, axis.node(next).x, axis.node(next).y]),
      );
      way.push(next);
      t = next;
      if (near.get(t)!.size !== 2 || keep.has(t)) break;
    }
    const root = way.at(-1)!;
    if (near.get(root)!.size < 3 || metres > 2 * axis.node(root).clearanceMetres) continue;
    for (let i = 0; i + 1 < way.length; i++) {
      near.get(way[i + 1]!)?.delete(way[i]!);
      near.delete(way[i]!);
    }
  }
}

function collapse(
  axis: MedianAxis,
  near: Map<number, Set<number>>,
  keep: ReadonlySet<number>,
  ports: readonly (readonly [number, number])[],
  landings: readonly (number | null)[],
  spreadAt: (t: number) => number,
): AxisGraph {
  const nodes: (readonly [number, number])[] = [...ports];
  const nodeOf = new Map<number, number>();
  const numbered = (t: number): number => {
    let n = nodeOf.get(t);
    if (n === undefined) {
      n = nodes.length;
      nodes.push([axis.node(t).x, axis.node(t).y]);
      nodeOf.set(t, n);
    }
    return n;
  };
  const links: AxisLink[] = [];
  const isNode = (t: number): boolean => keep.has(t) || near.get(t)!.size !== 2;
  const seen = new Set<string>();
  const walk = (from: number, first: number): void => {
    if (seen.has(`${from},${first}`)) return;
    const way = [from, first];
    while (!isNode(way.at(-1)!) && way.at(-1) !== from) {
      const next: number | undefined = [...near.get(way.at(-1)!)!].find((n) => n !== way.at(-2));
      if (next === undefined) break;
      way.push(next);
    }
    for (const [a, b] of [
      [way[0]!, way[1]!],
      [way.at(-1)!, way.at(-2)!],
    ])
      seen.add(`${a},${b}`);
    links.push({ from: numbered(from), to: numbered(way.at(-1)!), ...thinned(axis, way, spreadAt) });
  };
  for (const [t, around] of near) if (isNode(t)) for (const next of around) walk(t, next);
  landings.forEach((t, p) => {
    if (t === null) return;
    const { x, y, clearanceMetres } = axis.node(t);
    const spreadMetres = [clearanceMetres];
    links.push({
      from: p,
      to: numbered(t),
      course: Float64Array.of(...ports[p]!, x, y),
      spreadMetres,
      clearanceMetres,
    });
  });
  return { nodes, links };
}

function thinned(
  axis: MedianAxis,
  way: readonly number[],
  spreadAt: (t: number) => number,
): Pick<AxisLink, "course" | "spreadMetres" | "clearanceMetres"> {
  const keep = new Uint8Array(way.length);
  keep[0] = keep[way.length - 1] = 1;
  const at = way.map((t) => axis.node(t));
  const stack: [number, number][] = [[0, way.length - 1]];
  while (stack.length > 0) {
    const [from, to] = stack.pop()!;
    const [a, b] = [at[from]!, at[to]!];
    const scale = metresPerDegree((a.y + b.y) / 2);
    const [ux, uy] = [(b.x - a.x) * scale.x, (b.y - a.y) * scale.y];
    const squared = ux * ux + uy * uy;
    let [worst, excess] = [-1, 0];
    for (let i = from + 1; i < to; i++) {
      const [px, py] = [(at[i]!.x - a.x) * scale.x, (at[i]!.y - a.y) * scale.y];
      const t = squared === 0 ? 0 : Math.max(0, Math.min(1, (px * ux + py * uy) / squared));
      const allowed = Math.min(THINNING_METRES, THINNING_SHARE * at[i]!.clearanceMetres);
      const over = Math.hypot(px - t * ux, py - t * uy) - allowed;
      if (over > excess) [excess, worst] = [over, i];
    }
    if (worst < 0) continue;
    keep[worst] = 1;
    stack.push([from, worst], [worst, to]);
  }
  const course: number[] = [];
  const spreadMetres: number[] = [];
  let widest = 0;
  at.forEach((node, i) => {
    widest = Math.max(widest, spreadAt(way[i]!));
    if (!keep[i]) return;
    course.push(node.x, node.y);
    if (i > 0) spreadMetres.push(widest);
    widest = spreadAt(way[i]!);
  });
  const clearanceMetres = at.reduce((sum, node) => sum + node.clearanceMetres, 0) / at.length;
  return { course: Float64Array.from(course), spreadMetres, clearanceMetres };
}
