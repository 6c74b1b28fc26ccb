/** Strips against a crowd of points on their course, each measured by geodesic. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Feature } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { between } from "../geodesy/between.js";
import { destination, distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { turnAt } from "../geodesy/turn.js";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { flat } from "../geodesy/flat.js";
import { chainOf } from "./chain.js";
import type { DefinitionGround } from "./definition.js";
import type { Chain, OutlinedArea } from "./model.js";
import { resolvePoint } from "./points.js";
import type { PointContext } from "./point-result.js";
import { isInRings } from "./rings.js";
import { strip } from "./strip.js";

const SPAN = { file: "c.md", start: 0, end: 1 };
const METRES = 10_000;

type On = Extract<Feature["location"], { form: "strip" }>["on"];

function drawn(course: Chain, on: On, stretch: readonly [LonLat, LonLat] | null, metres = METRES) {
  const told: Diagnostic[] = [];
  const context = {
    theatre: { west: 95, south: 40, east: 105, north: 60 },
    way: () => course,
    remark: () => undefined,
  } as unknown as PointContext;
  const ground = {
    context,
    resolve: (point) => resolvePoint(point, context),
    report: (found) => told.push(found),
  } as Partial<DefinitionGround> as DefinitionGround;
  const point = (at: LonLat) => ({ form: "coordinates", at, span: SPAN }) as const;
  const location = {
    form: "strip",
    metres,
    on,
    of: { kind: "way", id: "way", span: SPAN },
    stretch: stretch && ([point(stretch[0]), point(stretch[1])] as const),
  } as const;
  const feature = { id: "strip", span: SPAN, accuracyMetres: null } as Feature;
  return { found: strip(feature, location, ground), told };
}

function outlined(...args: Parameters<typeof drawn>): OutlinedArea {
  const { found } = drawn(...args);
  if (found === null || "code" in found) throw new Error(found ? found.message : "not drawn");
  return found;
}

function codeOf(...args: Parameters<typeof drawn>): string | undefined {
  const { found } = drawn(...args);
  return found && "code" in found ? found.code : undefined;
}

const isIn = ({ polygons }: OutlinedArea, at: LonLat) => polygons.some(({ rings }) => isInRings(rings, at));
const areaOf = ({ polygons }: OutlinedArea) =>
  polygons.flatMap(({ rings }) => rings).reduce((sum, ring) => sum + ringAreaSquareKm(flat(ring)), 0);

const START = { lon: 100, lat: 50 };
const STEP_METRES = 100;

/** Places on a course, at most a hundred metres apart, each with the vertices between which it lies. */
function crowd(vertices: readonly LonLat[]) {
  return vertices.slice(1).flatMap((b, i) => {
    const a = vertices[i]!;
    const count = Math.ceil(distanceMetres(a, b) / STEP_METRES);
    const isLast = i === vertices.length - 2;
    return Array.from({ length: count + (isLast ? 1 : 0) }, (_, k) => ({ at: between(a, b, k / count), a, b }));
  });
} // prettier-ignore

/** So many places from an end on it is not told from it. */
const END = 10;

/** How far a point lies beyond an end, by its distances from that and from a place a little farther in. */
function beyondEnd(far: readonly number[], end: number): number {
  const [own, inner] = [far[end]!, far[Math.abs(end - END)]!];
  const step = END * STEP_METRES;
  return (inner ** 2 - own ** 2 - step ** 2) / (2 * step);
}

/** In the strip, out of it, or (null) too near an edge of it to tell. */
function byEye(
  places: ReturnType<typeof crowd>,
  at: LonLat,
  onOf: "both" | "each" | "left" | "right",
  metres: number,
): boolean | null {
  const far = places.map((place) => distanceMetres(place.at, at));
  const least = Math.min(...far);
  const reach = onOf === "both" ? metres / 2 : metres;
  const slack = 0.03 * reach;
  if (least > reach + slack) return false;
  const verdicts = new Set<boolean>();
  places.forEach(({ a, b }, i) => {
    if (far[i]! > least + slack / 4) return;
    if (i < END || i > places.length - 1 - END) {
      verdicts.add(false);
      if (beyondEnd(far, i < END ? 0 : far.length - 1) < slack) verdicts.add(true);
      return;
    }
    const hand = turnAt(a, b, at) > 0 ? "left" : "right";
    verdicts.add(onOf === "both" || onOf === "each" || hand === onOf);
  });
  if (verdicts.size > 1) return null;
  const [verdict] = verdicts;
  if (verdict === false) return false;
  return Math.abs(least - reach) < slack ? null : true;
}

