/** Where a question asks, and the face of the subdivision that it means. */
import type { Atlas } from "../atlas/model.js";
import { unwrapLon } from "../geodesy/longitude.js";
import { ashoreOf, type Ashore } from "./ashore.js";
import { openLocator } from "./locate.js";
import type { Asked } from "./model.js";
import { lazily } from "./lazily.js";

export interface Place {
  readonly lon: number;
  readonly lat: number;
  /** The gazetteer's id, where the place was asked for by name. */
  readonly id?: string | null;
}

/** Degrees: a tenth of a millimetre. */
const ASIDE = 1e-9;

interface Places {
  /** 0 outside the theatre; of a place that is named, and lies at sea, that of the shore within its accuracy. */
  faceAt(place: Place): number;
  /** How far it lies off the shore whose ground is told of it; null: it is on its own ground. */
  ashoreMetres(place: Place): number | null;
  asked<Days>(place: Place, day: Days, reading: string): Asked & { readonly day: Days };
}

export function openPlaces(atlas: Atlas): Places {
  const { theatre } = atlas;
  const locator = lazily(() => openLocator(atlas.partition));
  const accuracies = lazily(
    () => new Map(atlas.places.map(({ id, accuracyMetres }) => [id, accuracyMetres])),
  );
  const pointOf = ({ lon, lat }: Place) => ({ lon: unwrapLon(lon, theatre.west), lat });
  const pointFace = (place: Place): number => {
    const { lon, lat } = pointOf(place);
    const isInside = lat >= theatre.south && lat <= theatre.north && lon <= theatre.east;
    // A point on an edge counts as above it and east of it: on the edge of the theatre that lies outside.
    return isInside
      ? locator().face(Math.min(lon, theatre.east - ASIDE), Math.min(lat, theatre.north - ASIDE))
      : 0;
  };
  const known = new Map<string, Ashore | null>();
  /** Of places without a name nothing is looked up. */
  const ashore = (place: Place, faceOf: () => number): Ashore | null => {
    const within = place.id == null ? undefined : accuracies().get(place.id);
    if (within === undefined) return null;
    const key = `${place.id} ${place.lon} ${place.lat}`;
    if (!known.has(key)) {
      const face = faceOf();
      const isDry = face === 0 || atlas.partition.faceIsLand[face] === 1;
      known.set(key, isDry ? null : ashoreOf(atlas.partition, pointOf(place), within));
    }
    return known.get(key)!;
  };
  const ashoreMetres = (place: Place) => ashore(place, () => pointFace(place))?.metres ?? null;
  return {
    faceAt: (place) => {
      const face = pointFace(place);
      return ashore(place, () => face)?.face ?? face;
    },
    asked: (place, day, reading) => {
      const { lon, lat, id = null } = place;
      const metres = ashoreMetres(place);
      return { place: { lon, lat, id, ...(metres !== null && { ashoreMetres: metres }) }, day, reading };
    },
    ashoreMetres,
  };
}
