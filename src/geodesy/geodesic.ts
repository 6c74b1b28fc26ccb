import type { LonLat } from "./model.js";
import { unwrapLonNear } from "./longitude.js";
import { ask, wgs84 } from "./wgs84.js";

/** Length of the geodesic between two points, metres. */
export function distanceMetres(from: LonLat, to: LonLat): number {
  return wgs84.Inverse(from.lat, from.lon, to.lat, to.lon, ask.distance).s12 ?? 0;
}

/** Azimuth of the geodesic at its start, degrees clockwise from north in [0, 360). */
export function azimuthDegrees(from: LonLat, to: LonLat): number {
  const azimuth = wgs84.Inverse(from.lat, from.lon, to.lat, to.lon, ask.azimuth).azi1 ?? 0;
  return azimuth < 0 ? azimuth + 360 : azimuth;
}

/** The point at a distance along the geodesic that leaves `from` at an azimuth. Its longitude is near that of `from`. */
export function destination(from: LonLat, azimuth: number, metres: number): LonLat {
  const end = wgs84.Direct(from.lat, from.lon, azimuth, metres, ask.latitude | ask.longitude);
  return { lon: unwrapLonNear(end.lon2 ?? from.lon, from.lon), lat: end.lat2 ?? from.lat };
}

/** Vertices of geodesics and rhumb lines this far apart: a chord in longitude and latitude then lies within 6 m of a geodesic up to 85°. */
export const CHORD_METRES = 5000;

/** The geodesic between two points as vertices at most `stepMetres` apart, both ends included exactly. */
export function geodesicVertices(from: LonLat, to: LonLat, stepMetres: number): LonLat[] {
  const line = wgs84.InverseLine(from.lat, from.lon, to.lat, to.lon);
  const steps = Math.max(1, Math.ceil(line.s13 / stepMetres));
  const vertices: LonLat[] = [from];
  let lon = from.lon;
  for (let i = 1; i < steps; i++) {
    const at = line.Position((line.s13 * i) / steps, ask.latitude | ask.longitude);
    lon = unwrapLonNear(at.lon2 ?? lon, lon);
    vertices.push({ lon, lat: at.lat2 ?? from.lat });
  }
  vertices.push({ lon: unwrapLonNear(to.lon, lon), lat: to.lat });
  return vertices;
}

/** Length of a polyline as the sum of the geodesics between its vertices, metres. */
export function lengthMetres(vertices: readonly LonLat[]): number {
  let sum = 0;
  for (let i = 1; i < vertices.length; i++) sum += distanceMetres(vertices[i - 1]!, vertices[i]!);
  return sum;
}
