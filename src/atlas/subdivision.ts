import { AtlasError } from "./error.js";
import type { AtlasPartition } from "./model.js";

/**
 * Throws AtlasError where the subdivision could not be walked: a number that names no vertex, half-edge or face, columns of
 * unequal length, or half-edges that do not come round. That its ground is right only the compiler knows.
 */
export function checkSubdivision(partition: AtlasPartition): void {
  const { x, y, origin, next, face, faceAreaSquareKm, faceIsLand, faceLabelX, faceLabelY } = partition;
  const { cycleStart, cycleFace } = partition;
  const halfEdges = origin.length;
  const faces = faceIsLand.length;
  const isWhole =
    x.length === y.length &&
    [next, face].every(({ length }) => length === halfEdges) &&
    [faceAreaSquareKm, faceLabelX, faceLabelY].every(({ length }) => length === faces) &&
    cycleStart.length === cycleFace.length &&
    halfEdges % 2 === 0 &&
    faces > 0;
  const isSound =
    isWhole &&
    allBelow(origin, x.length) &&
    allBelow(face, faces) &&
    comeRound(next) &&
    allBelow(cycleStart, halfEdges) &&
    allBelow(cycleFace, faces);
  if (!isSound) throw new AtlasError("not an atlas: its subdivision of the ground is damaged");
}

export function allBelow(values: Int32Array, count: number): boolean {
  for (const value of values) if (value < 0 || value >= count) return false;
  return true;
}

/** Each follows one other, so that every walk ends where it began. */
function comeRound(next: Int32Array): boolean {
  const followed = new Uint8Array(next.length);
  for (const h of next) {
    if (h < 0 || h >= next.length || followed[h] === 1) return false;
    followed[h] = 1;
  }
  return true;
}
