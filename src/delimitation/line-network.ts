import FlatQueue from "flatqueue";
import type { Nearest } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { metresPerDegree } from "../geodesy/wgs84.js";

/** Vertices that agree to so many parts of a degree (a centimetre) are one. */
const PARTS_OF_A_DEGREE = 1e7;

/** Lines joined where they share a vertex, to find the shortest way along them. */
export class LineNetwork {
  private readonly index: SegmentIndex;
  private readonly nodes: LonLat[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly beside: number[][] = [];
  private readonly ends: (readonly [number, number])[] = [];

  constructor(lines: readonly (readonly LonLat[])[]) {
    this.index = new SegmentIndex(lines.map((line) => line.flatMap(({ lon, lat }) => [lon, lat])));
    for (const line of lines)
      for (let i = 1; i < line.length; i++) this.join(this.nodeAt(line[i - 1]!), this.nodeAt(line[i]!));
  }

  /** The point of the lines nearest to a point; null where there are no lines. */
  nearest(point: LonLat): Nearest | null {
    return this.index.nearest(point);
  }

  /** The shortest way between two points of the lines, by their edges; null where the lines do not lead from one to the other. */
  way(from: Nearest, to: Nearest): LonLat[] | null {
    if (from.edge === to.edge) return [from.at, to.at];
    const goals = new Map(this.ends[to.edge]!.map((node) => [node, metres(this.nodes[node]!, to.at)]));
    const reached = new Float64Array(this.nodes.length).fill(Infinity);
    const before = new Int32Array(this.nodes.length).fill(-1);
    const queue = new FlatQueue<number>();
    const reach = (node: number, way: number, by: number): void => {
      if (way >= reached[node]!) return;
      reached[node] = way;
      before[node] = by;
      queue.push(node, way);
    };
    for (const node of this.ends[from.edge]!) reach(node, metres(from.at, this.nodes[node]!), -1);
    let best: { readonly node: number; readonly way: number } | null = null;
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      const way = reached[node]!;
      if (best && way >= best.way) break;
      const rest = goals.get(node);
      if (rest !== undefined && (!best || way + rest < best.way)) best = { node, way: way + rest };
      for (const next of this.beside[node]!)
        reach(next, way + metres(this.nodes[node]!, this.nodes[next]!), node);
    }
    return best && [from.at, ...this.back(best.node, before), to.at];
  }

  private back(node: number, before: Int32Array): LonLat[] {
    const way: LonLat[] = [];
    for (let at = node; at >= 0; at = before[at]!) way.push(this.nodes[at]!);
    return way.reverse();
  }

  private nodeAt(at: LonLat): number {
    const key = `${Math.round(at.lon * PARTS_OF_A_DEGREE)},${Math.round(at.lat * PARTS_OF_A_DEGREE)}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const node = this.nodes.push(at) - 1;
    this.numbers.set(key, node);
    this.beside.push([]);
    return node;
  }

  /** One for each edge of the index, in its order, so that a foot on an edge leads to its two nodes. */
  private join(a: number, b: number): void {
    this.ends.push([a, b]);
    if (a === b) return;
    this.beside[a]!.push(b);
    this.beside[b]!.push(a);
  }
}

function metres(a: LonLat, b: LonLat): number {
  const scale = metresPerDegree((a.lat + b.lat) / 2);
  return Math.hypot((b.lon - a.lon) * scale.x, (b.lat - a.lat) * scale.y);
}
