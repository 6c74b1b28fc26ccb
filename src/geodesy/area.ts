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
 * The mean height along an edge is taken from two points (Gauss and Legendre's) of each piece of it that rises no more than this: then
 * it is off by less than rounding.
 */
const RISE_DEGREES = 0.1;
const GAUSS = 0.5 / Math.sqrt(3);

function meanHeight(fromLat: number, toLat: number, height0: number): number {
  const rise = toLat - fromLat;
  if (rise === 0) return equalAreaHeight(fromLat) - height0;
  const pieces = Math.ceil(Math.abs(rise) / RISE_DEGREES);
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    for (const at of [0.5 - GAUSS, 0.5 + GAUSS])
      sum += equalAreaHeight(fromLat + ((piece + at) / pieces) * rise) - height0;
  }
  return sum / (2 * pieces);
}

/**
 * Signed area of a ring, square km, counter-clockwise positive. `coordinates`: lon, lat pairs, longitudes unwrapped;
 * closing the ring by repeating its first vertex is optional. Each edge is straight in longitude and latitude, as in the partition, so
 * that no face is less than nothing, and the areas of polygons that share edges, or pieces of them, add up.
 */
export function ringAreaSquareKm(coordinates: ArrayLike<number>): number {
  const n = coordinates.length;
  if (n < 6) return 0;
  const height0 = equalAreaHeight(coordinates[1]!);
  let [x, lat] = [coordinates[n - 2]!, coordinates[n - 1]!];
  let area = 0;
  for (let i = 0; i < n; i += 2) {
    const [nextX, nextLat] = [coordinates[i]!, coordinates[i + 1]!];
    if (nextX !== x) area -= (nextX - x) * meanHeight(lat, nextLat, height0);
    x = nextX;
    lat = nextLat;
  }
  return area;
}

const SQUARE_METRES = 1e6;

/**
 * The sum of two areas, square km. Each counts by its whole square metres, so that ground has one size, in whatever order and by whatever
 * parts it is added up.
 */
export const addSquareKm = (one: number, other: number): number =>
  (Math.round(one * SQUARE_METRES) + Math.round(other * SQUARE_METRES)) / SQUARE_METRES;
