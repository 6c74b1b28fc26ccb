import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestOnPolyline } from "./distance.js";
import { ringHolds } from "./plane.js";
import { flat } from "./flat.js";
import { leftOf } from "./left-of.js";
import type { LonLat } from "./model.js";
import { handOf } from "./sides.js";

const lonLats = (...xy: readonly (readonly [number, number])[]): LonLat[] =>
  xy.map(([lon, lat]) => ({ lon, lat }));

/** Counter-clockwise. */
const square = (west: number, south: number, east: number, north: number): LonLat[] =>
  lonLats([west, south], [east, south], [east, north], [west, north]);
const GROUND = square(0, 0, 8, 8);
const HOLE = square(3, 3, 5, 5).toReversed();

const holds = (rings: readonly (readonly LonLat[])[], p: LonLat): boolean =>
  rings.filter((ring) => ringHolds(flat(ring), p.lon, p.lat)).length % 2 === 1;

/** Every half degree, a little off all figures used here; those within 2 km of the course or an edge are not asked. */
const SAMPLES = Array.from({ length: 18 * 18 }, (_, i): LonLat => ({ lon: (i % 18) / 2 - 0.37, lat: Math.floor(i / 18) / 2 - 0.41 })); // prettier-ignore

/** By the nearest segment, and by nothing that leftOf does. */
function expectLeft(course: readonly LonLat[], rings: readonly (readonly LonLat[])[]): void {
  const found = leftOf(rings, course);
  expect(found).not.toHaveProperty("crossesItself");
  const clear = (p: LonLat, line: readonly LonLat[]) => nearestOnPolyline(p, line)!.metres > 2000;
  for (const p of SAMPLES.filter((p) => clear(p, course) && rings.every((ring) => clear(p, [...ring, ring[0]!])))) {
    const wanted = holds(rings, p) && handOf(p, course).hand === "left";
    expect([p, holds(found as LonLat[][], p)]).toEqual([p, wanted]);
  }
} // prettier-ignore

describe("the ground to the left of a course", () => {
  it("is that by the nearest stretch of it, whatever way it goes through ground with a hole", () => {
    const bend = fc.record({ lat: fc.integer({ min: -2, max: 10 }), step: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(bend, { minLength: 3, maxLength: 9 }), fc.boolean(), (bends, turned) => {
        let lon = -2;
        const way = bends.map(({ lat, step }) => ({ lon: (lon += step), lat }));
        const course = [{ lon: -4, lat: 4 }, ...way, { lon: Math.max(lon + 1, 12), lat: 4 }];
        expectLeft(turned ? course.toReversed() : course, [GROUND, HOLE]);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps what a course leaves that goes through vertices, along edges, or only touches", () => {
    expectLeft(lonLats([-4, -4], [12, 12]), [GROUND, HOLE]);
    expectLeft(lonLats([-4, 3], [12, 3]), [GROUND, HOLE]);
    expectLeft(lonLats([-4, 0], [12, 0]), [GROUND]);
    expectLeft(lonLats([-4, 6], [0, 6], [4, 8], [6, 6], [8, 6], [12, 6]), [GROUND]);
    expectLeft(lonLats([-4, 4], [3, 4], [3, 8], [6, 8], [6, 2], [12, 2]), [GROUND, HOLE]);
  });

  it("is as it was, or nothing, where the course does not come", () => {
    const east = lonLats([-4, 9], [12, 9]);
    const left = (course: readonly LonLat[]) => leftOf([GROUND, HOLE], course);
    expect(left(east)).toEqual([]);
    expect(left(east.toReversed())).toEqual([GROUND, HOLE]);
  }); // prettier-ignore

  it("is none where the course crosses itself in the ground; elsewhere that is nothing to it", () => {
    const loop = lonLats([-4, 2], [6, 2], [6, 6], [2, 6], [2, -4]);
    expect(leftOf([GROUND], loop)).toEqual({ crossesItself: { lon: 2, lat: 2 } });
    const apart = lonLats([-4, 2], [-1, 2], [-1, 3], [-2, 3], [-2, -2], [10, -2], [10, 2], [12, 2]);
    expect(leftOf([GROUND], apart)).toEqual([GROUND]);
    const through = lonLats([-4, 2], [2, 2], [6, 2], [6, 6], [2, 6], [2, -4]);
    expect(leftOf([GROUND], through)).toEqual({ crossesItself: { lon: 2, lat: 2 } });
    const woven = lonLats([-4, 2], [10, 2], [10, 10], [4, 10], [4, -4]);
    expect(leftOf([GROUND], woven)).toEqual({ crossesItself: { lon: 4, lat: 2 } });
  });
});
