import { describe, expect, it } from "vitest";
import { delimitIn, lineFrom, meets, p, part, type Country } from "../../test/country.js";
import { at, line, SPAN as span } from "../../test/written.js";

const geodesic = { form: "straight", as: "geodesic" } as const;
const along = { form: "line", line: "old" } as const;
const country: Country = { places: { town: p(111, 50.005) } };
/** Known to 5 km as far as 108° E, then to 20 m; due north of it a line of figures. */
const old = lineFrom(
  "old",
  at(102, 50),
  part({ form: "parallel", at: 50 }, at(108, 50), { accuracyMetres: 5000 }),
  part({ form: "parallel", at: 50 }, at(114, 50), { accuracyMetres: 20 }),
);

/** The parts of a line beside the old one: how well each is known at its start, its end and in the middle of its edges. */
function knownOf(...made: Parameters<typeof lineFrom>) {
  const { delimitations, codes } = delimitIn(country, old, lineFrom(...made));
  const chains = delimitations.lines.get(made[0])!.parts.map(({ chain }) => chain);
  return {
    codes,
    ends: chains.map(({ accuracyMetres }) => [accuracyMetres[0]!, accuracyMetres.at(-1)!]),
    at: (lon: number) => {
      const { vertices, accuracyMetres } = chains[0]!;
      return accuracyMetres[vertices.findIndex((each) => each.lon > lon) - 1];
    },
  };
}

describe("how well a course is known", () => {
  it("along another line is what that line is, edge by edge, whatever the points are", () => {
    const { at: knownAt, ends } = knownOf("l", at(104, 50), part(along, at(112, 50)));
    expect([knownAt(104.5), knownAt(107.9), knownAt(108.1), knownAt(111.5)]).toEqual([5000, 5000, 20, 20]);
    expect(ends).toEqual([[5000, 20]]);
  });

  it("along another line is no better by its own words, which is said", () => {
    const { at: knownAt, codes } = knownOf(
      "l",
      at(104, 50),
      part(along, at(112, 50), { accuracyMetres: 100 }),
    );
    expect([knownAt(107), knownAt(111)]).toEqual([5000, 100]);
    expect(codes).toEqual(["known-no-better"]);
    const worse = knownOf("l", at(104, 50), part(along, at(112, 50), { accuracyMetres: 9000 }));
    expect([worse.at(107), worse.at(111), worse.codes]).toEqual([9000, 9000, []]);
  });

  it("goes on from another line as that line is known there", () => {
    const onward = part(geodesic, at(104, 52));
    const [, left] = knownOf("l", at(106, 50), part(along, at(104, 50)), onward).ends;
    expect(left![0]).toBeGreaterThan(4500);
    const met = knownOf("l", at(104, 48), part({ form: "meridian", at: 104 }, meets(line("old"))), onward);
    expect(met.ends[0]).toEqual([10, 10]);
    expect(met.ends[1]![0]).toBeGreaterThan(4500);
    const [straight] = knownOf("l", at(104, 49), part(geodesic, meets(line("old")))).ends;
    expect(straight![1]).toBeGreaterThan(4500);
  });

  it("is that of the point where a step leads from it to the course, or on to it", () => {
    const town = { form: "place", feature: "town", span } as const;
    expect(knownOf("l", town, part(along, at(113, 50))).ends).toEqual([[1000, 20]]);
    expect(knownOf("l", at(113, 50), part(along, town)).ends).toEqual([[20, 1000]]);
  });

  it("at a distance is no better than what the distance is measured from", () => {
    const at20km = { form: "parallel-to", what: line("old"), metres: 20_000 } as const;
    const { at: knownAt } = knownOf("l", at(104, 50.18), part(at20km, at(112, 50.18)));
    expect([knownAt(106), knownAt(110)]).toEqual([5000, 500]);
  });
});
