import type { TraceRemark } from "../model.js";
import { distanceMetres } from "../../geodesy/geodesic.js";
import type { LonLat } from "../../geodesy/model.js";

/** A leg this many times longer than the straight line between its ends, and this much in metres, is a detour. */
const DETOUR_RATIO = 3;
const DETOUR_METRES = 50_000;

/** Of a leg from one point of a trace to the next. */
export function detourOf(lengthMetres: number, from: LonLat, to: LonLat): TraceRemark[] {
  const straight = distanceMetres(from, to);
  const metres = lengthMetres - straight;
  return lengthMetres > DETOUR_RATIO * straight && metres > DETOUR_METRES
    ? [{ kind: "detour", at: from, metres }]
    : [];
}
