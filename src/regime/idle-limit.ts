import type { Boundary } from "../clauses/model.js";
import type { LonLat } from "../geodesy/model.js";
import { keyOf, type Barrier, type BoundaryKey, type Ground } from "./ground.js";
import type { Problem } from "./selection.js";

/** A limit stops ground where it has that ground on one side only; one that does so on less than this share of its length has a gap. */
const LEAST_STOPPING_SHARE = 0.1;

/** A limit that the ground runs round, so that it stops it nowhere but perhaps at an islet: its author meant it to. */
export function idleLimit(
  barrier: Barrier,
  limits: readonly Boundary[],
  reached: ReadonlySet<number>,
  over: (face: number) => boolean,
): Extract<Problem, { kind: "leak" }> | null {
  const { ground } = barrier;
  const { face } = ground.partition;
  for (const limit of limits) {
    const key = keyOf(limit);
    if (key === "coast" || key === "frame") continue;
    const met = ground.edges(key).filter((e) => reached.has(face[2 * e]!) || reached.has(face[2 * e + 1]!));
    const stops = met.filter((e) => !reached.has(face[2 * e]!) || !reached.has(face[2 * e + 1]!));
    if (met.length === 0) continue;
    if (lengthOf(ground, stops) >= LEAST_STOPPING_SHARE * lengthOf(ground, met)) continue;
    const seam = middleOf(ground, 2 * met[0]!);
    return { kind: "leak", barrier, of: [key], over, way: [], seam };
  }
  return null;
}

/** Where one boundary meets another elsewhere than at the ends of that; null: nowhere. */
export function midwayOn(ground: Ground, on: BoundaryKey, other: BoundaryKey): LonLat | null {
  const { x, y, origin } = ground.partition;
  const endsOf = (key: BoundaryKey) => ground.edges(key).flatMap((e) => [origin[2 * e]!, origin[2 * e + 1]!]);
  const degree = new Map<number, number>();
  for (const vertex of endsOf(on)) degree.set(vertex, (degree.get(vertex) ?? 0) + 1);
  const met = endsOf(other).find((vertex) => (degree.get(vertex) ?? 0) > 1);
  return met === undefined ? null : { lon: x[met]!, lat: y[met]! };
}

/** Degrees of latitude. */
function lengthOf({ partition: { x, y, origin } }: Ground, edges: readonly number[]): number {
  return edges.reduce((sum, e) => {
    const [a, b] = [origin[2 * e]!, origin[2 * e + 1]!];
    return sum + Math.hypot((x[b]! - x[a]!) * Math.cos((y[a]! * Math.PI) / 180), y[b]! - y[a]!);
  }, 0);
}

export function middleOf({ partition: { x, y, origin } }: Ground, h: number): LonLat {
  const [a, b] = [origin[h]!, origin[h ^ 1]!];
  return { lon: (x[a]! + x[b]!) / 2, lat: (y[a]! + y[b]!) / 2 };
}
