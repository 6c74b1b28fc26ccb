/** The median axis of a lake or of a two-bank reach, with ways to the rivers on its shore, as a small graph. */
import { ringAreaSquareKm } from "../../geodesy/area.js";
import { AxisTree } from "./axis-tree.js";
import { metresPerDegree } from "../../geodesy/wgs84.js";
import { courseMetres, type FlatCourse } from "./local.js";
import { MedianAxis } from "./median-axis.js";
import type { WaterBody } from "./water-bodies.js";

export interface AxisLink {
  readonly from: number;
  readonly to: number;
  readonly course: FlatCourse;
  /** Per edge: half the width of the water; beside an island, as far as the other side of its other channel. */
  readonly spreadMetres: readonly number[];
  /** Distance from the course to the nearest shore, on the mean. */
  readonly clearanceMetres: number;
  /** Whether it leads from a port to the axis. */
  readonly landing: boolean;
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

function axisOf(water: WaterBody): MedianAxis {
  const rings = [water.shore.ring, ...water.islands.map((island) => island.ring)];
  if (water.shore.twoBanks) return new MedianAxis(rings, BANK_SPACING_METRES, REACH_WIDTH_METRES);
  const metres = rings.reduce((sum, ring) => sum + courseMetres(ring), 0);
  return new MedianAxis(rings, Math.max(60, Math.min(800, metres / LAKE_SAMPLES)), REACH_WIDTH_METRES);
}

export function axisLinks(water: WaterBody, ports: readonly (readonly [number, number])[]): AxisGraph {
  const axis = axisOf(water);
  const tree = new AxisTree(axis);
  const landings = ports.map(([x, y]) => {
    const way = axis.path(axis.shoreNodes(x, y), (t) => tree.has(t));
    if (!way) return null;
    tree.join(way);
    tree.pin(way[0]!);
    return way[0]!;
  });
  tree.pruneSpurs();
  const widths = [0, ...water.islands.map(({ ring }) => meanWidth(ring))];
  const spreadAt = (t: number): number => {
    const { clearanceMetres } = axis.node(t);
    const beside = Math.max(...axis.shoresOf(t).map((ring) => widths[ring]!));
    return beside === 0 ? clearanceMetres : 2 * clearanceMetres + beside;
  };
  return collapse(axis, tree, ports, landings, spreadAt);
}

/** Of a long island, its area over half its shore's length. */
function meanWidth(ring: FlatCourse): number {
  const flat = Array.from(ring);
  const metres = courseMetres(Float64Array.from([...flat, flat[0]!, flat[1]!]));
  return (2 * Math.abs(ringAreaSquareKm(flat)) * 1e6) / metres;
}

function collapse(
  axis: MedianAxis,
  tree: AxisTree,
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
  const links: AxisLink[] = tree.courses().map((way) => ({
    from: numbered(way[0]!),
    to: numbered(way.at(-1)!),
    ...thinned(axis, way, spreadAt),
    landing: false,
  }));
  landings.forEach((t, p) => {
    if (t === null) return;
    const { x, y, clearanceMetres } = axis.node(t);
    const course = Float64Array.of(...ports[p]!, x, y);
    links.push({
      from: p,
      to: numbered(t),
      course,
      spreadMetres: [clearanceMetres],
      clearanceMetres,
      landing: true,
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
