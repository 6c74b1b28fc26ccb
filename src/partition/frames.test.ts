import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { box, number, sketch } from "../../test/chains.js";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { checkPartition } from "./check.js";
import { partition } from "./from-delimitation.js";

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const units = fc.integer({ min: -20, max: 20 }).map((n) => n * 1e-7);

/** A frame of any corners, on the grid or off it, from thinner than a metre to half the world. */
const frames = fc
  .record({
    west: degrees(-180, 170),
    south: degrees(-85, 80),
    width: fc.oneof(degrees(1e-6, 1e-3), degrees(1e-3, 1), degrees(1, 180)),
    height: fc.oneof(degrees(1e-6, 1e-3), degrees(1e-3, 1), degrees(1, 80)),
  })
  .map(({ west, south, width, height }) => ({
    west,
    south,
    east: west + width,
    north: Math.min(85.5, south + height),
  }));

/** Lines by shares of the frame: through it, along its edges, out of it, back on themselves, and beside each other by a few units of the grid. */
const lines = fc.array(
  fc.array(fc.tuple(fc.oneof(degrees(-0.2, 1.2), fc.constantFrom(0, 0.5, 1)), fc.oneof(degrees(-0.2, 1.2), fc.constantFrom(0, 0.5, 1)), units, units), {
    minLength: 2,
    maxLength: 6,
  }),
  { maxLength: 6 },
); // prettier-ignore

describe("a partition of any frame", () => {
  it("keeps every law", () => {
    fc.assert(
      fc.property(frames, lines, ({ west, south, east, north }, shares) => {
        const drawn = shares.map((points, i) =>
          sketch(
            i % 3 === 2 ? "coast" : "line",
            points.flatMap(([u, v, dx, dy]) => [
              west + u * (east - west) + dx,
              south + v * (north - south) + dy,
            ]),
            `l${i}`,
          ),
        );
        const chains = number([box("frame", west, south, east, north), ...drawn]);
        expect(checkPartition(partition(chains), chains)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps them in a frame of ten units of the grid, left by a line that is nearly level", () => {
    const chains = number([
      box("frame", -180, -85, -85.97678506374359, -84.999999),
      sketch("line", [-180, -85.0000002, -80.57849293358441, -84.99999995], "l"),
    ]);
    expect(checkPartition(partition(chains), chains)).toEqual([]);
  });

  it("has no face of less than nothing between long edges that are close together", () => {
    fc.assert(
      fc.property(frames, degrees(0, 1), degrees(0, 1), fc.integer({ min: 1, max: 30 }), ({ west, south, east, north }, from, to, apart) => {
        const [a, b] = [from, to].map((share) => south + share * (north - south));
        const chains = number([
          box("frame", west, south, east, north),
          sketch("line", [west, a!, east, b!], "one"),
          sketch("line", [west, a! + apart * 1e-7, (west + east) / 2, (a! + b!) / 2, east, b! + apart * 1e-7], "other"),
        ]);
        const built = partition(chains);
        expect(checkPartition(built, chains)).toEqual([]);
        for (const [face, area] of built.faceAreaSquareKm.entries()) if (face > 0) expect(area).toBeGreaterThan(-1e-6);
      }),
      { numRuns: 200 },
    );
  }); // prettier-ignore
});

describe("the area of a ring", () => {
  it("does not change where an edge is cut", () => {
    const point = fc.tuple(degrees(-170, 170), degrees(-85, 85));
    fc.assert(
      fc.property(point, point, point, degrees(0, 1), ([ax, ay], [bx, by], [cx, cy], share) => {
        const whole = ringAreaSquareKm([ax, ay, bx, by, cx, cy]);
        const cut = [ax + share * (bx - ax), ay + share * (by - ay)];
        expect(Math.abs(ringAreaSquareKm([ax, ay, ...cut, bx, by, cx, cy]) - whole)).toBeLessThan(1e-3 * Math.max(1, 1e-9 * Math.abs(whole))); // prettier-ignore
      }),
    );
  });

  it("is the limit of thin upright strips", () => {
    const [west, south, east, north] = [10, -20, 70, 60];
    const strips = 20000;
    let sum = 0;
    for (let i = 0; i < strips; i++) {
      const [x0, x1] = [west + ((east - west) * i) / strips, west + ((east - west) * (i + 1)) / strips];
      const top = south + ((north - south) * (i + 0.5)) / strips;
      sum += ringAreaSquareKm([x0, south, x1, south, x1, top, x0, top]);
    }
    expect(ringAreaSquareKm([west, south, east, south, east, north]) / sum).toBeCloseTo(1, 8);
  });
});
