import { ECCENTRICITY, ECCENTRICITY_SQUARED, EQUATORIAL_RADIUS_METRES, radians } from "./wgs84.js";

/**
 * Snyder's q: on the ellipsoid the area between the equator and a latitude, per radian of longitude, is a² q / 2.
 * (Map Projections: A Working Manual, USGS Professional Paper 1395, equation 3-12.)
 */
function authalicQ(lat: number): number {
  const sin = Math.sin(radians(lat));
  return (
    (1 - ECCENTRICITY_SQUARED) *
    (sin / (1 - ECCENTRICITY_SQUARED * sin * sin) + Math.atanh(ECCENTRICITY * sin) / ECCENTRICITY)
  );
}

const SQUARE_KM_PER_DEGREE = (radians(1) * EQUATORIAL_RADIUS_METRES ** 2) / 2 / 1e6;

/** Height of a parallel in the cylindrical equal-area projection, such that (degrees of longitude) x (height) is square km. */
export function equalAreaHeight(lat: number): number {
  return authalicQ(lat) * SQUARE_KM_PER_DEGREE;
}

/**
 * Signed area of a ring, square km, counter-clockwise positive. `coordinates`: lon, lat pairs, longitudes unwrapped;
 * closing the ring by repeating its first vertex is optional. Each edge is a chord of the cylindrical equal-area projection,
 * so the areas of polygons that share edges add up exactly.
 */
export function ringAreaSquareKm(coordinates: ArrayLike<number>): number {
  const n = coordinates.length;
  if (n < 6) return 0;
  const lon0 = coordinates[0]!;
  const height0 = equalAreaHeight(coordinates[1]!);
  let x = coordinates[n - 2]! - lon0;
  let y = equalAreaHeight(coordinates[n - 1]!) - height0;
  let twice = 0;
  for (let i = 0; i < n; i += 2) {
    const nextX = coordinates[i]! - lon0;
    const nextY = equalAreaHeight(coordinates[i + 1]!) - height0;
    twice += x * nextY - nextX * y;
    x = nextX;
    y = nextY;
  }
  return twice / 2;
}
