import type { Atlas } from "../../atlas/model.js";
import { PLACE_KINDS } from "../../clauses/place-kinds.js";
import { shown } from "../../chronology/shown.js";
import type { Place } from "../ask.js";
import { readWrittenPoint, type DecimalSign } from "./coordinates.js";
import { didYouMean, nearestIds } from "./near.js";
import { findNamed } from "./named.js";
import { read, refuse, type Read } from "./model.js";
import { checkPosition } from "./position.js";

/** Kinds of point: one that is among the features is located nowhere. */
const UNLOCATED: ReadonlySet<string> = new Set(PLACE_KINDS);

const POINT_HELP = "write LON,LAT in degrees, such as 127.5,50.3";

/** Reads a position in figures, the id of a place of the gazetteer, or its name in any of the atlas's languages. */
export function readPlace(atlas: Atlas, text: string, decimal?: DecimalSign): Read<Required<Place>> {
  const point = readLonLat(text, decimal);
  if (point) return point;
  const found = findNamed(atlas.places, text);
  if (found.length > 1)
    return refuse(`more than one place of the atlas is called "${text}"`, didYouMean(found), found);
  const place = atlas.places.find(({ id }) => id === found[0]);
  if (place) return read({ lon: place.lon, lat: place.lat, id: place.id });
  if (text.trim() === "") return refuse("the place is missing", POINT_HELP);
  const near = nearestIds(text, atlas.places);
  const help = near.length > 0 ? didYouMean(near) : POINT_HELP;
  const feature = atlas.features.find(({ id }) => id === findNamed(atlas.features, text)[0]);
  if (!feature) return refuse(`no place of the atlas is called "${shown(text)}"`, help, near);
  if (UNLOCATED.has(feature.kind))
    return refuse(`no source locates "${text}"`, `ask of a point near it: ${POINT_HELP}`);
  const kind = `${/^[aeiou]/.test(feature.kind) ? "an" : "a"} ${feature.kind}`;
  return refuse(`"${text}" is no place, but ${kind}`, `ask of a point of it: ${POINT_HELP}`);
}

/** The words themselves, or where several places bear the name, their ids: each of them may be meant. */
export function placesMeant(atlas: Atlas, text: string): readonly string[] {
  const found = readLonLat(text) ? [] : findNamed(atlas.places, text);
  return found.length > 1 ? found : [text];
}

/** Reads a position in figures; null where the words are no two angles. */
export function readLonLat(text: string, decimal?: DecimalSign): Read<Required<Place>> | null {
  const found = readWrittenPoint(text, decimal);
  if (found === null || "ok" in found) return found;
  const position = checkPosition(found.lon, found.lat);
  return position.ok ? read({ ...position.value, id: null }) : position;
}
