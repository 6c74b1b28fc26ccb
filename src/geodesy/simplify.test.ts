import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptPoints, simplified } from "./simplify.js";

describe("thinning", () => {
  it("keeps the same points of a path without repeats and of its reverse", () => {
    const coordinate = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 30, selector: String }),
        (points) => {
          const forwards = keptPoints(Float64Array.from(points.flat()), 3);
          const backwards = keptPoints(Float64Array.from([...points].reverse().flat()), 3);
          expect([...backwards].reverse()).toEqual([...forwards]);
        },
      ),
    );
  });
  it("drops what lies on a straight line", () => {
    expect([...simplified(Float64Array.from([0, 0, 1, 0.01, 2, 0, 5, 5]), 0.1)]).toEqual([0, 0, 2, 0, 5, 5]);
  });
});
