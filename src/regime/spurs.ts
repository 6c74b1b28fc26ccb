import { radians } from "../geodesy/wgs84.js";
import type { Barrier } from "./ground.js";

/** A loose end no longer than this is where a line overshot what it meets; degrees of latitude, about 5 km. */
const LONGEST_SPUR_DEGREES = 0.045;

/**
 * A course without the short loose ends that stick out beyond where it meets another boundary.
 * A course that is loose without ever having met one keeps its ends: there the ground is open, and the selection leaks.
 */
export function clearOfSpurs(barrier: Barrier, course: readonly number[]): readonly number[] {
  const all = new Set(course);
  // Where a course goes out and comes back the same way, it divides nothing.
  const halfEdges = course.filter((h) => !all.has(h ^ 1));
  const { x, y, origin } = barrier.ground.partition;
  const degreeOf = (vertex: number, h: number) => barrier.degreeAt(origin[h] === vertex ? h : h ^ 1);
  const around = new Map<number, number[]>();
  for (const h of halfEdges) {
    for (const vertex of [origin[h]!, origin[h ^ 1]!]) {
      const list = around.get(vertex);
      if (list) list.push(h);
      else around.set(vertex, [h]);
    }
  }
  const dropped = new Set<number>();
  for (const [loose, [first]] of around) {
    if (first === undefined || degreeOf(loose, first) !== 1) continue;
    const spur: number[] = [];
    let [vertex, h, length, degree] = [loose, first as number | undefined, 0, 1];
    while (h !== undefined && length <= LONGEST_SPUR_DEGREES) {
      spur.push(h);
      const far: number = origin[h]! === vertex ? origin[h ^ 1]! : origin[h]!;
      length += Math.hypot((x[far]! - x[vertex]!) * Math.cos(radians(y[far]!)), y[far]! - y[vertex]!);
      vertex = far;
      degree = degreeOf(vertex, h);
      if (degree > 2) break;
      const here: number = h;
      h = around.get(vertex)?.find((each) => each >> 1 !== here >> 1);
    }
    if (degree > 2 && length <= LONGEST_SPUR_DEGREES) for (const each of spur) dropped.add(each);
  }
  return dropped.size === 0 ? halfEdges : halfEdges.filter((h) => !dropped.has(h));
}
