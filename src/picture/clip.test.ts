import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipLine } from "./clip.js";

const box = { west: 0, south: 0, east: 10, north: 10 };
const length = (path: Float64Array) => {
  let sum = 0;
  for (let i = 2; i < path.length; i += 2)
    sum += Math.hypot(path[i]! - path[i - 2]!, path[i + 1]! - path[i - 1]!);
  return sum;
};

describe("clipping a line to the theatre", () => {
  it("cuts at the edge and joins nothing across the outside", () => {
    const path = Float64Array.from([-5, 5, 5, 5, 5, 15, 8, 15, 8, 5]);
    expect(clipLine(path, box).map((one) => [...one])).toEqual([
      [0, 5, 5, 5, 5, 10],
      [8, 10, 8, 5],
    ]);
  });
  it("keeps everything inside, and as much length as sampling finds", () => {
    const coordinate = fc.double({ min: -10, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 8 }), (points) => {
        const path = Float64Array.from(points.flat());
        const clipped = clipLine(path, box);
        for (const stretch of clipped)
          for (const value of stretch) {
            expect(value).toBeGreaterThan(-1e-9);
            expect(value).toBeLessThan(10 + 1e-9);
          }
        let sampled = 0;
        for (let i = 2; i < path.length; i += 2) {
          const [x, y] = [path[i - 2]!, path[i - 1]!];
          const [dx, dy] = [path[i]! - x, path[i + 1]! - y];
          for (let k = 0; k < 400; k++) {
            const t = (k + 0.5) / 400;
            const [px, py] = [x + t * dx, y + t * dy];
            if (px >= 0 && px <= 10 && py >= 0 && py <= 10) sampled += Math.hypot(dx, dy) / 400;
          }
        }
        const total = clipped.reduce((sum, stretch) => sum + length(stretch), 0);
        expect(Math.abs(total - sampled)).toBeLessThan(0.2 * points.length);
      }),
      { numRuns: 60 },
    );
  });
});
