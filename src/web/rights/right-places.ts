/** Places that rights speak of, and whose ground they are on. */
import type { Atlas } from "../../atlas/model.js";
import { distanceMetres } from "../../geodesy/geodesic.js";
import type { Asker, Place } from "../../query/ask.js";
import type { AskedDays } from "../../query/request/day.js";
import { sameTitle } from "../../regime/title.js";
import type { Words } from "../../words/index.js";

/** Ids of places, rivers and countries at which some right is used, by name. */
export function rightPlaces(atlas: Atlas, words: Words): string[] {
  const ids = new Set(atlas.rights.flatMap(({ where }) => (where.id === null ? [] : [where.id])));
  return [...ids].sort((a, b) => words.thing(a).localeCompare(words.thing(b)));
}

/**
 * The one party that holds a place on a day, or on all of several; where the atlas has no title for it (outside the theatre, at sea),
 * the one party that ever grants a right there. null: no such party, or several.
 */
export function groundOf(
  atlas: Atlas,
  asker: Asker,
  id: string,
  days: AskedDays,
  reading: string,
): string | null {
  const place = atlas.places.find((one) => one.id === id);
  const titles = place ? asker.askDays(place, days, reading).answers.map(({ title }) => title) : [];
  const [title] = titles;
  if (title?.kind === "sovereignty" && titles.every((other) => sameTitle(title, other)))
    return title.holders[0]!;
  const granted = atlas.rights.filter(({ where }) => where.id === id);
  const grantors = [...new Set(granted.map(({ grantor }) => grantor))];
  return grantors.length === 1 ? grantors[0]! : null;
}

/** How far a place may lie from the point asked about to be meant by it, metres. */
const REACH = 30_000;

/** The place that rights speak of nearest to a point; null where none is near. */
export function rightPlaceNear(atlas: Atlas, point: Place): string | null {
  const spoken = new Set(atlas.rights.map(({ where }) => where.id));
  const near = atlas.places
    .filter(({ id }) => spoken.has(id))
    .map((place) => ({ id: place.id, metres: distanceMetres(point, place) - place.accuracyMetres }))
    .sort((a, b) => a.metres - b.metres)[0];
  return near && near.metres <= REACH ? near.id : null;
}
