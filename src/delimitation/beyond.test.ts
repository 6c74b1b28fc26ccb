import { expect, test } from "vitest";
import { distanceMetres } from "../geodesy/geodesic.js";
import { beyondBound } from "./beyond.js";
import type { CompassSide } from "../geodesy/sides.js";

const at = (lon: number, lat: number) => ({ lon, lat });
/** From a source in the south-west, north-east and then north to its mouth. */
const river = [at(134, 44), at(135, 45), at(135, 48)];
/** From a source that lies in a bend: it sets out to the south, and turns north. */
const hooked = [at(134, 45), at(134, 44), at(135, 44), at(135, 48)];

test.each<[CompassSide, number, number, boolean]>([
  ["west", 134.5, 46, true],
  ["east", 134.5, 46, false],
  ["east", 135.5, 46, true],
  ["west", 133, 43.9, false],
  ["west", 136.4, 43.9, false],
  ["east", 136.4, 43.9, false],
  ["west", 134.9, 48.1, false],
])(
  "%s of a river lies what its parallel meets, not (%d, %d) beyond an end: %s",
  (side, lon, lat, isBeyond) => {
    expect(beyondBound(side, river)!(at(lon, lat)) !== null).toBe(isBeyond);
  },
);

test("a place is as far beyond as from the nearest of the bound", () => {
  expect(beyondBound("west", river)!(at(134.5, 46))).toBeCloseTo(
    distanceMetres(at(134.5, 46), at(135, 46)),
    0,
  );
});

test.each<[CompassSide, number, number, boolean]>([
  ["west", 133.9, 45, true],
  ["east", 133.9, 45, false],
  ["east", 134.1, 45, true],
  ["west", 134.1, 45, false],
])("beside an end the parallel decides: %s of it is (%d, %d): %s", (side, lon, lat, isBeyond) => {
  expect(beyondBound(side, hooked)!(at(lon, lat)) !== null).toBe(isBeyond);
});

test("what its meridian does not meet is neither north nor south of a bound", () => {
  const eastward = [at(10, 50), at(12, 50.2)];
  expect(beyondBound("north", eastward)!(at(11, 51))).toBeGreaterThan(80_000);
  for (const lon of [9.9, 12.1])
    for (const side of ["north", "south"] as const)
      for (const lat of [49, 51]) expect(beyondBound(side, eastward)!(at(lon, lat))).toBeNull();
});

test("a bound that runs that way itself has no such side", () => {
  expect(beyondBound("east", [at(0, 0), at(2, 0)])).toBeNull();
});
