import Flatbush from "flatbush";
import { between } from "./between.js";
import { nearestOfEdges, planeError, type Nearest } from "./distance.js";
import type { LonLat } from "./model.js";
import { footShare } from "./plane.js";
import { curvatureRadii, metresPerDegree, radians } from "./wgs84.js";

/** A place on one of several courses; `edge` counts within the course. */
export interface Foot extends Nearest {
  readonly course: number;
}

/** Which edges count, by their number through all courses. */
export type EdgeFilter = (edge: number) => boolean;

/** Up to this many questions, looking at every edge costs less than building the index. */
const QUESTIONS_BEFORE_INDEX = 2;
/** Candidates for a first bound on the distance: the index orders edges by degrees. */
const NEAREST_CANDIDATES = 4;
/** An edge that spans more degrees of latitude is never passed over for a cheap figure taken at its middle. */
const LONG_EDGE_DEGREES = 0.2;

/**
 * The edges of courses (lon, lat pairs, longitudes unwrapped), to find what is near a point or meets a box. A course that is
 * closed repeats its first vertex.
 */
export class SegmentIndex {
  /** Edges through all courses. */
  readonly count: number;
  /** Number of the first edge of each course, and the end. */
  private readonly firstEdge: Int32Array;
  private readonly courses: Int32Array;
  private readonly ends: Float64Array;
  /** Sine and cosine of half the middle latitude of each edge: so the cosine half way to a point costs no trigonometry. */
  private readonly halves: Float64Array;
  private questions = 0;
  private index: Flatbush | null = null;

  constructor(courses: readonly ArrayLike<number>[]) {
    this.firstEdge = new Int32Array(courses.length + 1);
    courses.forEach((course, c) => {
      this.firstEdge[c + 1] = this.firstEdge[c]! + Math.max(0, course.length / 2 - 1);
    });
    this.count = this.firstEdge[courses.length]!;
    this.courses = new Int32Array(this.count);
    courses.forEach((_, c) => this.courses.fill(c, this.firstEdge[c], this.firstEdge[c + 1]));
    this.ends = new Float64Array(4 * this.count);
    courses.forEach((course, c) => {
      for (let i = 0, k = 4 * this.firstEdge[c]!; i + 3 < course.length; i += 2)
        for (let j = 0; j < 4; j++) this.ends[k++] = course[i + j]!;
    });
    this.halves = new Float64Array(2 * this.count);
    for (let edge = 0; edge < this.count; edge++) {
      const half = radians(this.ends[4 * edge + 1]! + this.ends[4 * edge + 3]!) / 4;
      this.halves[2 * edge] = Math.sin(half);
      this.halves[2 * edge + 1] = Math.cos(half);
    }
  }

  endsOf(edge: number): [LonLat, LonLat] {
    const e = this.ends;
    const k = 4 * edge;
    return [
      { lon: e[k]!, lat: e[k + 1]! },
      { lon: e[k + 2]!, lat: e[k + 3]! },
    ];
  }

  courseOf(edge: number): number {
    return this.courses[edge]!;
  }

  /** The edge's number within its course. */
  edgeInCourse(edge: number): number {
    return edge - this.firstEdge[this.courseOf(edge)]!;
  }

  /** Edges whose boxes meet a box. */
  search(west: number, south: number, east: number, north: number, accepts?: EdgeFilter): number[] {
    if (this.index || ++this.questions > QUESTIONS_BEFORE_INDEX) {
      this.index ??= this.build();
      return this.index?.search(west, south, east, north, accepts) ?? [];
    }
    const found: number[] = [];
    for (let edge = 0; edge < this.count; edge++) {
      const [a, b] = this.endsOf(edge);
      if (Math.max(a.lon, b.lon) < west || Math.min(a.lon, b.lon) > east) continue;
      if (Math.max(a.lat, b.lat) < south || Math.min(a.lat, b.lat) > north) continue;
      if (!accepts || accepts(edge)) found.push(edge);
    }
    return found;
  }

  /** The nearest point of any edge, with its distance by geodesic; `edge` counts through all courses. */
  nearest(p: LonLat, accepts?: EdgeFilter): Nearest | null {
    const endsOf = (edge: number) => this.endsOf(edge);
    if (!this.index && ++this.questions <= QUESTIONS_BEFORE_INDEX) {
      const all: number[] = [];
      for (let edge = 0; edge < this.count; edge++) if (!accepts || accepts(edge)) all.push(edge);
      return nearestOfEdges(p, this.perhapsNearest(p, all), endsOf);
    }
    this.index ??= this.build();
    if (!this.index) return null;
    const close = this.index.neighbors(p.lon, p.lat, NEAREST_CANDIDATES, Infinity, accepts);
    const first = nearestOfEdges(p, close, endsOf);
    if (first === null) return null;
    return this.nearestWithin(p, first.metres, accepts) ?? first;
  }

