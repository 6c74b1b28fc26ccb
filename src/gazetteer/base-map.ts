import { simplified } from "../geodesy/simplify.js";
import { CourseRoom } from "./hydrography/course-room.js";
import { closed, courseThrough } from "./hydrography/local.js";
import type { BaseLine, Gazetteer, RiverNetwork, Shores } from "./model.js";

/** The base map is for the eye: vertices that move a line by less than this are left out. Degrees, about 300 m. */
const TOLERANCE_DEGREES = 0.003;
/** Rivers shorter than this (degrees) are left out. */
const SHORTEST_RIVER_DEGREES = 0.15;

/** Coasts, lakes and rivers of the theatre, simplified for drawing. */
export function drawBase(network: RiverNetwork, shores: Shores, gazetteer: Gazetteer): Iterable<BaseLine> {
  const drawing = new Drawing();
  const draw = (kind: BaseLine["kind"], name: string | null, course: Float64Array) =>
    drawing.add(kind, name, simplified(course, TOLERANCE_DEGREES));
  const room = new CourseRoom();
  for (const coast of shores.coasts()) {
    room.clear();
    const ring = coast.ringIn(room);
    if (ring.length >= 6) draw("coast", null, closed(ring, room.take(ring.length + 2)));
  }
  for (const [id, { rings }] of gazetteer.lakes)
    for (const ring of rings) if (ring.length >= 3) draw("lake", id, closed(courseThrough(ring)));
  for (const course of network.all())
    if (course.length >= 4 && extent(course) >= SHORTEST_RIVER_DEGREES) draw("river", null, course);
  for (const [id, { chain }] of gazetteer.rivers)
    if (chain.vertices.length >= 2) draw("river", id, courseThrough(chain.vertices));
  return drawing;
}

/** Lines in few arrays, as exactly as the atlas has them: to a world's coasts objects of their own cost more than their vertices. */
class Drawing implements Iterable<BaseLine> {
  readonly #kinds: BaseLine["kind"][] = [];
  readonly #names: (string | null)[] = [];
  readonly #ends: number[] = [];
  #vertices = new Float32Array(1 << 16);
  #used = 0;

  add(kind: BaseLine["kind"], name: string | null, course: Float64Array): void {
    const end = this.#used + course.length;
    if (end > this.#vertices.length) {
      const longer = new Float32Array(2 * end);
      longer.set(this.#vertices);
      this.#vertices = longer;
    }
    this.#vertices.set(course, this.#used);
    this.#used = end;
    this.#kinds.push(kind);
    this.#names.push(name);
    this.#ends.push(end);
  }

  *[Symbol.iterator](): Generator<BaseLine> {
    for (let n = 0; n < this.#ends.length; n++) {
      const vertices = this.#vertices.subarray(this.#ends[n - 1] ?? 0, this.#ends[n]);
      yield { kind: this.#kinds[n]!, name: this.#names[n]!, coordinates: Float64Array.from(vertices) };
    }
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
