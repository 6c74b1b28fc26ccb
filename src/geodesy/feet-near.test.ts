import fc from "fast-check";
import { expect, it } from "vitest";
import { feetNear } from "./feet-near.js";
import { SegmentIndex } from "./segment-index.js";

const METRES = 8000;

const position = (around: number) =>
  fc.record({
    lon: fc.double({ min: 179, max: 181, noNaN: true }),
    lat: fc.double({ min: around - 0.5, max: around + 0.5, noNaN: true }),
  });

const country = fc.constantFrom(-80, 0, 55, 89.5).chain((around) =>
  fc.record({
    points: fc.array(position(around), { maxLength: 8 }),
    courses: fc.array(fc.array(position(around), { maxLength: 12 }), { maxLength: 8 }),
  }),
);

it("finds of many points what an index of the edges tells of each", () => {
  fc.assert(
    fc.property(country, ({ points, courses }) => {
      const flat = courses.map((course) => Float64Array.from(course.flatMap(({ lon, lat }) => [lon, lat])));
      const index = new SegmentIndex(flat);
      expect(feetNear(points, flat, METRES)).toEqual(points.map((point) => index.near(point, METRES)));
    }),
  );
});
