import type { Occupation } from "../clauses/acts-model.js";
import { nearestOf } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import type { Gazetteer } from "./model.js";

/** The point, or the stretch of river between two places, that is held; empty where it is not located. */
export function occupiedGround({ ground }: Occupation, { places, rivers }: Gazetteer): readonly LonLat[] {
  if (ground.form === "at") {
    const place = places.get(ground.place);
    return place ? [place.at] : [];
  }
  const river = rivers.get(ground.river)?.chain.vertices ?? [];
  const nearest = (id: string | null, otherwise: number): number => {
    const place = id === null ? undefined : places.get(id)?.at;
    if (!place) return otherwise;
    return nearestOf(river.length, (i) => distanceMetres(river[i]!, place)).index;
  };
  const [a, b] = [nearest(ground.from, 0), nearest(ground.to, river.length - 1)];
  return river.slice(Math.min(a, b), Math.max(a, b) + 1);
}
