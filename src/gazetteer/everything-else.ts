import type { LonLat } from "../geodesy/model.js";
import { lonLats, type FlatCourse } from "./hydrography/local.js";

type Polylines = readonly (readonly LonLat[])[];

/** The stretches of the network none of whose edges lies in the drainage. */
export function everythingElse(all: readonly FlatCourse[], own: Polylines): Polylines {
  const key = ({ lon, lat }: LonLat) => `${lon.toFixed(6)} ${lat.toFixed(6)}`;
  const drained = new Set(own.flatMap((line) => line.map(key)));
  const rest: LonLat[][] = [];
  for (const line of all) {
    let stretch: LonLat[] = [];
    for (const vertex of lonLats(line)) {
      if (!drained.has(key(vertex))) stretch.push(vertex);
      else {
        if (stretch.length > 0) rest.push(stretch);
        stretch = [];
      }
    }
    if (stretch.length > 0) rest.push(stretch);
  }
  return rest;
}
