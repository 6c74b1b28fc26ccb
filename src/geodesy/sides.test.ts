import { expect, test } from "vitest";
import { handOf, handTowards } from "./sides.js";

const at = (lon: number, lat: number) => ({ lon, lat });
/** East, then north: a corner to the left; then east again: one to the right. */
const steps = [at(0, 0), at(1, 0), at(1, 1), at(2, 1)];

test.each([
  [at(0.5, 0.1), "left"],
  [at(0.5, -0.1), "right"],
  [at(1.1, -0.1), "right"],
  [at(0.9, 0.1), "left"],
  [at(0.9, 1.1), "left"],
  [at(1.1, 0.9), "right"],
  [at(1, -0.1), "right"],
])("%o lies to one hand, at corners too", (point, hand) => {
  expect(handOf(point, steps).hand).toBe(hand);
});

test("is told abreast of a vertex of a straight course", () => {
  const straight = [at(0, 0), at(1, 0), at(2, 0)];
  expect(handOf(at(1, 0.1), straight).hand).toBe("left");
  expect(handOf(at(1, -0.1), straight).hand).toBe("right");
  expect(handOf(at(1, 0), straight).hand).toBeNull();
});

test("a course to the east has its left in the north, and no side in the east", () => {
  expect(handTowards("north", steps)).toBe("left");
  expect(handTowards("south", steps)).toBe("right");
  expect(handTowards("east", [at(0, 0), at(2, 0)])).toBeNull();
});
