import type { LonLat } from "./model.js";
import { conformalLatitude, latitudeOfConformal } from "./latitude.js";
import { curvatureRadii, degrees, radians } from "./wgs84.js";
import { unwrapLonNear } from "./longitude.js";

/** A local plane in metres. Positions in it are never lon, lat. */
export interface LocalPlane {
  readonly centre: LonLat;
  toPlane(point: LonLat): readonly [x: number, y: number];
  fromPlane(x: number, y: number): LonLat;
}

/**
 * The oblique stereographic projection of the ellipsoid by the conformal sphere. Conformal everywhere; at a distance d from
 * the centre lengths are too long by (d / 2R)², 0.15 % at 500 km.
 */
export function stereographicPlane(centre: LonLat): LocalPlane {
  const chi0 = conformalLatitude(centre.lat);
  const sin0 = Math.sin(chi0);
  const cos0 = Math.cos(chi0);
  // True scale at the centre: the parallel there has radius N cos(lat), on the sphere cos(chi).
  const radius = (curvatureRadii(centre.lat).primeVertical * Math.cos(radians(centre.lat))) / cos0;
  return {
    centre,
    toPlane(point) {
      const chi = conformalLatitude(point.lat);
      const lambda = radians(point.lon - centre.lon);
      const sin = Math.sin(chi);
      const cos = Math.cos(chi);
      const k = (2 * radius) / (1 + sin0 * sin + cos0 * cos * Math.cos(lambda));
      return [k * cos * Math.sin(lambda), k * (cos0 * sin - sin0 * cos * Math.cos(lambda))];
    },
    fromPlane(x, y) {
      const rho = Math.hypot(x, y);
      if (rho === 0) return centre;
      const c = 2 * Math.atan2(rho, 2 * radius);
      const sinC = Math.sin(c);
      const cosC = Math.cos(c);
      const chi = Math.asin(Math.max(-1, Math.min(1, cosC * sin0 + (y * sinC * cos0) / rho)));
      const lambda = Math.atan2(x * sinC, rho * cos0 * cosC - y * sin0 * sinC);
      return { lon: unwrapLonNear(centre.lon + degrees(lambda), centre.lon), lat: latitudeOfConformal(chi) };
    },
  };
}
