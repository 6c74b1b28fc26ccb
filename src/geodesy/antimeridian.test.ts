import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAtAntimeridian } from "./antimeridian.js";

describe("a course cut at the antimeridian", () => {
  it("is one piece where it does not cross", () => {
    expect(cutAtAntimeridian([[170, 1], [175, 2]])).toEqual([[[170, 1], [175, 2]]]); // prettier-ignore
    expect(cutAtAntimeridian([[180, 1], [180, 2]])).toEqual([[[-180, 1], [-180, 2]]]); // prettier-ignore
    expect(cutAtAntimeridian([])).toEqual([]);
  });

  it("ends on one side of it and goes on from the other", () => {
    expect(cutAtAntimeridian([[175, 40], [185, 60]])).toEqual([[[175, 40], [180, 50]], [[-180, 50], [-175, 60]]]); // prettier-ignore
    expect(cutAtAntimeridian([[-175, 60], [-190, 0]])).toEqual([[[-175, 60], [-180, 40]], [[180, 40], [170, 0]]]); // prettier-ignore
  });

  it("turns there with a point that lies on it", () => {
    expect(cutAtAntimeridian([[175, 0], [180, 5], [185, 0]])).toEqual([[[175, 0], [180, 5]], [[-180, 5], [-175, 0]]]); // prettier-ignore
    expect(cutAtAntimeridian([[180, 5], [185, 0]])).toEqual([[[-180, 5], [-175, 0]]]); // prettier-ignore
    expect(cutAtAntimeridian([[175, 0], [180, 5], [175, 9]])).toEqual([[[175, 0], [180, 5], [175, 9]]]); // prettier-ignore
  });

  it("keeps its length, and no piece leaves the map", () => {
    const steps = fc.array(fc.record({ lon: fc.integer({ min: -90, max: 90 }), lat: fc.integer({ min: -9, max: 9 }) }), {
      minLength: 1,
      maxLength: 20,
    });
    const extent = (pieces: readonly (readonly (readonly [number, number])[])[]) => {
      let east = 0;
      let length = 0;
      for (const piece of pieces)
        for (let i = 1; i < piece.length; i++) {
          const [dx, dy] = [piece[i]![0] - piece[i - 1]![0], piece[i]![1] - piece[i - 1]![1]];
          east += dx;
          length += Math.hypot(dx, dy);
        }
      return [east, length] as const;
    };
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), steps, (start, moves) => {
        const course: [number, number][] = [[start, 0]];
        for (const { lon, lat } of moves) course.push([course.at(-1)![0] + lon, course.at(-1)![1] + lat]);
        const pieces = cutAtAntimeridian(course);
        for (const piece of pieces)
          for (const [lon] of piece) expect(Math.abs(lon)).toBeLessThanOrEqual(180);
        const [whole, cut] = [extent([course]), extent(pieces)];
        expect(cut[0]).toBeCloseTo(whole[0], 6);
        expect(cut[1]).toBeCloseTo(whole[1], 6);
        for (let i = 1; i < pieces.length; i++) {
          const [end, begin] = [pieces[i - 1]!.at(-1)!, pieces[i]![0]!];
          expect([Math.abs(end[0]), begin[0], begin[1]]).toEqual([180, -end[0], end[1]]);
        }
      }),
    );
  });
}); // prettier-ignore
