/** A position on the WGS 84 ellipsoid, degrees. Longitude may lie outside [-180, 180) where a chain crosses the antimeridian. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** A box of degrees. `east` exceeds `west`; it may exceed 180. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
