/** Ground that one of the boundaries that it is found by parts. */
import { addSquareKm } from "../geodesy/area.js";
import type { Boundary } from "../clauses/model.js";
import { flood, type Barrier, type Ground } from "./ground.js";

/** A boundary on both sides of which lies ground that all of them enclose; a limit that has ground of the side on both of its own. */
export interface PartedBy {
  readonly boundary: Boundary;
  /** Of each part, the largest first; one alone where the ground comes round to the other side. */
  readonly partsSquareKm: readonly number[];
}

/** `partOf`: each face with what all faces of its part have in common. */
export function partedBy(
  boundary: Boundary,
  { partition: { faceAreaSquareKm } }: Ground,
  partOf: Iterable<readonly [face: number, part: number]>,
): PartedBy {
  const parts = new Map<number, number>();
  for (const [face, part] of partOf)
    parts.set(part, addSquareKm(parts.get(part) ?? 0, faceAreaSquareKm[face]!));
  return { boundary, partsSquareKm: [...parts.values()].sort((a, b) => b - a) };
}

/** Each of these faces with the first of those that are reached from it without crossing the barrier. */
export function partsWithin(barrier: Barrier, faces: ReadonlySet<number>): Map<number, number> {
  const partOf = new Map<number, number>();
  for (const first of faces) {
    if (partOf.has(first)) continue;
    for (const face of flood(barrier, [first], (each) => faces.has(each))) partOf.set(face, first);
  }
  return partOf;
}
