import type { Gazetteer, Polygon, RiverNetwork, Shores } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import { simplified } from "../geodesy/simplify.js";
import type { AtlasBaseLine } from "./model.js";

/** The base map is for the eye: vertices that move a line by less than this are left out. Degrees, about 300 m. */
const TOLERANCE_DEGREES = 0.003;
/** Rivers shorter than this (degrees) are left out. */
const SHORTEST_RIVER_DEGREES = 0.15;

/** Coasts, lakes and rivers of the theatre, simplified for drawing. */
export function drawBase(network: RiverNetwork, shores: Shores, gazetteer: Gazetteer): AtlasBaseLine[] {
  return [
    ...shores.coasts().flatMap((polygon) => rings("coast", null, polygon)),
    ...[...gazetteer.lakes].flatMap(([id, polygon]) => rings("lake", id, polygon)),
    ...network.all().flatMap((vertices) => path("river", null, vertices)),
    ...[...gazetteer.rivers].flatMap(([id, river]) => path("river", id, river.chain.vertices)),
  ];
}

function rings(kind: AtlasBaseLine["kind"], name: string | null, polygon: Polygon): AtlasBaseLine[] {
  return polygon.rings.flatMap((ring) => (ring.length < 3 ? [] : [lineOf(kind, name, [...ring, ring[0]!])]));
}

function path(
  kind: AtlasBaseLine["kind"],
  name: string | null,
  vertices: readonly LonLat[],
): AtlasBaseLine[] {
  if (vertices.length < 2) return [];
  if (name === null && extent(vertices) < SHORTEST_RIVER_DEGREES) return [];
  return [lineOf(kind, name, vertices)];
}

function lineOf(
  kind: AtlasBaseLine["kind"],
  name: string | null,
  vertices: readonly LonLat[],
): AtlasBaseLine {
  const path = Float64Array.from(vertices.flatMap(({ lon, lat }) => [lon, lat]));
  return { kind, name, coordinates: simplified(path, TOLERANCE_DEGREES) };
}

function extent(vertices: readonly LonLat[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lon, lat } of vertices) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return Math.max(east - west, north - south);
}
