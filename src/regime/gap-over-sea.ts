import { between } from "../geodesy/between.js";
import { locateFace } from "../partition/locate.js";
import type { Gap } from "./gaps.js";
import type { Ground } from "./ground.js";

/** A gap is looked at in so many places. */
const PLACES = 50;

/** How much of the straight way over a gap lies at sea, of 1. */
export function shareAtSea({ partition }: Ground, { end, nearest }: Gap): number {
  if (!nearest) return 0;
  const places = Array.from({ length: PLACES }, (_, i) => between(end, nearest, (i + 0.5) / PLACES));
  const atSea = places.filter(({ lon, lat }) => {
    const face = locateFace(partition, lon, lat);
    return face !== 0 && partition.faceIsLand[face] === 0;
  });
  return atSea.length / PLACES;
}
