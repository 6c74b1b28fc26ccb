import type { LonLat } from "../../geodesy/model.js";
import { QUANTA_PER_DEGREE } from "./codec.js";
import { metresPerDegree } from "../../geodesy/wgs84.js";

/** x, y pairs: degrees of longitude (unwrapped into the theatre) and of latitude. */
export type FlatCourse = Float64Array;

export function metresBetween(ax: number, ay: number, bx: number, by: number): number {
  const scale = metresPerDegree((ay + by) / 2);
  return Math.hypot((bx - ax) * scale.x, (by - ay) * scale.y);
}

export function courseMetres(course: FlatCourse): number {
  let sum = 0;
  for (let i = 2; i < course.length; i += 2)
    sum += metresBetween(course[i - 2]!, course[i - 1]!, course[i]!, course[i + 1]!);
  return sum;
}

export function reversed(course: FlatCourse): FlatCourse {
  const out = new Float64Array(course.length);
  for (let i = 0; i < course.length; i += 2) {
    out[i] = course[course.length - 2 - i]!;
    out[i + 1] = course[course.length - 1 - i]!;
  }
  return out;
}

/** A ring with its first vertex repeated at the end. `out`: where it is written. */
export function closed(ring: FlatCourse, out: FlatCourse = new Float64Array(ring.length + 2)): FlatCourse {
  out.set(ring);
  out.set([ring[0]!, ring[1]!], ring.length);
  return out;
}

export function courseThrough(vertices: readonly LonLat[]): FlatCourse {
  const course = new Float64Array(2 * vertices.length);
  vertices.forEach(({ lon, lat }, i) => {
    course[2 * i] = lon;
    course[2 * i + 1] = lat;
  });
  return course;
}

export function lonLats(course: FlatCourse): LonLat[] {
  const out: LonLat[] = [];
  for (let i = 0; i < course.length; i += 2) out.push({ lon: course[i]!, lat: course[i + 1]! });
  return out;
}

/** x, y pairs in quanta (see codec.ts) as positions. */
export function lonLatsOfQuanta(points: Int32Array): LonLat[] {
  const out: LonLat[] = [];
  for (let i = 0; i < points.length; i += 2)
    out.push({ lon: points[i]! / QUANTA_PER_DEGREE, lat: points[i + 1]! / QUANTA_PER_DEGREE - 90 });
  return out;
}
