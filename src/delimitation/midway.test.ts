import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseOf, delimitIn, lineFrom, p, part } from "../../test/country.js";
import { at, coast, SPAN as span } from "../../test/written.js";
import type { Boundary } from "../clauses/model.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { EQUIDISTANT_METRES } from "./midway.js";

const river = (id: string): Boundary => ({ kind: "river", id, span });
const between = (one: Boundary, other: Boundary) => ({ form: "midway", between: [one, other] }) as const;

/** A polyline from 104° E to 116° E about a parallel. */
const winding = (lat: number, bends: readonly number[]): LonLat[] =>
  bends.map((bend, i) => p(104 + (12 * i) / (bends.length - 1), lat + bend));

const bends = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 3, maxLength: 9 });

describe("midway between two lines", () => {
  it("is as far from the one as from the other, at every vertex and nearly so between", () => {
    fc.assert(
      fc.property(bends, bends, fc.double({ min: 0.45, max: 1.5, noNaN: true }), (low, high, apart) => {
        const [south, north] = [winding(50, low), winding(50 + apart, high)];
        const middle = (lon: number) => at(lon, 50 + apart / 2);
        const { delimitations, diagnostics } = delimitIn(
          { rivers: { south: courseOf(...south), north: courseOf(...north) } },
          lineFrom("l", middle(106), part(between(river("south"), river("north")), middle(114), { accuracyMetres: 60_000 })),
        );
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        const { vertices } = delimitations.lines.get("l")!.parts[0]!.chain;
        expect(vertices.length).toBeGreaterThan(100);
        const off = (each: LonLat) => {
          const [a, b] = [south, north].map((line) => nearestOnPolyline(each, line)!.metres);
          return { metres: Math.abs(a! - b!), away: a! + b! };
        };
        const inner = vertices.slice(1, -1);
        for (const each of inner) expect(off(each).metres).toBeLessThanOrEqual(EQUIDISTANT_METRES + 1);
        inner.slice(1).forEach((b, i) => {
          const a = inner[i]!;
          expect(distanceMetres(a, b)).toBeLessThan(6_000);
          const halfway = off({ lon: (a.lon + b.lon) / 2, lat: (a.lat + b.lat) / 2 });
          expect(halfway.metres).toBeLessThan(0.05 * halfway.away);
        });
      }),
      { numRuns: 12 },
    ); // prettier-ignore
  });

  it("of two parallels of a meridian's length is the parallel between, but for the earth's flattening", () => {
    const lines = { south: courseOf(...winding(50, [0, 0])), north: courseOf(...winding(50.2, [0, 0])) };
    const { delimitations, codes } = delimitIn(
      { rivers: lines },
      lineFrom("l", at(107, 50.1), part(between(river("south"), river("north")), at(113, 50.1))),
    );
    expect(codes).toEqual([]);
    for (const each of delimitations.lines.get("l")!.parts[0]!.chain.vertices)
      expect(Math.abs(each.lat - 50.1)).toBeLessThan(0.0005);
  });

  it("is not between a line and itself, nor between all shores and something", () => {
    const country = { rivers: { r: courseOf(p(104, 50), p(116, 50)) } };
    const codesOf = (one: Boundary, other: Boundary) =>
      delimitIn(country, lineFrom("l", at(107, 50.1), part(between(one, other), at(113, 50.1)))).codes;
    expect(codesOf(river("r"), river("r"))).toEqual(["no-middle"]);
    expect(codesOf(coast, river("r"))).toEqual(["which-coast"]);
  });
});
