import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LineCheck } from "../clauses/model.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { courseOf, delimitIn, lineFrom, p, part } from "../../test/country.js";
import { SPAN } from "../../test/written.js";

const DEGREE_METRES = 110_574;
const at = (lonLat: LonLat) => ({ form: "coordinates" as const, at: lonLat, span: SPAN });
const equator = { kind: "parallel", id: "the parallel of 0", at: 0, span: SPAN } as const;
const away = (check: { form: "nowhere farther" | "at most" | "at least"; metres: number; to?: { kind: "place"; id: string } }): LineCheck =>
  ({ to: equator, span: SPAN, ...check }); // prettier-ignore

/** A river from 1° W to 1° E, so many metres north of the equator at each tenth of a degree, known to 2 km, and a line down it. */
function lineAlong(northMetres: readonly number[], check: LineCheck) {
  const vertices = [p(-1, 0), ...northMetres.map((metres, i) => p(-0.9 + i / 10, metres / DEGREE_METRES)), p(1, 0)];
  const river = courseOf(...vertices);
  const course = { form: "river", river: "r", direction: "downstream", course: "unspecified" } as const;
  const line = lineFrom("l", at(p(-1, 0)), part(course, at(p(1, 0)), { checks: [check] }));
  const country = { rivers: { r: river }, places: { town: p(0.03, 3000 / DEGREE_METRES) }, theatre: [-2, -2, 2, 2] } as const;
  const { delimitations, codes } = delimitIn(country, line);
  return { river, bent: delimitations.lines.get("l")!.parts[0]!.chain, codes };
} // prettier-ignore

/** What a polyline becomes where its latitude is kept within a bound: the nearer of two courses, piece by piece. */
function clamped(vertices: readonly LonLat[], most: number): LonLat[] {
  const within = (lat: number) => Math.max(-most, Math.min(most, lat));
  return vertices.flatMap((b, i) => {
    const a = vertices[i - 1];
    const crossings = a
      ? [-most, most]
          .map((bound) => (bound - a.lat) / (b.lat - a.lat))
          .filter((share) => share > 0 && share < 1)
          .sort((one, other) => one - other)
          .map((share) => p(a.lon + share * (b.lon - a.lon), within(a.lat + share * (b.lat - a.lat))))
      : [];
    return [...crossings, p(b.lon, within(b.lat))];
  });
}

const farthest = (from: readonly LonLat[], to: readonly LonLat[]): number =>
  Math.max(...from.map((each) => nearestOnPolyline(each, to)!.metres));
const wiggles = (most: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: 19, maxLength: 19 });

describe("a course that is to run no farther than so far from something", () => {
  it.each(["nowhere farther", "at most"] as const)("%s: follows the nearer of it and the line at that distance", (form) => {
    fc.assert(
      fc.property(wiggles(2400), (northMetres) => {
        fc.pre(northMetres.every((metres) => Math.abs(Math.abs(metres) - 1000) > 50));
        const { river, bent, codes } = lineAlong(northMetres, away({ form, metres: 1000 }));
        const truth = clamped(river.vertices, 1000 / DEGREE_METRES);
        expect(codes).toEqual(northMetres.some((metres) => Math.abs(metres) > 1000) ? ["line-bent-to-text"] : []);
        expect(farthest(bent.vertices, truth)).toBeLessThan(5);
        expect(farthest(truth, bent.vertices)).toBeLessThan(5);
      }),
      { numRuns: 4 },
    );
  }); // prettier-ignore

  const far = [...Array<number>(9).fill(0), 9000, ...Array<number>(9).fill(0)];

  it("breaks its text where it is farther by more than it is known to", () => {
    const { river, bent, codes } = lineAlong(far, away({ form: "nowhere farther", metres: 1000 }));
    expect(codes).toEqual(["line-breaks-text"]);
    expect(bent).toEqual(river);
  });

  it("is led there all the same where the text leads it there, and is known there as the line at that distance", () => {
    const { river, bent, codes } = lineAlong(far, away({ form: "at most", metres: 1000 }));
    const truth = clamped(river.vertices, 1000 / DEGREE_METRES);
    expect(codes).toEqual(["line-bent-to-text"]);
    expect(farthest(truth, bent.vertices)).toBeLessThan(5);
    expect(bent.accuracyMetres.filter((metres) => metres === 500).length).toBeGreaterThan(1);
  });

  it("cannot be where it begins or ends farther off", () => {
    const from = { kind: "place", id: "town" } as const;
    expect(lineAlong(far, away({ form: "at most", metres: 50_000, to: from })).codes).toEqual(["line-breaks-text"]);
  }); // prettier-ignore
});

it("a course that is to run at least so far from something goes round it at that distance", () => {
  const from = { kind: "place", id: "town" } as const;
  fc.assert(
    fc.property(wiggles(800), fc.integer({ min: 4000, max: 15_000 }), (northMetres, metres) => {
      const { bent, codes } = lineAlong(northMetres, away({ form: "at least", metres, to: from }));
      expect(codes).toEqual(["line-bent-to-text"]);
      const nearest = nearestOnPolyline(p(0.03, 3000 / DEGREE_METRES), bent.vertices)!.metres;
      expect(Math.abs(nearest - metres)).toBeLessThan(2);
    }),
    { numRuns: 15 },
  );
});

describe("a course that is to cross nothing", () => {
  const across: LineCheck = { form: "nowhere across", of: equator, span: SPAN };
  const north = (...metres: number[]) => [...Array<number>(9).fill(500), ...metres, ...Array<number>(10 - metres.length).fill(500)];

  it("may begin and end on it, and touch it", () => {
    expect(lineAlong(north(500), across).codes).toEqual([]);
    expect(lineAlong(north(0), across).codes).toEqual([]);
  });

  it("breaks its text where it comes out on the other side", () => {
    expect(lineAlong(north(-100), across).codes).toEqual(["line-breaks-text"]);
    expect(lineAlong(north(0, -100), across).codes).toEqual(["line-breaks-text"]);
  });
}); // prettier-ignore
