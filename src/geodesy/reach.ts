import type { LonLat } from "./model.js";
import { radians } from "./wgs84.js";

/** How far a place lies in a direction, in degrees of latitude; those of longitude are scaled at the middle latitude. */
export function reachIn(azimuth: number, vertices: readonly LonLat[]): (at: LonLat) => number {
  const middle = vertices.reduce((sum, { lat }) => sum + lat, 0) / vertices.length;
  const [north, east] = [Math.cos(radians(azimuth)), Math.sin(radians(azimuth)) * Math.cos(radians(middle))];
  return ({ lon, lat }) => rounded(north) * lat + rounded(east) * lon;
}

/** So that due north is nothing but latitude. */
const rounded = (share: number): number => (Math.abs(share) < 1e-12 ? 0 : share);
