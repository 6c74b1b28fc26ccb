import fc from "fast-check";
import { expect, it } from "vitest";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { nearestApproach } from "./breaches.js";

const place = fc.record({
  lon: fc.double({ min: 130, max: 133, noNaN: true }),
  lat: fc.double({ min: 44, max: 46, noNaN: true }),
});
/** South of all of them, so that it crosses none. */
const below = fc.array(
  fc.record({
    lon: fc.double({ min: 129, max: 134, noNaN: true }),
    lat: fc.double({ min: 42, max: 43.9, noNaN: true }),
  }),
  { minLength: 2, maxLength: 12 },
);
const targets = fc.array(fc.array(place, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });

it("a course comes as near to others as looking at every vertex of both finds", () => {
  fc.assert(
    fc.property(below, targets, (vertices, others) => {
      const fromOwn = vertices.flatMap((at) =>
        others.map((other) => nearestOnPolyline(at, other)?.metres ?? distanceMetres(at, other[0]!)),
      );
      const fromTheirs = others.flat().map((at) => nearestOnPolyline(at, vertices)!.metres);
      const found = nearestApproach({ vertices, accuracyMetres: vertices.slice(1).map(() => 100) }, others)!;
      expect(found.metres).toBeCloseTo(Math.min(...fromOwn, ...fromTheirs), 2);
      expect(nearestOnPolyline(found.at, vertices)!.metres).toBeLessThan(0.01);
    }),
  );
});

it("a course that crosses one of them does not keep off it at all", () => {
  const course = { vertices: [{ lon: 130, lat: 45 }, { lon: 132, lat: 45 }], accuracyMetres: [7] };
  const across = [{ lon: 131, lat: 44 }, { lon: 131, lat: 46 }];
  expect(nearestApproach(course, [across])).toEqual({ metres: 0, at: { lon: 131, lat: 45 }, knownMetres: 7 });
}); // prettier-ignore
