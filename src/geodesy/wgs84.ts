import library from "geographiclib-geodesic";

/** Equatorial radius of WGS 84, metres. */
export const EQUATORIAL_RADIUS_METRES = 6378137;
/** Flattening of WGS 84. */
const FLATTENING = 1 / 298.257223563;
/** First eccentricity, and its square. */
export const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
export const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);

/** Karney's geodesic routines on WGS 84. */
export const wgs84 = library.Geodesic.WGS84;
/** What a geodesic routine is asked for. */
export const ask = {
  latitude: library.Geodesic.LATITUDE,
  longitude: library.Geodesic.LONGITUDE,
  azimuth: library.Geodesic.AZIMUTH,
  distance: library.Geodesic.DISTANCE,
};

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** Radii of curvature at a latitude, metres: along the meridian, and along the prime vertical. */
export function curvatureRadii(lat: number): { readonly meridian: number; readonly primeVertical: number } {
  const sin = Math.sin(radians(lat));
  const w2 = 1 - ECCENTRICITY_SQUARED * sin * sin;
  const primeVertical = EQUATORIAL_RADIUS_METRES / Math.sqrt(w2);
  return { meridian: (primeVertical * (1 - ECCENTRICITY_SQUARED)) / w2, primeVertical };
}

/** Metres to a degree of longitude (x) and of latitude (y), around a latitude. Good for a few tens of kilometres. */
export function metresPerDegree(lat: number): { readonly x: number; readonly y: number } {
  const { meridian, primeVertical } = curvatureRadii(lat);
  return { x: radians(1) * primeVertical * Math.cos(radians(lat)), y: radians(1) * meridian };
}
