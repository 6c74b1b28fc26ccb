/**
 * The divide between two drainages, without elevation data: the line as far from the one's rivers as from the other's. Rivers are
 * sampled as points in a conformal plane; of their Voronoi diagram the edges between a cell of the one and a cell of the other make
 * up the divide. Every Delaunay triangle has two such sides or none, so the divide is a set of curves that never branch.
 */
import Delaunator from "delaunator";
import type { Chain } from "../gazetteer/model.js";
import { nearestOf } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { stereographicPlane, type LocalPlane } from "../geodesy/stereographic.js";
import { chainOf } from "../gazetteer/chain.js";

/** Rivers are sampled at most so far apart, metres; the divide is as sure as the distance to the rivers at best. */
const SAMPLE_METRES = 1000;
/**
 * One sample a cell of this size: a river drawn twice (as itself and in a drainage) would else give pairs of points a hair apart,
 * whose triangles have circumcentres far off.
 */
const CELL_METRES = 50;
/** No divide is known better than the rivers' own error. */
const LEAST_ACCURACY_METRES = 1000;
/** Edges of the divide longer than this get more vertices. */
const LONGEST_EDGE_METRES = 5000;

type Polylines = readonly (readonly LonLat[])[];

export interface Divide {
  /** From the vertex of the divide nearest `from` to the one nearest `to`; null where the two drainages have no divide in reach. */
  between(from: LonLat, to: LonLat): Chain | null;
  /** From the vertex nearest `from` on to both ends of the divide. */
  onwards(from: LonLat): readonly Chain[];
}

/** The divide inside of `reachMetres` around the points given, of lines sampled at most so far apart. */
export function findDivide(
  waters: Polylines,
  others: Polylines,
  around: readonly LonLat[],
  reachMetres: number,
  sampleMetres = SAMPLE_METRES,
): Divide | null {
  const centre = {
    lon: around.reduce((sum, p) => sum + p.lon, 0) / around.length,
    lat: around.reduce((sum, p) => sum + p.lat, 0) / around.length,
  };
  const plane = stereographicPlane(centre);
  const near = withinReach(plane, around, reachMetres);
  const points: number[] = [];
  const taken = new Set<string>();
  const step = { metres: sampleMetres, cell: (sampleMetres * CELL_METRES) / SAMPLE_METRES };
  sample(waters, plane, near, step, taken, points);
  const split = points.length / 2;
  sample(others, plane, near, step, taken, points);
  if (split === 0 || points.length / 2 === split) return null;
  const curves = traceCurves(new Delaunator(Float64Array.from(points)), split);
  return curves.count === 0 ? null : openDivide(curves, plane);
}

/** Whether a point of the plane lies in the box around the given points, widened by the reach. */
function withinReach(
  plane: LocalPlane,
  around: readonly LonLat[],
  reach: number,
): (x: number, y: number) => boolean {
  const at = around.map((p) => plane.toPlane(p));
  const west = Math.min(...at.map(([x]) => x)) - reach;
  const east = Math.max(...at.map(([x]) => x)) + reach;
  const south = Math.min(...at.map(([, y]) => y)) - reach;
  const north = Math.max(...at.map(([, y]) => y)) + reach;
  return (x, y) => x >= west && x <= east && y >= south && y <= north;
}

function sample(
  lines: Polylines,
  plane: LocalPlane,
  near: (x: number, y: number) => boolean,
  step: { readonly metres: number; readonly cell: number },
  taken: Set<string>,
  points: number[],
): void {
  for (const line of lines) {
    let last: readonly [number, number] | null = null;
    for (const vertex of line) {
      const next = plane.toPlane(vertex);
      const steps = last
        ? Math.max(1, Math.ceil(Math.hypot(next[0] - last[0], next[1] - last[1]) / step.metres))
        : 1;
      for (let i = 1; i <= steps; i++) {
        const x = last ? last[0] + ((next[0] - last[0]) * i) / steps : next[0];
        const y = last ? last[1] + ((next[1] - last[1]) * i) / steps : next[1];
        const cell = `${Math.round(x / step.cell)} ${Math.round(y / step.cell)}`;
        if (!near(x, y) || taken.has(cell)) continue;
        taken.add(cell);
        points.push(x, y);
      }
      last = next;
    }
  }
}

/** Curves through circumcentres of triangles. A curve is closed where its last vertex has its first as neighbour. */
interface Curves {
  readonly count: number;
  /** For each vertex, its position and the distance to the nearest rivers. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly toRiver: Float64Array;
  readonly curve: Int32Array;
  /** Vertices of each curve in order. */
  readonly members: readonly Int32Array[];
  readonly closed: readonly boolean[];
}