/** Generators of their own crowd about the least and the most. */
const evenly = (least: number, most: number) =>
  fc.noBias(fc.integer({ min: 0, max: 1e6 })).map((share) => least + (share / 1e6) * (most - least));

const bends = fc.array(fc.tuple(evenly(-45, 45), evenly(4, 20)), {
  minLength: 2,
  maxLength: 4,
}); // prettier-ignore

function bent(turns: readonly (readonly [number, number])[]): LonLat[] {
  const vertices: LonLat[] = [START];
  let bearing = 60;
  for (const [turn, km] of turns) {
    bearing += turn;
    vertices.push(destination(vertices.at(-1)!, bearing, km * 1000));
  }
  return vertices;
}

it("holds what lies beside its stretch, and nothing beyond its ends", () => {
  let [told, untold] = [0, 0];
  fc.assert(
    fc.property(
      bends,
      fc.constantFrom("both", "each", "left", "right"),
      fc.array(fc.tuple(evenly(-0.6, 1.6), evenly(-0.25, 0.25)), { minLength: 20, maxLength: 20 }),
      (turns, on, trials) => {
        const whole = bent([[0, 8], ...turns, [0, 8]]);
        const ends = [between(whole[0]!, whole[1]!, 0.7), between(whole.at(-2)!, whole.at(-1)!, 0.3)] as const;
        const places = crowd([ends[0], ...whole.slice(1, -1), ends[1]]);
        const area = outlined(chainOf(whole, 10), on, ends);
        for (const [along, aside] of trials) {
          const way = between(ends[0], ends[1], along);
          const at = { lon: way.lon + aside, lat: way.lat - aside };
          const expected = byEye(places, at, on, METRES);
          if (expected === null) untold++;
          else told++;
          if (expected !== null) expect(isIn(area, at), `${on} ${JSON.stringify(at)}`).toBe(expected);
        }
      },
    ),
    { numRuns: 15, endOnFailure: true },
  );
  expect(told).toBeGreaterThan(4 * untold);
}); // prettier-ignore

it("is as large as it is long times broad, where its course is straight", () => {
  const whole = [START, destination(START, 0, 20_000)];
  const long = distanceMetres(whole[0]!, whole[1]!) / 1000;
  const course = chainOf(whole, 10);
  expect(areaOf(outlined(course, "both", null)) / (10 * long)).toBeCloseTo(1, 2);
  expect(areaOf(outlined(course, "each", null)) / (20 * long)).toBeCloseTo(1, 2);
  expect(areaOf(outlined(course, "left", null)) / (10 * long)).toBeCloseTo(1, 2);
  expect(isIn(outlined(course, "left", null), destination(START, 315, 5000))).toBe(true);
  expect(isIn(outlined(course, "west", null), destination(START, 315, 5000))).toBe(true);
  expect(isIn(outlined(course, "east", null), destination(START, 315, 5000))).toBe(false);
});

it("is all round a course that comes back to where it begins", () => {
  const corner = destination(START, 90, 30_000);
  const course = chainOf([START, corner, destination(START, 45, 30_000), START], 10);
  const area = outlined(course, "each", null);
  expect(isIn(area, destination(START, 247.5, 5000))).toBe(true);
});

it("has its ends where its points mean, told where they lie off, and refused farther away", () => {
  const course = chainOf([START, destination(START, 0, 40_000)], 10);
  const [near, off, far] = [5, 2_000, 4_000].map((metres) =>
    destination(destination(START, 0, 10_000), 90, metres),
  );
  const end = destination(START, 0, 30_000);
  expect(drawn(course, "both", [near!, end]).told).toEqual([]);
  expect(drawn(course, "both", [off!, end]).told.map(({ code }) => code)).toEqual(["strip-end-led"]);
  expect(outlined(course, "both", [off!, end]).accuracyMetres).toBeCloseTo(2000, -1);
  expect(codeOf(course, "both", [far!, end])).toBe("strip-end-off");
  expect(codeOf(course, "both", [end, end])).toBe("area-too-narrow");
  expect(codeOf(course, "both", null, 0)).toBe("area-too-narrow");
});

it("is written either way but on its left and right, which say how one faces", () => {
  const course = chainOf([START, destination(START, 0, 40_000)], 10);
  const [one, other] = [destination(START, 0, 10_000), destination(START, 0, 30_000)];
  const area = outlined(course, "west", [one, other]);
  expect(outlined(course, "west", [other, one])).toEqual(area);
  expect(outlined(course, "left", [one, other])).toEqual(area);
  expect(codeOf(course, "left", [other, one])).toBe("strip-runs-back");
  expect(codeOf(course, "right", [other, one])).toBe("strip-runs-back");
  expect(codeOf(course, "north", null)).toBe("side-of-area");
});
