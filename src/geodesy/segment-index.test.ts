import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestOnPolyline } from "./distance.js";
import { SegmentIndex } from "./segment-index.js";

const place = fc.record({
  lon: fc.double({ min: 100, max: 104, noNaN: true }),
  lat: fc.double({ min: 48, max: 52, noNaN: true }),
});
const courses = fc.array(fc.array(place, { minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 8 });
const flat = (line: readonly { lon: number; lat: number }[]) => line.flatMap(({ lon, lat }) => [lon, lat]);
const metresTo = (p: { lon: number; lat: number }, line: readonly { lon: number; lat: number }[]) =>
  nearestOnPolyline(p, line)!.metres;

describe("an index of segments", () => {
  it("finds the nearest place that looking at every course finds, before and after it is built", () => {
    fc.assert(
      fc.property(courses, fc.array(place, { minLength: 4, maxLength: 4 }), (lines, points) => {
        const index = new SegmentIndex(lines.map(flat));
        for (const p of points) {
          const found = index.nearest(p)!;
          const each = lines.map((line) => metresTo(p, line));
          expect(found.metres).toBeCloseTo(Math.min(...each), 3);
          expect(each[index.courseOf(found.edge)]).toBeCloseTo(found.metres, 3);
        }
      }),
    );
  });

  it("finds each course within a distance, nearest first, and only those that count", () => {
    fc.assert(
      fc.property(courses, fc.array(place, { minLength: 4, maxLength: 4 }), (lines, points) => {
        const index = new SegmentIndex(lines.map(flat));
        for (const p of points) {
          const odd = (edge: number) => index.courseOf(edge) % 2 === 1;
          const found = index.near(p, 30_000, odd);
          const metres = found.map((foot) => foot.metres);
          expect(metres).toEqual([...metres].sort((a, b) => a - b));
          lines.forEach((line, course) => {
            const foot = found.find((each) => each.course === course);
            const exact = metresTo(p, line);
            if (course % 2 === 0 || exact > 30_100) expect(foot).toBeUndefined();
            else if (exact < 29_900) expect(Math.abs(foot!.metres - exact)).toBeLessThan(100);
          });
        }
      }),
    );
  });

  it("counts edges within their course", () => {
    const index = new SegmentIndex([
      [0, 0, 1, 0, 2, 0],
      [0, 1, 1, 1],
      [0, 2, 1, 2, 2, 2],
    ]);
    expect([0, 1, 2, 3, 4].map((edge) => index.courseOf(edge))).toEqual([0, 0, 1, 2, 2]);
    expect([0, 1, 2, 3, 4].map((edge) => index.edgeInCourse(edge))).toEqual([0, 1, 0, 0, 1]);
    expect(index.nearest({ lon: 1.5, lat: 1.9 })!.edge).toBe(4);
    expect(index.search(1.5, -1, 3, 3)).toEqual([1, 4]);
  });

  it("finds nothing where there is nothing", () => {
    const index = new SegmentIndex([]);
    for (let i = 0; i < 4; i++) {
      expect(index.nearest({ lon: 0, lat: 0 })).toBeNull();
      expect(index.near({ lon: 0, lat: 0 }, 1e6)).toEqual([]);
    }
  });
});
