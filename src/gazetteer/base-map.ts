import { simplified } from "../geodesy/simplify.js";
import { closed, courseThrough } from "./hydrography/local.js";
import type { BaseLine, Gazetteer, RiverNetwork, Shores } from "./model.js";

/** The base map is for the eye: vertices that move a line by less than this are left out. Degrees, about 300 m. */
const TOLERANCE_DEGREES = 0.003;
/** Rivers shorter than this (degrees) are left out. */
const SHORTEST_RIVER_DEGREES = 0.15;

/** Coasts, lakes and rivers of the theatre, simplified for drawing. */
export function drawBase(network: RiverNetwork, shores: Shores, gazetteer: Gazetteer): BaseLine[] {
  const room = new Room();
  const lines: BaseLine[] = [];
  const draw = (kind: BaseLine["kind"], name: string | null, course: Float64Array) =>
    lines.push(new DrawnLine(kind, name, room.keep(simplified(course, TOLERANCE_DEGREES))));
  for (const { ring } of shores.coasts()) if (ring.length >= 6) draw("coast", null, closed(ring));
  for (const [id, { rings }] of gazetteer.lakes)
    for (const ring of rings) if (ring.length >= 3) draw("lake", id, closed(courseThrough(ring)));
  for (const course of network.all())
    if (course.length >= 4 && extent(course) >= SHORTEST_RIVER_DEGREES) draw("river", null, course);
  for (const [id, { chain }] of gazetteer.rivers)
    if (chain.vertices.length >= 2) draw("river", id, courseThrough(chain.vertices));
  return lines;
}

/** Numbers that an array holds, if no line has more. */
const ROOM = 1 << 16;

interface Kept {
  readonly array: Float32Array;
  readonly start: number;
  readonly end: number;
}

/** Many lines in few arrays, as exactly as the atlas has them. */
class Room {
  #array = new Float32Array();
  #used = 0;

  keep(course: Float64Array): Kept {
    if (this.#used + course.length > this.#array.length) {
      this.#array = new Float32Array(Math.max(ROOM, course.length));
      this.#used = 0;
    }
    const start = this.#used;
    this.#array.set(course, start);
    return { array: this.#array, start, end: (this.#used += course.length) };
  }
}

class DrawnLine implements BaseLine {
  readonly #array: Float32Array;
  readonly #start: number;
  readonly #end: number;

  constructor(
    readonly kind: BaseLine["kind"],
    readonly name: string | null,
    { array, start, end }: Kept,
  ) {
    this.#array = array;
    this.#start = start;
    this.#end = end;
  }

  get coordinates(): Float64Array {
    return Float64Array.from(this.#array.subarray(this.#start, this.#end));
  }
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