function traceCurves({ triangles, halfedges, coords }: Delaunator<Float64Array>, split: number): Curves {
  const count = triangles.length / 3;
  const isOther = (halfEdge: number) => triangles[halfEdge]! >= split;
  const following = (halfEdge: number) => (halfEdge % 3 === 2 ? halfEdge - 2 : halfEdge + 1);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const toRiver = new Float64Array(count);
  const curve = new Int32Array(count).fill(-1);
  const neighbours = (t: number): number[] => {
    const list: number[] = [];
    for (let h = 3 * t; h < 3 * t + 3; h++) {
      if (isOther(h) === isOther(following(h))) continue;
      const twin = halfedges[h]!;
      if (twin >= 0) list.push(Math.floor(twin / 3));
    }
    return list;
  };
  const mixed = (t: number) => isOther(3 * t) !== isOther(3 * t + 1) || isOther(3 * t) !== isOther(3 * t + 2);
  const members: Int32Array[] = [];
  const closed: boolean[] = [];
  const follow = (start: number) => {
    const list: number[] = [];
    let t: number | undefined = start;
    while (t !== undefined) {
      curve[t] = members.length;
      list.push(t);
      circumcentre(t);
      t = neighbours(t).find((n) => curve[n]! < 0);
    }
    closed.push(
      list.length > 2 && neighbours(list[list.length - 1]!).includes(start) && neighbours(start).length === 2,
    );
    members.push(Int32Array.from(list));
  };
  // Open curves first, from their ends; what is left is closed.
  for (let t = 0; t < count; t++) if (mixed(t) && curve[t]! < 0 && neighbours(t).length < 2) follow(t);
  for (let t = 0; t < count; t++) if (mixed(t) && curve[t]! < 0) follow(t);
  return { count: members.length, x, y, toRiver, curve, members, closed };

  function circumcentre(t: number): void {
    const [a, b, c] = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!];
    const ax = coords[2 * a]!;
    const ay = coords[2 * a + 1]!;
    const bx = coords[2 * b]! - ax;
    const by = coords[2 * b + 1]! - ay;
    const cx = coords[2 * c]! - ax;
    const cy = coords[2 * c + 1]! - ay;
    const d = 0.5 / (bx * cy - by * cx);
    const ux = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) * d;
    const uy = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) * d;
    x[t] = ax + ux;
    y[t] = ay + uy;
    toRiver[t] = Math.hypot(ux, uy);
  }
}

function openDivide(curves: Curves, plane: LocalPlane): Divide {
  const { x, y, members, closed } = curves;
  const nearestOn = (list: Int32Array, px: number, py: number) =>
    nearestOf(list.length, (i) => Math.hypot(x[list[i]!]! - px, y[list[i]!]! - py));
  const draw = (list: readonly number[]): Chain => drawCurve(list, curves, plane);
  return {
    between(from, to) {
      const [fx, fy] = plane.toPlane(from);
      const [tx, ty] = plane.toPlane(to);
      let best: { curve: number; from: number; to: number; metres: number } | null = null;
      members.forEach((list, curve) => {
        const a = nearestOn(list, fx, fy);
        const b = nearestOn(list, tx, ty);
        const metres = a.distance + b.distance;
        if (a.index !== b.index && (best === null || metres < best.metres)) {
          best = { curve, from: a.index, to: b.index, metres };
        }
      });
      const found = best as { curve: number; from: number; to: number } | null;
      return (
        found && draw(shorterWay(curves, members[found.curve]!, found.from, found.to, closed[found.curve]!))
      );
    },
    onwards(from) {
      const [fx, fy] = plane.toPlane(from);
      const ranked = members
        .map((list) => nearestOn(list, fx, fy))
        .map((found, curve) => ({ ...found, curve }));
      const nearest = ranked.reduce((a, b) => (b.distance < a.distance ? b : a));
      const list = [...members[nearest.curve]!];
      if (closed[nearest.curve]) {
        const turned = [...list.slice(nearest.index), ...list.slice(0, nearest.index)];
        return [draw(turned), draw([turned[0]!, ...turned.slice(1).reverse()])];
      }
      return [list.slice(nearest.index), list.slice(0, nearest.index + 1).reverse()]
        .filter((way) => way.length > 1)
        .map(draw);
    },
  };
}

function shorterWay({ x, y }: Curves, list: Int32Array, from: number, to: number, closed: boolean): number[] {
  const direct = from < to ? [...list.subarray(from, to + 1)] : [...list.subarray(to, from + 1)].reverse();
  if (!closed) return direct;
  const around =
    from < to
      ? [...[...list.subarray(0, from + 1)].reverse(), ...[...list.subarray(to)].reverse()]
      : [...list.subarray(from), ...list.subarray(0, to + 1)];
  const length = (way: readonly number[]) =>
    way.slice(1).reduce((sum, t, i) => sum + Math.hypot(x[t]! - x[way[i]!]!, y[t]! - y[way[i]!]!), 0);
  return length(direct) <= length(around) ? direct : around;
}

/**
 * An edge of the divide is known to within the distance to the nearest river: within half of that lie 64 of 100 kilometre points of
 * boundaries that follow divides today, within the whole of it 90 (`bench/forms.ts`).
 */
function drawCurve(list: readonly number[], { x, y, toRiver }: Curves, plane: LocalPlane): Chain {
  const vertices: LonLat[] = [];
  const accuracy: number[] = [];
  list.forEach((t, i) => {
    const before = i > 0 ? list[i - 1]! : t;
    const metres = Math.hypot(x[t]! - x[before]!, y[t]! - y[before]!);
    const steps = Math.max(1, Math.ceil(metres / LONGEST_EDGE_METRES));
    for (let k = i === 0 ? steps : 1; k <= steps; k++) {
      const share = k / steps;
      vertices.push(
        plane.fromPlane(x[before]! + (x[t]! - x[before]!) * share, y[before]! + (y[t]! - y[before]!) * share),
      );
      if (i > 0) accuracy.push(Math.max(LEAST_ACCURACY_METRES, (toRiver[before]! + toRiver[t]!) / 2));
    }
  });
  return chainOf(vertices, (edge) => accuracy[edge]!);
}
