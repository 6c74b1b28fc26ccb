import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { part } from "../../test/grid-atlas.js";
import type { AtlasLine } from "../atlas/model.js";
import { lengthMetres } from "../geodesy/geodesic.js";
import { BASES, sharesOf } from "./shares.js";

const line = (id: string, role: AtlasLine["role"]): AtlasLine => ({
  id,
  role,
  name: null,
  insteadOf: null,
  instrument: null,
  article: null,
  editorial: null,
  otherwise: null,
  standing: {},
  where: { file: "t.md", line: 1, column: 1 },
});

/** A degree of the meridian from the equator is 110.574 km, one of the equator 111.319 km (WGS 84). */
describe("the shares of lines", () => {
  it("are kilometres by what fixes them, and none of another reading", () => {
    const parts = [
      part("l", [[0, 0], [0, 1]], 10),
      part("l", [[0, 1], [0, 2]], 10, { part: 1, basis: "evidence" }),
      part("l", [[0, 0], [1, 0], [2, 0]], 10, { part: 2, basis: "judgement" }),
      part("m", [[0, 0], [1, 0]], 10, { basis: "judgement" }),
      part("other", [[0, 0], [1, 0]], 10, { basis: "judgement" }),
    ]; // prettier-ignore
    const { lines, total } = sharesOf({
      lines: [line("l", "line"), line("m", "limit"), line("other", "alternative")],
      parts,
    });
    expect(lines.map((each) => [each.line, each.role])).toEqual([
      ["l", "line"],
      ["m", "limit"],
    ]);
    expect(lines[0]!.kilometres.text).toBeCloseTo(110.574, 2);
    expect(lines[0]!.kilometres.evidence).toBeCloseTo(110.577, 1);
    expect(lines[0]!.kilometres.judgement).toBeCloseTo(2 * 111.319, 2);
    expect(lines[1]!.kilometres).toMatchObject({ text: 0, evidence: 0 });
    expect(total.judgement).toBeCloseTo(3 * 111.319, 2);
    expect(sharesOf({ lines: [], parts: [] }).total).toEqual({ text: 0, evidence: 0, judgement: 0 });
  });

  it("sum to the whole of each line, however it is cut into parts", () => {
    const place = fc.tuple(
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: -60, max: 60, noNaN: true }),
    );
    const basis = fc.constantFrom(...BASES);
    const course = fc.array(fc.record({ place, basis, cut: fc.boolean() }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(course, { minLength: 1, maxLength: 3 }), (courses) => {
        const parts = courses.flatMap((steps, index) => {
          const cuts = steps.flatMap(({ cut }, i) => (i === 0 || i === steps.length - 1 || cut ? [i] : []));
          return cuts.slice(1).map((end, i) => {
            const points = steps.slice(cuts[i], end + 1);
            return part(
              `l${index}`,
              points.map((each) => each.place),
              10,
              { part: i, basis: points[0]!.basis },
            );
          });
        });
        const { lines, total } = sharesOf({
          lines: courses.map((_, index) => line(`l${index}`, "line")),
          parts,
        });
        const lengths = courses.map(
          (steps) => lengthMetres(steps.map(({ place: [lon, lat] }) => ({ lon, lat }))) / 1000,
        );
        const wholeOf = (shares: typeof total) => BASES.reduce((sum, each) => sum + shares[each], 0);
        lines.forEach(({ kilometres }, index) => expect(wholeOf(kilometres)).toBeCloseTo(lengths[index]!, 6));
        expect(wholeOf(total)).toBeCloseTo(
          lengths.reduce((a, b) => a + b),
          6,
        );
      }),
    );
  });
});