  /** The nearest point of any edge, if it is no farther than that; else null, or a point that is farther. */
  nearestWithin(p: LonLat, metres: number, accepts?: EdgeFilter): Nearest | null {
    if (metres === Infinity) return this.nearest(p, accepts);
    // Whatever is nearer lies in the box of that distance.
    const [dx, dy] = reach(p.lat, metres * 1.001 + 0.001);
    const near = this.search(p.lon - dx, p.lat - dy, p.lon + dx, p.lat + dy, accepts);
    // In the order of the courses, so that of two on one way the same is found as without the index.
    const perhaps = this.perhapsNearest(p, near).sort((a, b) => a - b);
    return nearestOfEdges(p, perhaps, (edge) => this.endsOf(edge));
  }

  /** Those of some edges that may be the nearest: each is measured in the plane scaled half way to its middle. */
  private perhapsNearest(p: LonLat, edges: readonly number[]): number[] {
    const cheap = new Float64Array(edges.length);
    let least = Infinity;
    const half = radians(p.lat) / 2;
    // How much longer than on a sphere a degree of longitude is, beside one of latitude.
    const { meridian, primeVertical } = curvatureRadii(p.lat);
    const flattening = primeVertical / meridian;
    const [sin, cos] = [flattening * Math.sin(half), flattening * Math.cos(half)];
    for (let i = 0; i < edges.length; i++) {
      cheap[i] = this.cheapDegrees(edges[i]!, p, sin, cos);
      if (cheap[i]! < least) least = cheap[i]!;
    }
    const bound = least * (1.002 + planeError(p.lat, least)) + 1e-5;
    return edges.filter((edge, i) => cheap[i]! <= bound || this.isLong(edge));
  }

  private isLong(edge: number): boolean {
    return Math.abs(this.ends[4 * edge + 1]! - this.ends[4 * edge + 3]!) > LONG_EDGE_DEGREES;
  }

  /** Degrees of a meridian. `sin`, `cos`: of half the latitude of the point, drawn out by the flattening. */
  private cheapDegrees(edge: number, p: LonLat, sin: number, cos: number): number {
    const e = this.ends;
    const k = 4 * edge;
    const across = cos * this.halves[2 * edge + 1]! - sin * this.halves[2 * edge]!;
    const [ax, ay] = [(e[k]! - p.lon) * across, e[k + 1]! - p.lat];
    const [dx, dy] = [(e[k + 2]! - e[k]!) * across, e[k + 3]! - e[k + 1]!];
    const share = footShare(ax, ay, dx, dy);
    return Math.hypot(ax + share * dx, ay + share * dy);
  }

  /**
   * The nearest point of each course that comes within `metres` of a point, nearest first. Measured in the plane that touches
   * the ellipsoid there, which is good for a few tens of kilometres; of equally near points of a course, the first along it.
   */
  near(p: LonLat, metres: number, accepts?: EdgeFilter): Foot[] {
    const scale = metresPerDegree(p.lat);
    const [dx, dy] = [metres / scale.x, metres / scale.y];
    const best = new Map<number, Foot>();
    for (const edge of this.search(p.lon - dx, p.lat - dy, p.lon + dx, p.lat + dy, accepts)) {
      const course = this.courseOf(edge);
      const foot = {
        course,
        edge: edge - this.firstEdge[course]!,
        ...footOn(...this.endsOf(edge), p, scale),
      };
      const known = best.get(course);
      if (foot.metres > metres) continue;
      if (!known || foot.metres < known.metres || (foot.metres === known.metres && foot.edge < known.edge))
        best.set(course, foot);
    }
    return nearestFirst(best.values());
  }

  private build(): Flatbush | null {
    if (this.count === 0) return null;
    const index = new Flatbush(this.count);
    const e = this.ends;
    for (let k = 0; k < e.length; k += 4)
      index.add(
        Math.min(e[k]!, e[k + 2]!),
        Math.min(e[k + 1]!, e[k + 3]!),
        Math.max(e[k]!, e[k + 2]!),
        Math.max(e[k + 1]!, e[k + 3]!),
      );
    index.finish();
    return index;
  }
}

/** The point of an edge that is nearest to a point, in the plane that touches the ellipsoid there. */
export function footOn(
  a: LonLat,
  b: LonLat,
  p: LonLat,
  scale: { readonly x: number; readonly y: number },
): Pick<Foot, "share" | "at" | "metres"> {
  const [ax, ay] = [(a.lon - p.lon) * scale.x, (a.lat - p.lat) * scale.y];
  const [dx, dy] = [(b.lon - a.lon) * scale.x, (b.lat - a.lat) * scale.y];
  const share = footShare(ax, ay, dx, dy);
  return {
    share,
    at: between(a, b, share),
    metres: Math.hypot(ax + share * dx, ay + share * dy),
  };
}

export const nearestFirst = (feet: Iterable<Foot>): Foot[] =>
  [...feet].sort((a, b) => a.metres - b.metres || a.course - b.course);

/** Degrees of longitude and latitude that surely reach as far as `metres` from a latitude, near the poles all the way around. */
export function reach(lat: number, metres: number): readonly [dx: number, dy: number] {
  const dy = metres / metresPerDegree(0).y;
  const poleward = Math.min(89.4, Math.abs(lat) + dy);
  return [metres / metresPerDegree(poleward).x, dy];
}
