import type { LonLat } from "./model.js";

/** After so much of the way from one place to another, straight in longitude and latitude. */
export const between = (a: LonLat, b: LonLat, share: number): LonLat => ({
  lon: a.lon + share * (b.lon - a.lon),
  lat: a.lat + share * (b.lat - a.lat),
});
