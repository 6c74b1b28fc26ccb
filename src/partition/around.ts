import type { Partition } from "./model.js";

/** The half-edges of a face, along one of its cycles after the other: a list of all faces' would not fit beside a world's. */
export function eachHalfEdge(
  { next, cycleStart, faceCycles }: Pick<Partition, "next" | "cycleStart" | "faceCycles">,
  face: number,
  visit: (halfEdge: number) => void,
): void {
  for (let i = faceCycles.start[face]!; i < faceCycles.start[face + 1]!; i++) {
    const first = cycleStart[faceCycles.members[i]!]!;
    let h = first;
    do {
      visit(h);
      h = next[h]!;
    } while (h !== first);
  }
}
