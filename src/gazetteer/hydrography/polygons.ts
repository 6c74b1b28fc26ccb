import type { Polygon } from "../model.js";
import { lonLats, reversed, type FlatCourse } from "./local.js";

/** Twice the signed area in square degrees; positive for counter-clockwise. */
function turn(ring: FlatCourse): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    sum +=
      (ring[j]! - ring[0]!) * (ring[i + 1]! - ring[1]!) - (ring[i]! - ring[0]!) * (ring[j + 1]! - ring[1]!);
  return sum;
}

export const isClockwise = (ring: FlatCourse): boolean => turn(ring) < 0;

/** Rings as the model wants them: counter-clockwise, the outer one first. */
export function polygonOf(id: string, rings: readonly FlatCourse[]): Polygon {
  return { id, rings: rings.map((ring) => lonLats(isClockwise(ring) ? reversed(ring) : ring)) };
}
