import { describe, expect, it } from "vitest";
import type { Boundary, Point } from "../clauses/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { courseOf, delimitIn, lineFrom, p, part, type Country } from "../../test/country.js";
import { at, line, SPAN as span } from "../../test/written.js";

const parallel: Boundary = { kind: "parallel", id: "50N", at: 50, span };
const lake: Boundary = { kind: "lake", id: "k", span };
const road: Boundary = { kind: "way", id: "w", span };
const country: Country = {
  ways: { w: courseOf(p(110, 48), p(110, 52), p(112, 52)) },
  lakes: { k: [p(109, 49), p(111, 49), p(111, 51), p(109, 51)] },
};
/** A circle of 200 km, by a quarter and more. */
const round = lineFrom(
  "round",
  at(110, 45),
  part({ form: "bearing", azimuthDegrees: 0, needle: null }, { form: "after", metres: 200_000, span }),
  part(
    { form: "arc", centre: at(110, 45), through: null, metres: null, sense: "clockwise" },
    { form: "after", metres: 400_000, span },
  ),
);

/** Where a point lies that is so far along something, and what is said of it. */
function found(of: Boundary, kilometres: number, from: Point, to: Point) {
  const point: Point = { form: "along", of, metres: kilometres * 1000, from, to, span };
  const one = lineFrom("l", point, part({ form: "straight", as: "geodesic" }, at(115, 55)));
  const { delimitations, codes } = delimitIn(country, round, one);
  const begin = delimitations.lines.get("l")?.parts[0]?.chain.vertices[0];
  return { at: begin && [Number(begin.lon.toFixed(3)), Number(begin.lat.toFixed(3))], codes, begin };
}

describe("a point so far along what is drawn", () => {
  it("lies on a parallel, either way from a crossing", () => {
    // On WGS 84 a degree of longitude at 50 degrees is 71.696 km.
    const crossing: Point = { form: "crossing", of: [parallel, road], nearest: null, span };
    expect(found(parallel, 100, crossing, at(115, 47)).at).toEqual([111.395, 50]);
    expect(found(parallel, 100, crossing, at(101, 51)).at).toEqual([108.605, 50]);
  });

  it("goes round the corners of a road, and beyond the point towards which it goes", () => {
    // Four degrees of latitude from 48 are 444.92 km; a degree of longitude at 52 is 68.68 km.
    expect(found(road, 513.6, at(110, 48), at(110, 49)).at).toEqual([111, 52]);
  });

  it("lies on an arc of a line, as far from its centre", () => {
    const { begin } = found(line("round"), 300, { form: "beginning", of: line("round"), span }, { form: "end", of: line("round"), span });
    expect(distanceMetres(begin as LonLat, p(110, 45)) / 1000).toBeCloseTo(200, 0);
    // Half a radian on from due north.
    expect(begin!.lon).toBeGreaterThan(111);
    expect(begin!.lat).toBeCloseTo(45 + (200 * Math.cos(0.5)) / 111.2, 1);
  }); // prettier-ignore

  it("goes round a lake by the shorter way, over where its ring is closed", () => {
    const [, lat] = found(lake, 222.4, at(110, 49), at(109, 50)).at!;
    expect(found(lake, 222.4, at(110, 49), at(109, 50)).at![0]).toBe(109);
    expect(lat).toBeGreaterThan(50.3);
  });

  it("is refused beyond an end, off the course, and where no way is meant", () => {
    expect(found(road, 600, at(110, 48), at(110, 49)).codes).toContain("beyond-the-river");
    expect(found(road, 5, at(109, 48), at(110, 49)).codes).toContain("not-on-the-river");
    expect(found(road, 5, at(110, 48), at(110, 47)).codes).toContain("no-way-between");
    expect(found(road, 5, at(109.9, 48.5), at(110, 49)).codes).toEqual(["measured-from-beside"]);
  });
});
