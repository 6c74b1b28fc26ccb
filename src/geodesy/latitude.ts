import { ECCENTRICITY, degrees, radians } from "./wgs84.js";

/** Isometric latitude (Mercator's northing in radians) of a geographic latitude in degrees. */
export function isometricLatitude(lat: number): number {
  const phi = radians(lat);
  return Math.asinh(Math.tan(phi)) - ECCENTRICITY * Math.atanh(ECCENTRICITY * Math.sin(phi));
}

/** Geographic latitude in degrees of an isometric latitude. A contraction with factor e², so it converges in a few steps. */
export function latitudeOfIsometric(psi: number): number {
  let sin = Math.tanh(psi);
  for (let i = 0; i < 12; i++) {
    const better = Math.tanh(psi + ECCENTRICITY * Math.atanh(ECCENTRICITY * sin));
    if (better === sin) break;
    sin = better;
  }
  return degrees(Math.atan(Math.sinh(psi + ECCENTRICITY * Math.atanh(ECCENTRICITY * sin))));
}

/** Conformal latitude in radians: the latitude on the sphere onto which the ellipsoid maps conformally. */
export function conformalLatitude(lat: number): number {
  return Math.atan(Math.sinh(isometricLatitude(lat)));
}

export function latitudeOfConformal(chi: number): number {
  return latitudeOfIsometric(Math.asinh(Math.tan(chi)));
}
