import { isHigher } from "./faces.js";
import type { Partition } from "./model.js";
import { turn } from "../geodesy/turn.js";

/**
 * The face that holds a point, in degrees of the plane: the one whose boundary lies directly below. Looks at every edge. A point
 * on an edge counts as above it, one on an upright edge or a vertex as just east of it.
 */
export function locateFace(
  partition: Pick<Partition, "x" | "y" | "origin" | "face">,
  px: number,
  py: number,
): number {
  const { x, y, origin, face } = partition;
  let best = -1;
  for (let h = 0; h < origin.length; h++) {
    const a = origin[h]!;
    const b = origin[h ^ 1]!;
    // Eastward half-edges only, half-open: the ray runs just east of the point.
    if (x[a]! > px || x[b]! <= px) continue;
    if (turn(x[a]!, y[a]!, x[b]!, y[b]!, px, py) < 0) continue;
    if (best < 0 || isHigher(h, best, x, y, origin)) best = h;
  }
  return best < 0 ? 0 : face[best]!;
}
