import type { Boundary } from "../clauses/model.js";
import type { LonLat } from "../geodesy/model.js";
import { getOrPut } from "./get-or-put.js";
import { keyOf, type Barrier, type BoundaryKey, type Ground } from "./ground.js";
import type { Problem } from "./selection.js";

/**
 * A limit stops ground where it has that ground on one side only, and the ground could go on beyond it; one that does so on less
 * than this share of its length there, though it has ground on both sides of as much of it, has a gap.
 */
const LEAST_STOPPING_SHARE = 0.1;

/**
 * A limit that the ground runs round, so that it stops it nowhere but perhaps at an islet: its author meant it to. Where it leaves the
 * frame and comes back, each of its pieces is to stop the ground.
 */
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
    for (const piece of piecesOf(ground, ground.edges(key))) {
      const met = piece.filter((e) => reached.has(face[2 * e]!) || reached.has(face[2 * e + 1]!));
      const both = met.filter((e) => reached.has(face[2 * e]!) && reached.has(face[2 * e + 1]!));
      const stops = met.filter((e) =>
        [2 * e, 2 * e + 1].some((h) => !reached.has(face[h]!) && over(face[h]!)),
      );
      if (both.length === 0) continue;
      const [open, stopped] = [lengthOf(ground, both), lengthOf(ground, stops)];
      if (open < LEAST_STOPPING_SHARE * lengthOf(ground, met)) continue;
      if (stopped >= LEAST_STOPPING_SHARE * (open + stopped)) continue;
      const seam = middleOf(ground, 2 * both[0]!);
      return { kind: "leak", barrier, of: [key], over, way: [], seam };
    }
  }
  return null;
}

/** Edges by what hangs together. */
function piecesOf({ partition: { origin } }: Ground, edges: readonly number[]): number[][] {
  const at = new Map<number, number[]>();
  for (const edge of edges)
    for (const h of [2 * edge, 2 * edge + 1]) getOrPut(at, origin[h]!, (): number[] => []).push(edge);
  const known = new Set<number>();
  return edges.flatMap((first) => {
    if (known.has(first)) return [];
    known.add(first);
    const piece = [first];
    for (const edge of piece)
      for (const next of [2 * edge, 2 * edge + 1].flatMap((h) => at.get(origin[h]!)!))
        if (!known.has(next)) {
          known.add(next);
          piece.push(next);
        }
    return [piece];
  });
}

/** Where one boundary meets another elsewhere than at the ends of that; null: nowhere. */
export function midwayOn(ground: Ground, on: BoundaryKey, other: BoundaryKey): LonLat | null {
  const isMidway = midwayVertices(ground, halfEdgesOf(ground, on));
  return originOf(
    ground,
    halfEdgesOf(ground, other).find((h) => isMidway(ground.partition.origin[h]!)),
  );
}

/** Where a limit meets the stretch of a side's line elsewhere than at its ends, with ground of the side on both of its own. */
export function straddledAt(
  ground: Ground,
  stretch: readonly number[],
  limit: BoundaryKey,
  reached: ReadonlySet<number>,
): LonLat | null {
  const { face, origin } = ground.partition;
  const isMidway = midwayVertices(
    ground,
    stretch.flatMap((h) => [h, h ^ 1]),
  );
  const isInside = (h: number) => reached.has(face[h]!) && reached.has(face[h ^ 1]!);
  return originOf(
    ground,
    halfEdgesOf(ground, limit).find((h) => isMidway(origin[h]!) && isInside(h)),
  );
}

function midwayVertices(
  { partition: { origin } }: Ground,
  on: readonly number[],
): (vertex: number) => boolean {
  const degree = new Map<number, number>();
  for (const h of on) {
    const vertex = origin[h]!;
    degree.set(vertex, (degree.get(vertex) ?? 0) + 1);
  }
  return (vertex) => (degree.get(vertex) ?? 0) > 1;
}

const halfEdgesOf = (ground: Ground, key: BoundaryKey): number[] =>
  ground.edges(key).flatMap((e) => [2 * e, 2 * e + 1]);

const originOf = ({ partition: { x, y, origin } }: Ground, h: number | undefined): LonLat | null =>
  h === undefined ? null : { lon: x[origin[h]!]!, lat: y[origin[h]!]! };

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
