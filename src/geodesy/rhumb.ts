import type { LonLat } from "./model.js";
import { destination, distanceMetres } from "./geodesic.js";
import { isometricLatitude, latitudeOfIsometric } from "./latitude.js";
import { unwrapLonNear } from "./longitude.js";
import { degrees, metresPerDegree, radians } from "./wgs84.js";

/**
 * The rhumb line (constant azimuth, straight in Mercator's projection of the ellipsoid) between two points by the shorter way,
 * as vertices at most about `stepMetres` apart, both ends included exactly.
 */
export function rhumbVertices(from: LonLat, to: LonLat, stepMetres: number): LonLat[] {
  const toLon = unwrapLonNear(to.lon, from.lon);
  const alongParallel = Math.abs(to.lat - from.lat) < 1e-9;
  const psiFrom = isometricLatitude(from.lat);
  const psiTo = isometricLatitude(to.lat);
  const steps = Math.max(1, Math.ceil((1.1 * roughLengthMetres(from, to, toLon)) / stepMetres));
  const vertices: LonLat[] = [from];
  for (let i = 1; i < steps; i++) {
    const t = i / steps;
    const lat = alongParallel ? from.lat : latitudeOfIsometric(psiFrom + (psiTo - psiFrom) * t);
    vertices.push({ lon: from.lon + (toLon - from.lon) * t, lat });
  }
  vertices.push({ lon: toLon, lat: to.lat });
  return vertices;
}

/** Nearer to a pole than this a constant bearing winds about it. */
const MOST_LATITUDE = 89.9;

/**
 * Where one comes on a constant bearing (degrees clockwise from north) after so many metres, or at latitude 89.9° if that is
 * sooner. Northing is by the meridian's own length, so that due north and due south are exact.
 */
export function rhumbDestination(from: LonLat, bearing: number, metres: number): LonLat {
  const [north, east] = [Math.cos(radians(bearing)), Math.sin(radians(bearing))];
  const pole = { lon: from.lon, lat: Math.sign(north) * MOST_LATITUDE };
  const northing = Math.abs(metres * north);
  if (northing < 1e-3)
    return { lon: from.lon + (metres * east) / metresPerDegree(from.lat).x, lat: from.lat };
  const room = distanceMetres(from, pole);
  const { lat } = northing >= room ? pole : destination(from, north > 0 ? 0 : 180, northing);
  const psi = isometricLatitude(lat) - isometricLatitude(from.lat);
  return { lon: from.lon + degrees((psi * east) / north), lat };
}

/** Along the rhumb line by the shorter way: what `rhumbDestination` goes. */
export function rhumbDistanceMetres(from: LonLat, to: LonLat): number {
  const north = Math.cos(radians(rhumbAzimuthDegrees(from, to)));
  const northing = distanceMetres(from, { lon: from.lon, lat: to.lat });
  if (northing >= 1e-3) return northing / Math.abs(north);
  return Math.abs(unwrapLonNear(to.lon, from.lon) - from.lon) * metresPerDegree(from.lat).x;
}

/** Sum of the two legs along meridian and parallel: never less than the rhumb line. */
function roughLengthMetres(from: LonLat, to: LonLat, toLon: number): number {
  const lat = Math.abs(from.lat) < Math.abs(to.lat) ? from.lat : to.lat;
  const northing = distanceMetres(from, { lon: from.lon, lat: to.lat });
  return Math.hypot(northing, Math.abs(toLon - from.lon) * metresPerDegree(lat).x);
}

/** Azimuth of the rhumb line by the shorter way, degrees clockwise from north in [0, 360). */
export function rhumbAzimuthDegrees(from: LonLat, to: LonLat): number {
  const east = ((unwrapLonNear(to.lon, from.lon) - from.lon) * Math.PI) / 180;
  const north = isometricLatitude(to.lat) - isometricLatitude(from.lat);
  const azimuth = (Math.atan2(east, north) * 180) / Math.PI;
  return azimuth < 0 ? azimuth + 360 : azimuth;
}
