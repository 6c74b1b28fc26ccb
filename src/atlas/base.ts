import { CourseRoom } from "../gazetteer/hydrography/course-room.js";
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
  const room = new CourseRoom();
  const lines: AtlasBaseLine[] = [];
  const draw = (kind: AtlasBaseLine["kind"], name: string | null, course: Float64Array) =>
    lines.push({ kind, name, coordinates: room.keep(simplified(course, TOLERANCE_DEGREES)) });
  for (const { ring } of shores.coasts()) if (ring.length >= 6) draw("coast", null, closed(ring));
  for (const [id, { rings }] of gazetteer.lakes)
    for (const ring of rings) if (ring.length >= 3) draw("lake", id, closed(courseThrough(ring)));
  for (const course of network.all())
    if (course.length >= 4 && extent(course) >= SHORTEST_RIVER_DEGREES) draw("river", null, course);
  for (const [id, { chain }] of gazetteer.rivers)
    if (chain.vertices.length >= 2) draw("river", id, courseThrough(chain.vertices));
  return lines;
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
