import type { Atlas } from "./model.js";

/** Whether a face is ground of which clauses may speak: land, or water to which one gives a title in a reading. */
export function isGround(atlas: Atlas, face: number, reading: string): boolean {
  if (atlas.partition.faceIsLand[face]) return true;
  return atlas.spells(face, reading).some(({ title }) => title.kind !== "unallocated");
}
