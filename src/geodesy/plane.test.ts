import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footShare, ringHolds, squaredDistanceToSegment } from "./plane.js";

const number = fc.integer({ min: -50, max: 50 });

describe("the foot on a segment", () => {
  it("is where the segment comes nearest to the origin", () => {
    expect(footShare(-1, 2, 4, 0)).toBe(0.25);
    expect(footShare(1, 2, 4, 0)).toBe(0);
    expect(footShare(3, 4, 0, 0)).toBe(0);
    expect(squaredDistanceToSegment(-1, 2, 4, 0)).toBe(4);
    fc.assert(
      fc.property(number, number, number, number, (ax, ay, dx, dy) => {
        const least = squaredDistanceToSegment(ax, ay, dx, dy);
        for (let t = 0; t <= 1; t += 0.05)
          expect((ax + t * dx) ** 2 + (ay + t * dy) ** 2).toBeGreaterThanOrEqual(least - 1e-9);
      }),
    );
  });
});

describe("a ring", () => {
  const horseshoe = [0, 0, 6, 0, 6, 6, 4, 6, 4, 2, 2, 2, 2, 6, 0, 6];
  it("holds what lies inside, closed or not", () => {
    for (const ring of [horseshoe, [...horseshoe, 0, 0], Float64Array.from(horseshoe)]) {
      expect(ringHolds(ring, 1, 5)).toBe(true);
      expect(ringHolds(ring, 5, 2)).toBe(true);
      expect(ringHolds(ring, 3, 4)).toBe(false);
      expect(ringHolds(ring, 7, 1)).toBe(false);
    }
  });
  it("holds a point by the same count whichever way it runs", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 12 }),
        number,
        (points, y) => {
          const back = [...points].reverse().flat();
          for (const x of [-20.5, 0.5, 20.5])
            expect(ringHolds(points.flat(), x, y + 0.5)).toBe(ringHolds(back, x, y + 0.5));
        },
      ),
    );
  });
});
