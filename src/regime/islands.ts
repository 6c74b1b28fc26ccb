import { eachHalfEdge } from "../partition/around.js";
import type { Ground } from "./ground.js";

export const facesOfIslandsIn = (ground: Ground, water: ReadonlySet<number>): number[] =>
  islandsIn(ground, water).flatMap((island) => [...island]);

/** Whole islands in some water, each by its faces: land whose every shore lies on it, and which does not touch the frame. */
export function islandsIn(ground: Ground, water: ReadonlySet<number>): ReadonlySet<number>[] {
  const { partition } = ground;
  const coast = new Set(ground.edges("coast"));
  const frame = new Set(ground.edges("frame"));
  const islands: ReadonlySet<number>[] = [];
  const seen = new Set<number>();
  for (const face of water) {
    eachHalfEdge(partition, face, (h) => {
      const land = partition.face[h ^ 1]!;
      if (!coast.has(h >> 1) || seen.has(land) || partition.faceIsLand[land] === 0) return;
      const island = wholeLand(land);
      for (const each of island) seen.add(each);
      if (isWithin(island)) islands.push(island);
    });
  }
  return islands;

  /** The land around a face as far as its shores, whatever lines cross it. */
  function wholeLand(start: number): Set<number> {
    const reached = new Set([start]);
    for (const face of reached) {
      eachHalfEdge(partition, face, (h) => {
        const beyond = partition.face[h ^ 1]!;
        if (beyond !== 0 && partition.faceIsLand[beyond] === 1) reached.add(beyond);
      });
    }
    return reached;
  }

  function isWithin(island: ReadonlySet<number>): boolean {
    let isIt = true;
    for (const face of island)
      eachHalfEdge(partition, face, (h) => {
        if (frame.has(h >> 1) || (coast.has(h >> 1) && !water.has(partition.face[h ^ 1]!))) isIt = false;
      });
    return isIt;
  }
}
