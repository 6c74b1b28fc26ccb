import type { LonLat } from "./model.js";

/** The longitude, moved by whole turns into [west, west + 360). Exact where it lies there already. */
export function unwrapLon(lon: number, west: number): number {
  if (lon >= west && lon < west + 360) return lon;
  const turned = lon - 360 * Math.floor((lon - west) / 360);
  return turned >= west && turned < west + 360 ? turned : west;
}

/** The longitude, moved by whole turns to within 180 degrees of `reference`. Exact where it lies there already. */
export function unwrapLonNear(lon: number, reference: number): number {
  const off = lon - reference;
  return off >= -180 && off <= 180 ? lon : lon - 360 * Math.round(off / 360);
}

/**
 * A chain whose longitudes run on without jumps: the first vertex lies within half a turn of `reference`, each other
 * one within half a turn of the vertex before it.
 */
export function unwrapChain(vertices: readonly LonLat[], reference: number): LonLat[] {
  let last = reference;
  return vertices.map((vertex) => {
    last = unwrapLonNear(vertex.lon, last);
    return last === vertex.lon ? vertex : { lon: last, lat: vertex.lat };
  });
}

/** The longitude that a theatre's chains are unwrapped about: its middle, so that what lies just outside stays just outside. */
export function middleLon(theatre: { readonly west: number; readonly east: number }): number {
  return (theatre.west + theatre.east) / 2;
}
