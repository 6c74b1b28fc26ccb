import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LineCheck } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { courseOf, delimitIn, lineFrom, p, part } from "../../test/country.js";
import { handOf } from "../geodesy/sides.js";
import { SPAN } from "../../test/written.js";

const ACCURACY_METRES = 2000;
/** On the equator's north, 3 km from it. */
const TOWN = p(0.03, 3000 / 110_574);
const at = (lonLat: LonLat) => ({ form: "coordinates" as const, at: lonLat, span: SPAN });

/** A river along the equator from 1° W to 1° E, with so many metres to the north at each tenth of a degree, and a line down it. */
function lineAlong(northMetres: readonly number[], check: LineCheck) {
  const river = courseOf(
    p(-1, 0),
    ...northMetres.map((metres, i) => p(-0.9 + i / 10, metres / 110_574)),
    p(1, 0),
  );
  const course = { form: "river", river: "r", direction: "downstream", course: "unspecified" } as const;
  const line = lineFrom("l", at(p(-1, 0)), part(course, at(p(1, 0)), { checks: [check] }));
  const country = { rivers: { r: river }, places: { town: TOWN }, theatre: [-2, -2, 2, 2] } as const;
  const { delimitations, codes } = delimitIn(country, line);
  return { river, bent: delimitations.lines.get("l")!.parts[0]!, codes };
}

/** Everything that is not bent is as it was drawn, and nothing is led farther than the accuracy. */
function expectLeastChange(river: Chain, { chain, proved = [] }: { readonly chain: Chain; readonly proved?: readonly unknown[] }) {
  chain.vertices.forEach((vertex, i) => {
    const { metres } = nearestOnPolyline(vertex, river.vertices)!;
    expect(metres).toBeLessThanOrEqual(ACCURACY_METRES);
    if (proved[i - 1] == null && proved[i] == null) expect(metres).toBeLessThan(0.1);
  });
  for (const vertex of river.vertices)
    expect(nearestOnPolyline(vertex, chain.vertices)!.metres).toBeLessThanOrEqual(ACCURACY_METRES);
} // prettier-ignore

const wiggles = (most: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: 19, maxLength: 19 });

describe("a course that its text keeps off something", () => {
  const bound = { kind: "parallel", id: "parallel 0.005", at: 0.005, span: SPAN } as const;
  const beyond: LineCheck = { form: "nowhere beyond", side: "north", of: bound, span: SPAN };

  it("is led along a bound wherever it goes beyond that by less than its accuracy", () => {
    fc.assert(
      fc.property(wiggles(2400), (northMetres) => {
        const { river, bent, codes } = lineAlong(northMetres, beyond);
        expect(codes.filter((code) => code !== "line-bent-to-text")).toEqual([]);
        for (const { lat } of bent.chain.vertices) expect(lat).toBeLessThan(0.005 + 1e-5);
        expect(codes.length > 0).toBe(northMetres.some((metres) => metres > 554));
        expectLeastChange(river, bent);
      }),
      { numRuns: 30 },
    );
  });

  it("that goes beyond by more is left as it is drawn, and that is an error", () => {
    const { river, bent, codes } = lineAlong([...Array<number>(9).fill(0), 4000, ...Array<number>(9).fill(0)], beyond);
    expect(codes).toEqual(["line-breaks-text"]);
    expect(bent.chain).toEqual(river);
  }); // prettier-ignore

  const nearer: LineCheck = {
    form: "nowhere nearer", metres: 4000, to: { kind: "place", id: "town" }, span: SPAN,
  }; // prettier-ignore

  it("is led far round a place that a straight part would pass close by, where that is known no better", () => {
    for (const metres of [1, 40, 900, 2900]) {
      const to = at(p(1, 0));
      const straight = part({ form: "straight", as: "geodesic" }, to, {
        checks: [nearer],
        accuracyMetres: 9000,
      });
      const places = { town: p(0.03, metres / 110_574) };
      const line = lineFrom("l", at(p(-1, 0)), straight);
      const { delimitations, codes } = delimitIn({ places, theatre: [-2, -2, 2, 2] }, line);
      expect(codes).toEqual(["line-bent-to-text"]);
      const { vertices } = delimitations.lines.get("l")!.parts[0]!.chain;
      const off = nearestOnPolyline(places.town, vertices)!.metres;
      expect(off).toBeGreaterThan(3999);
      expect(off).toBeLessThan(4020);
    }
  });

  it("is led round a place at the distance that it must keep, where it comes nearer by less than its accuracy", () => {
    fc.assert(
      fc.property(wiggles(800), (northMetres) => {
        const { river, bent, codes } = lineAlong(northMetres, nearer);
        expect(codes).toEqual(["line-bent-to-text"]);
        expect(nearestOnPolyline(TOWN, bent.chain.vertices)!.metres).toBeGreaterThan(3999);
        expectLeastChange(river, bent);
      }),
      { numRuns: 30 },
    );
  });

  const leaving = (hand: "left" | "right"): LineCheck => ({
    form: "leaving", what: [{ kind: "place", id: "town" }], to: { party: null, hand }, span: SPAN,
  }); // prettier-ignore

  it("is led past a place that it is to leave on its other side", () => {
    fc.assert(
      fc.property(wiggles(500), fc.integer({ min: 1200, max: 1800 }), (northMetres, short) => {
        const beside = northMetres.map((metres, i) =>
          i === 8 || i === 9 || i === 10 ? 3000 - short : metres,
        );
        const { river, bent, codes } = lineAlong(beside, leaving("right"));
        expect(codes).toEqual(["line-bent-to-text"]);
        expect(handOf(TOWN, bent.chain.vertices).hand).toBe("right");
        expectLeastChange(river, bent);
      }),
      { numRuns: 30 },
    );
  });

  it("is led past a place that lies on it, whichever hand that is to be left on", () => {
    for (const hand of ["left", "right"] as const)
      for (const off of [0, 0.5, -0.5]) {
        const through = Array<number>(19).fill(0).map((_, i) => (i > 8 && i < 12 ? 3000 + off : 2000)); // prettier-ignore
        const { river, bent, codes } = lineAlong(through, leaving(hand));
        expect(codes).toEqual(["line-bent-to-text"]);
        const { hand: own, foot } = handOf(TOWN, bent.chain.vertices);
        expect(own).toBe(hand);
        expect(foot.metres).toBeGreaterThan(50);
        expectLeastChange(river, bent);
      }
  });

  it("that keeps to what its text says is drawn as it is", () => {
    const { river, bent, codes } = lineAlong(Array<number>(19).fill(500), leaving("left"));
    expect(codes).toEqual([]);
    expect(bent.chain).toEqual(river);
    expect(bent.proved).toBeUndefined();
  });
});
