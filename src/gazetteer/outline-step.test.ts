import { expect, it } from "vitest";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { nearestOnSegment } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { ringsBelow } from "../geodesy/level-rings.js";
import { leastDistanceMetres, outlineStep } from "./outline-step.js";
import { flat } from "../geodesy/flat.js";

it.each([
  [25_000, 0, 25_000 / 16],
  [1_000, 135_000, 1_000 / 16],
  [10, 135_000, 5],
  [100, 1_000_000, 40],
  [1, 135_000, null],
])("of %d m beside %d m of course is %d m", (metres, courseMetres, step) => {
  expect(outlineStep(metres, courseMetres)).toBe(step);
});

it("is found for the least distance and for none below it", () => {
  const least = leastDistanceMetres(135_000);
  expect(least).toBeCloseTo(1.35, 9);
  expect(outlineStep(least, 135_000)).toBeCloseTo(least / 2, 9);
  expect(outlineStep(0.999 * least, 135_000)).toBeNull();
});

it("at its coarsest still draws the whole of a narrow strip", () => {
  const [a, b] = [
    { lon: 30.0013, lat: 50.0007 },
    { lon: 30.0211, lat: 50.0092 },
  ];
  const at = (p: { lon: number; lat: number }) => nearestOnSegment(p, a, b).metres - 10;
  const [ring, ...others] = ringsBelow(
    { at, slope: 1 },
    { west: 30, south: 50, east: 30.03, north: 50.02 },
    5,
  );
  expect(others).toEqual([]);
  const squareMetres = 20 * distanceMetres(a, b) + Math.PI * 10 ** 2;
  expect((Math.abs(ringAreaSquareKm(flat(ring!))) * 1e6) / squareMetres).toBeCloseTo(1, 2);
});
