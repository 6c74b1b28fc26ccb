import { expect, it } from "vitest";
import { courseOf, delimitIn, lineFrom, meets, p, part, theFrame, type Country } from "../../test/country.js";
import { at, coast, SPAN as span } from "../../test/written.js";
import type { Boundary, Course, Point } from "../clauses/model.js";

/** A river that crosses 46° N four times on its way to the east, and two islands. */
const country: Country = {
  theatre: [100, 40, 120, 60],
  rivers: { r: courseOf(p(102, 45), p(104, 47), p(106, 45), p(108, 47), p(110, 45)) },
  coasts: [
    [p(104, 50), p(106, 50), p(106, 52), p(104, 52)],
    [p(108, 50), p(110, 50), p(110, 52), p(108, 52)],
  ],
};
const parallel = (lat: number): Boundary => ({ kind: "parallel", id: `parallel ${lat}`, at: lat, span });
const along = (lat: number): Course => ({ form: "parallel", at: lat });
const meridian: Course = { form: "meridian", at: 111 };
const river = (direction: "upstream" | "downstream"): Course => ({
  form: "river",
  river: "r",
  direction,
  course: "unspecified",
});

/** Where a line that begins on something begins and ends, and what was told of it. */
function line(on: Boundary, course: Course, to: Point, ...via: Point[]) {
  const { delimitations, diagnostics } = delimitIn(country, lineFrom("l", meets(on), part(course, to, { via })));
  const told = diagnostics.filter(({ severity }) => severity !== "note").map(({ code }) => code);
  const vertices = delimitations.lines.get("l")?.parts[0]?.chain.vertices ?? [];
  const ends = [vertices[0], vertices.at(-1)].map((end) => end && [end.lon, end.lat].map((x) => Math.round(x * 1e4) / 1e4));
  return { told, from: ends[0], to: ends[1] };
} // prettier-ignore

it("begins a river at the last crossing before its end, the way that it goes", () => {
  const end = at(108, 47);
  expect(line(parallel(46), river("downstream"), end)).toEqual({ told: [], from: [107, 46], to: [108, 47] });
  expect(line(parallel(46), river("upstream"), end)).toEqual({ told: [], from: [109, 46], to: [108, 47] });
});

it("comes by `via` to what it meets", () => {
  const to = meets(parallel(46.5));
  expect(line(parallel(46), river("downstream"), to).told).toEqual(["which-crossing"]);
  expect(line(parallel(46), river("downstream"), to, at(107.25, 46.25))).toEqual({
    told: [],
    from: [107, 46],
    to: [107.5, 46.5],
  });
  expect(line(theFrame, along(51), meets(coast), at(102, 51))).toEqual({
    told: [],
    from: [100, 51],
    to: [104, 51],
  });
});

it("runs east or north from the frame to the frame, and tells nothing of another way", () => {
  expect(line(theFrame, along(55), meets(theFrame))).toEqual({ told: [], from: [100, 55], to: [120, 55] });
  expect(line(theFrame, meridian, meets(theFrame))).toEqual({ told: [], from: [111, 40], to: [111, 60] });
});

it("runs east across the one island that it is led over", () => {
  expect(line(coast, along(51), meets(coast)).told).toEqual(["which-crossing"]);
  expect(line(coast, along(51), meets(coast), at(109, 51))).toEqual({
    told: [],
    from: [108, 51],
    to: [110, 51],
  });
});

it("goes the way of which there is but one, though what it is to meet lies on both", () => {
  expect(line(parallel(46), meridian, meets(theFrame)).told).toEqual(["line-meets-both-ways"]);
  expect(line(parallel(46), meridian, meets(theFrame), at(111, 50))).toEqual({
    told: [],
    from: [111, 46],
    to: [111, 60],
  });
});

it("is not guessed where both crossings lead to the end", () => {
  expect(line(theFrame, along(55), at(105, 55)).told).toEqual(["which-crossing"]);
  expect(line(theFrame, along(51), meets(coast)).told).toEqual(["which-crossing"]);
  const after: Point = { form: "after", metres: 20_000, span };
  expect(line(theFrame, along(55), after).told).toEqual(["which-crossing"]);
});

it("asks for a crossing with degrees to six decimals at most", () => {
  const tenMinutes = along(55 + 1 / 6);
  const { diagnostics } = delimitIn(country, lineFrom("l", meets(theFrame), part(tenMinutes, at(105, 55))));
  expect(diagnostics[0]?.help).toContain("the parallel of 55.166667N nearest 55.167N");
});
