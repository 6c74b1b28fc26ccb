import type { LonLat } from "../../geodesy/model.js";
import { curvatureRadii, radians } from "../../geodesy/wgs84.js";

/** x, y pairs: degrees of longitude (unwrapped into the theatre) and of latitude. */
export type Course = Float64Array;

/** Metres to a degree of longitude and of latitude, around a latitude. Good for a few tens of kilometres. */
export function metresPerDegree(lat: number): { x: number; y: number } {
  const { meridian, primeVertical } = curvatureRadii(lat);
  return { x: radians(1) * primeVertical * Math.cos(radians(lat)), y: radians(1) * meridian };
}

export function metresBetween(ax: number, ay: number, bx: number, by: number): number {
  const scale = metresPerDegree((ay + by) / 2);
  return Math.hypot((bx - ax) * scale.x, (by - ay) * scale.y);
}

export function courseMetres(course: Course): number {
  let sum = 0;
  for (let i = 2; i < course.length; i += 2)
    sum += metresBetween(course[i - 2]!, course[i - 1]!, course[i]!, course[i + 1]!);
  return sum;
}

export function reversed(course: Course): Course {
  const out = new Float64Array(course.length);
  for (let i = 0; i < course.length; i += 2) {
    out[i] = course[course.length - 2 - i]!;
    out[i + 1] = course[course.length - 1 - i]!;
  }
  return out;
}

/** Whether a point lies in a ring (even-odd rule); the ring need not repeat its first point. */
export function ringHolds(ring: Course, x: number, y: number): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

export function lonLats(course: Course): LonLat[] {
  const out: LonLat[] = [];
  for (let i = 0; i < course.length; i += 2) out.push({ lon: course[i]!, lat: course[i + 1]! });
  return out;
}
