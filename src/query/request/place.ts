import type { Atlas } from "../../atlas/model.js";
import type { Place } from "../ask.js";
import { didYouMean, nearestIds } from "./near.js";
import { findNamed } from "./named.js";
import { read, refuse, type Read } from "./model.js";
import { checkPosition, degreesIn } from "./position.js";

/** Reads `LON,LAT`, the id of a place of the gazetteer, or its name in any of the atlas's languages. */
export function readPlace(atlas: Atlas, text: string): Read<Required<Place>> {
  const point = readLonLat(text);
  if (point) return point;
  const found = findNamed(atlas.places, text);
  if (found.length > 1)
    return refuse(`more than one place of the atlas is called "${text}"`, didYouMean(found), found);
  const place = atlas.places.find(({ id }) => id === found[0]);
  if (place) return read({ lon: place.lon, lat: place.lat, id: place.id });
  const near = nearestIds(text, atlas.places);
  const help = near.length > 0 ? didYouMean(near) : "write LON,LAT in degrees, such as 127.5,50.3";
  return refuse(`no place of the atlas is called "${text}"`, help, near);
}

/** Reads `LON,LAT`; null where the words are no two figures. */
export function readLonLat(text: string): Read<Required<Place>> | null {
  const [lon, lat, ...more] = text.split(",").map(degreesIn);
  if (typeof lon !== "number" || typeof lat !== "number" || more.length > 0) return null;
  const position = checkPosition(lon, lat);
  return position.ok ? read({ ...position.value, id: null }) : position;
}
