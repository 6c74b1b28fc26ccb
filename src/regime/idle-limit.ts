import type { Boundary } from "../clauses/model.js";
import type { LonLat } from "../geodesy/model.js";
import { keyOf, type Barrier, type Ground } from "./ground.js";
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
