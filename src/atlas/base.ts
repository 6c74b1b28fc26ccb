import { closed, courseThrough } from "../gazetteer/hydrography/local.js";
import type { Gazetteer, RiverNetwork, Shores } from "../gazetteer/model.js";
import { simplified } from "../geodesy/simplify.js";
import type { AtlasBaseLine } from "./model.js";

/** The base map is for the eye: vertices that move a line by less than this are left out. Degrees, about 300 m. */
const TOLERANCE_DEGREES = 0.003;
/** Rivers shorter than this (degrees) are left out. */
const SHORTEST_RIVER_DEGREES = 0.15;

/** Coasts, lakes and rivers of the theatre, simplified for drawing. */
export function drawBase(network: RiverNetwork, shores: Shores, gazetteer: Gazetteer): AtlasBaseLine[] {
  return [
    ...shores.coasts().flatMap(({ ring }) => drawnRing("coast", null, ring)),
    ...[...gazetteer.lakes].flatMap(([id, { rings }]) =>
      rings.flatMap((ring) => drawnRing("lake", id, courseThrough(ring))),
    ),
    ...network.all().flatMap((course) => drawnPath("river", null, course)),
    ...[...gazetteer.rivers].flatMap(([id, { chain }]) =>
      drawnPath("river", id, courseThrough(chain.vertices)),
    ),
  ];
}

function drawnRing(kind: AtlasBaseLine["kind"], name: string | null, ring: Float64Array): AtlasBaseLine[] {
  return ring.length < 6 ? [] : [thinned(kind, name, closed(ring))];
}

function drawnPath(kind: AtlasBaseLine["kind"], name: string | null, course: Float64Array): AtlasBaseLine[] {
  if (course.length < 4) return [];
  if (name === null && extent(course) < SHORTEST_RIVER_DEGREES) return [];
  return [thinned(kind, name, course)];
}

function thinned(kind: AtlasBaseLine["kind"], name: string | null, course: Float64Array): AtlasBaseLine {
  return { kind, name, coordinates: simplified(course, TOLERANCE_DEGREES) };
}

function extent(course: Float64Array): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < course.length; i += 2) {
    const [lon, lat] = [course[i]!, course[i + 1]!];
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return Math.max(east - west, north - south);
}
