import { distance } from "fastest-levenshtein";
import type { Atlas, AtlasPlace } from "../atlas/model.js";

export type PlaceResult =
  | { readonly ok: true; readonly lon: number; readonly lat: number; readonly id: string | null }
  | { readonly ok: false; readonly message: string; readonly near: readonly string[] };

const COORDINATES = /^\s*([+-]?\d+(?:\.\d+)?)\s*,\s*([+-]?\d+(?:\.\d+)?)\s*$/;

/** Reads `LON,LAT`, a gazetteer id, or a name in any of the atlas's languages. */
export function findPlace(atlas: Atlas, text: string): PlaceResult {
  const match = COORDINATES.exec(text);
  if (match) return checkCoordinates(Number(match[1]), Number(match[2]));
  const wanted = text.trim().toLowerCase();
  const found =
    atlas.places.find((place) => place.id === wanted) ??
    atlas.places.find((place) => namesOf(place).some((name) => name.toLowerCase() === wanted));
  if (found) return { ok: true, lon: found.lon, lat: found.lat, id: found.id };
  return {
    ok: false,
    message: `no place of the atlas is called "${text}"`,
    near: nearNames(atlas, wanted),
  };
}

function checkCoordinates(lon: number, lat: number): PlaceResult {
  if (Math.abs(lat) > 90) {
    const swapped = Math.abs(lon) <= 90 ? [`${lat},${lon}`] : [];
    return { ok: false, message: `latitude ${lat} lies beyond a pole; write LON,LAT`, near: swapped };
  }
  if (Math.abs(lon) > 360) return { ok: false, message: `longitude ${lon} is out of range`, near: [] };
  return { ok: true, lon, lat, id: null };
}

function namesOf(place: AtlasPlace): string[] {
  return [place.name, ...place.names.map((name) => name.text)];
}

function nearNames(atlas: Atlas, wanted: string): string[] {
  return atlas.places
    .map((place) => ({
      id: place.id,
      edits: Math.min(...[place.id, ...namesOf(place)].map((name) => distance(name.toLowerCase(), wanted))),
    }))
    .filter(({ edits }) => edits <= Math.max(2, wanted.length / 3))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ id }) => id);
}
