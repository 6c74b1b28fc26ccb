/** A position on the WGS 84 ellipsoid, degrees. Longitude may lie outside [-180, 180) where a chain crosses the antimeridian. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}
