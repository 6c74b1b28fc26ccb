import { flat } from "../geodesy/flat.js";
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
    this.index = new SegmentIndex(lines.map(flat));
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
    let best: { readonly node: number; readonly way: number } | null = null;
    const before = this.spread(from, this.ends[from.edge]!, (node, way) => {
      if (best && way >= best.way) return false;
      const rest = goals.get(node);
      if (rest !== undefined && (!best || way + rest < best.way)) best = { node, way: way + rest };
      return true;
    });
    const { node } = (best as { readonly node: number } | null) ?? { node: null };
    return node === null ? null : [from.at, ...this.back(node, before), to.at];
  }

  /**
   * The shortest ways from a point of the lines to where one of them meets something: one for each of the two ways along the edge that
   * the point lies on, to the end of the edge that meets it. `meets`: of an edge, after so many metres of the way; `isEnd`: its second
   * end is an end of the lines.
   */
  onward(from: Nearest, meets: (a: LonLat, b: LonLat, way: number, isEnd: boolean) => boolean): LonLat[][] {
    return this.ends[from.edge]!.flatMap((first, i, both) => {
      const other = both[1 - i]!;
      const isMet = (a: LonLat, node: number, way: number) =>
        meets(a, this.nodes[node]!, way, this.beside[node]!.length === 1);
      if (isMet(from.at, first, 0)) return [[from.at, this.nodes[first]!]];
      let met: readonly [node: number, next: number] | null = null;
      const before = this.spread(from, [first], (node, way) => {
        if (met || node === other) return false;
        const next = this.beside[node]!.find((each) => each !== other && isMet(this.nodes[node]!, each, way));
        if (next !== undefined) met = [node, next];
        return true;
      });
      const [node, next] = (met as readonly [number, number] | null) ?? [null, null];
      return node === null ? [] : [[from.at, ...this.back(node, before), this.nodes[next]!]];
    });
  }

  /**
   * Visits the nodes in the order of the shortest ways to them, from a point of the lines by some ends of its edge; `visit` says
   * whether to go on from one. The node before each on its way, -1 for the first.
   */
  private spread(
    from: Nearest,
    starts: readonly number[],
    visit: (node: number, way: number) => boolean,
  ): Int32Array {
    const reached = new Float64Array(this.nodes.length).fill(Infinity);
    const before = new Int32Array(this.nodes.length).fill(-1);
    const queue = new FlatQueue<number>();
    const reach = (node: number, way: number, by: number): void => {
      if (way >= reached[node]!) return;
      reached[node] = way;
      before[node] = by;
      queue.push(node, way);
    };
    for (const node of starts) reach(node, metres(from.at, this.nodes[node]!), -1);
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      const way = reached[node]!;
      if (!visit(node, way)) continue;
      for (const next of this.beside[node]!)
        reach(next, way + metres(this.nodes[node]!, this.nodes[next]!), node);
    }
    return before;
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
