import type { Gazetteer, Polygon, RiverNetwork, Shores } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
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
  const kept = simplify(vertices, TOLERANCE_DEGREES);
  return { kind, name, coordinates: Float64Array.from(kept.flatMap(({ lon, lat }) => [lon, lat])) };
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

/** Douglas and Peucker (1973), with a stack in place of recursion. The first and last vertex stay. */
function simplify(vertices: readonly LonLat[], tolerance: number): LonLat[] {
  const kept = new Uint8Array(vertices.length);
  kept[0] = kept[vertices.length - 1] = 1;
  const stack = [0, vertices.length - 1];
  while (stack.length > 0) {
    const last = stack.pop()!;
    const first = stack.pop()!;
    let [farthest, distance] = [-1, tolerance * tolerance];
    for (let i = first + 1; i < last; i++) {
      const squared = squaredDistance(vertices[i]!, vertices[first]!, vertices[last]!);
      if (squared > distance) [farthest, distance] = [i, squared];
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    stack.push(first, farthest, farthest, last);
  }
  return vertices.filter((_, index) => kept[index] === 1);
}

function squaredDistance(p: LonLat, a: LonLat, b: LonLat): number {
  const [dx, dy] = [b.lon - a.lon, b.lat - a.lat];
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((p.lon - a.lon) * dx + (p.lat - a.lat) * dy) / length));
  return (p.lon - a.lon - t * dx) ** 2 + (p.lat - a.lat - t * dy) ** 2;
}
