import { expect, it } from "vitest";
import { shoreOnSide } from "./side-shore.js";

const ring = (...places: [number, number][]) => places.map(([lon, lat]) => ({ lon, lat }));
const SQUARE = ring([9, 49], [11, 49], [11, 51], [9, 51]);
/** Drawn up like an arch, a bay in its south. */
const ARCH = ring([9, 50], [10, 51.5], [11, 50], [10.5, 50.2], [10, 51], [9.5, 50.2]);

it("is the run of a shore between its farthest points on either hand", () => {
  expect(shoreOnSide(SQUARE, 180)).toEqual(ring([9, 49], [11, 49]));
  expect(shoreOnSide(SQUARE, 0)).toEqual(ring([11, 51], [9, 51]));
  expect(shoreOnSide(SQUARE, 90)).toEqual(ring([11, 49], [11, 51]));
  expect(shoreOnSide(SQUARE, 270)).toEqual(ring([9, 51], [9, 49]));
  expect(shoreOnSide(SQUARE, 225)).toEqual(ring([9, 51], [9, 49], [11, 49]));
  expect(shoreOnSide(ARCH, 180)).toEqual(ring([11, 50], [10.5, 50.2], [10, 51], [9.5, 50.2], [9, 50]));
  expect(shoreOnSide(ARCH, 0)).toEqual(ring([9, 50], [10, 51.5], [11, 50]));
});

it("begins anywhere in the ring, and is drawn either way round", () => {
  const turned = [...ARCH.slice(3), ...ARCH.slice(0, 3)];
  expect(shoreOnSide(turned, 0)).toEqual(shoreOnSide(ARCH, 0));
  expect(shoreOnSide(ARCH.toReversed(), 180)).toEqual(shoreOnSide(ARCH, 180).toReversed());
});
