import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { p } from "../../test/country.js";
import type { LonLat } from "../geodesy/model.js";
import { straysOf } from "./strays.js";

const FRAME = { west: 0, south: -1, east: 2, north: 1 };
/** On the equator: a degree each way, and a square of one degree, on WGS 84. */
const [KM_EAST, KM_NORTH] = [111.3195, 110.5743];

/** A course from frame to frame, through these latitudes at each fifth of a degree. */
const across = (lats: readonly number[]) => lats.map((lat, i) => p(i / 5, lat));
const latOn = (course: readonly LonLat[], lon: number) => {
  const i = Math.min(course.length - 2, Math.floor(lon * 5));
  return course[i]!.lat + (lon * 5 - i) * (course[i + 1]!.lat - course[i]!.lat);
};

/** A ring about the middle, by its radii at equal angles, closed. */
const starred = (radii: readonly number[]) => {
  const ring = radii.map((radius, i) => {
    const angle = (2 * Math.PI * i) / radii.length;
    return p(1 + radius * Math.cos(angle), radius * Math.sin(angle));
  });
  return [...ring, ring[0]!];
};
const holds = (ring: readonly LonLat[], x: number, y: number) =>
  ring.slice(1).reduce((odd, b, i) => {
    const a = ring[i]!;
    return a.lat > y !== b.lat > y && x < a.lon + ((y - a.lat) / (b.lat - a.lat)) * (b.lon - a.lon)
      ? !odd
      : odd;
  }, false);

const total = (course: readonly LonLat[], rings: readonly (readonly LonLat[])[], hand: "left" | "right") =>
  Math.abs(straysOf(course, rings, hand, FRAME).reduce((sum, { squareKm }) => sum + squareKm, 0));

const lats = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 11, maxLength: 11 });
const radii = fc.array(fc.double({ min: 0.1, max: 0.8, noNaN: true }), { minLength: 5, maxLength: 12 });

describe("what of ground lies on the wrong hand of a course", () => {
  it("is as much as the places of a grid say, and the two hands make all of it", () => {
    fc.assert(
      fc.property(lats, radii, (lats, radii) => {
        const [course, ring] = [across(lats), starred(radii)];
        const step = 0.01;
        let [south, all] = [0, 0];
        for (let lon = step / 2; lon < 2; lon += step)
          for (let lat = -1 + step / 2; lat < 1; lat += step) {
            if (!holds(ring, lon, lat)) continue;
            all++;
            if (lat < latOn(course, lon)) south++;
          }
        const each = step * step * KM_EAST * KM_NORTH;
        const [wrong, right] = [total(course, [ring], "left"), total(course, [ring], "right")];
        expect(Math.abs(wrong - south * each)).toBeLessThan(0.04 * all * each + 30);
        expect(Math.abs(wrong + right - all * each)).toBeLessThan(0.02 * all * each + 30);
      }),
      { numRuns: 40 },
    );
  });

  it("is known where a course runs into it over one edge, and at its farthest", () => {
    const square = [p(0.5, -0.5), p(1.5, -0.5), p(1.5, 0), p(0.5, 0), p(0.5, -0.5)];
    const course = [p(0, 0), p(0.9, 0), p(1, -0.1), p(1.1, 0), p(2, 0)];
    expect(straysOf(course, [square], "right", FRAME)[0]!.squareKm).toBeCloseTo(0.01 * KM_EAST * KM_NORTH, 0);
    const [stray] = straysOf(course, [square], "right", FRAME);
    expect(stray!.worst.at.lon).toBeCloseTo(1, 3);
    // From the middle of the edge to either side of the corner: 0.1° by half of the square root of two.
    expect(stray!.worst.metres / 1000).toBeCloseTo((0.1 * KM_EAST) / Math.SQRT2, 1);
    expect(straysOf(course, [square], "left", FRAME)[0]!.worst.metres).toBeGreaterThan(50_000);
  });

  it("is nothing beyond an end that lies inland, and goes on to the frame elsewhere", () => {
    const square = [p(0.5, -0.5), p(1.5, -0.5), p(1.5, 0.5), p(0.5, 0.5), p(0.5, -0.5)];
    const half = [p(0, 0), p(1, 0)];
    expect(total(half, [square], "left")).toBeCloseTo(0.25 * KM_EAST * KM_NORTH, -1);
    const far = [p(1.2, -0.5), p(1.5, -0.5), p(1.5, 0.5), p(1.2, 0.5), p(1.2, -0.5)];
    expect(straysOf(half, [far], "left", FRAME)).toEqual([]);
    const slanting = [p(0, 0.5), p(1, -0.5), p(2, -0.5)];
    // Nearest to the end on the frame lies all that is west of it; it is south of the line if it went on.
    const corner = [p(0.01, 0.3), p(0.02, 0.3), p(0.02, 0.4), p(0.01, 0.3)];
    expect(straysOf(slanting, [corner], "right", FRAME)).toEqual([]);
    expect(straysOf(slanting, [corner], "left", FRAME)[0]!.isRing).toBe(true);
  });

  it("is none of what runs along the course, nor of what touches it", () => {
    const course = [p(0, 0), p(0.5, 0), p(1, 0.3), p(1.5, 0), p(2, 0)];
    const along = [p(0.5, 0), p(1, 0.3), p(1.5, 0), p(1.5, 0.6), p(0.5, 0.6), p(0.5, 0)];
    expect(straysOf(course, [along], "left", FRAME)).toEqual([]);
    expect(straysOf(course, [along], "right", FRAME)).toHaveLength(1);
  });
});
