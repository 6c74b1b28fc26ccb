import type { Box, LonLat } from "./model.js";
import { metresPerDegree } from "./wgs84.js";

/** The box around some points, wider by a distance. */
export function boxAbout(points: Iterable<LonLat>, metres: number): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lon, lat } of points) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  const dy = (1.02 * metres) / metresPerDegree(0).y;
  const poleward = Math.min(89.4, Math.max(Math.abs(south), Math.abs(north)) + dy);
  const dx = (1.02 * metres) / metresPerDegree(poleward).x;
  return {
    west: west - dx,
    south: Math.max(-90, south - dy),
    east: east + dx,
    north: Math.min(90, north + dy),
  };
}

/** Null: they have no ground in common. */
export function commonBox(a: Box, b: Box): Box | null {
  const box = {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
  return box.west < box.east && box.south < box.north ? box : null;
}
