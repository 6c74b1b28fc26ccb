import { orient2d } from "robust-predicates";
import type { LonLat } from "./model.js";

/** Positive where a, b, c turn left (y grows north), negative where they turn right, zero where they are in line. The sign is exact. */
export function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  // There y grows downwards.
  return -orient2d(ax, ay, bx, by, cx, cy);
}

/** The same of places, as straight in longitude and latitude as edges are; longitudes unwrapped. */
export const turnAt = (a: LonLat, b: LonLat, c: LonLat): number =>
  turn(a.lon, a.lat, b.lon, b.lat, c.lon, c.lat);
