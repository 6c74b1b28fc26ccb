import { expect, it } from "vitest";
import { courseOf, delimitIn, lineFrom, meets, p, part, type Country } from "../../test/country.js";
import { at, coast, SPAN as span } from "../../test/written.js";
import type { Boundary, Course } from "../clauses/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";

const river = (id: string): Boundary => ({ kind: "river", id, span });
const along = (lat: number) => courseOf(...Array.from({ length: 41 }, (_, i) => p(102 + i * 0.3, lat)));

/** What lies north and south of the line's start, and runs from west to east beyond both shores. */
const country: Country = {
  coasts: [[p(104.5, 45), p(111.5, 45), p(111.5, 55), p(104.5, 55)]],
  rivers: { north: along(51), south: along(50) },
  ways: { road: along(50.5) },
  lakes: { lake: [p(102, 50.5), p(114, 50.5), p(114, 51), p(102, 51)] },
};
const courses: readonly (readonly [string, Course])[] = [
  ["a parallel", { form: "parallel", at: 50.5 }],
  ["an arc", { form: "arc", centre: at(108, 45), metres: null, through: null, sense: null }],
  ["a road", { form: "way", way: "road" }],
  ["another line", { form: "line", line: "base" }],
  ["a shore", { form: "shore", lake: "lake" }],
  ["a divide", { form: "watershed", waters: ["north"], others: ["south"] }],
  ["a middle", { form: "midway", between: [river("north"), river("south")] }],
  ["a distance", { form: "parallel-to", what: river("south"), metres: distanceMetres(p(108, 50), p(108, 50.5)) }],
]; // prettier-ignore

/** Where a part from the start to the coast ends, by way of some longitude. */
function endBy(course: Course, via: readonly number[]) {
  const base = lineFrom("base", at(102, 50.5), part({ form: "parallel", at: 50.5 }, at(114, 50.5)));
  const to = part(course, meets(coast), { via: via.map((lon) => at(lon, 50.5)) });
  const lines = [...(course.form === "line" ? [base] : []), lineFrom("l", at(108, 50.5), to)];
  const { delimitations, diagnostics } = delimitIn(country, ...lines);
  const { vertices } = delimitations.lines.get("l")!.parts[0]!.chain;
  const told = diagnostics.filter(({ severity }) => severity !== "note").map(({ code }) => code);
  return { lon: vertices.at(-1)!.lon, told };
}

it.each(courses)("along %s the way that is meant is that which comes to `via`", (_, course) => {
  expect(endBy(course, []).told).toEqual(["line-meets-both-ways"]);
  for (const [via, shore] of [[107, 104.5], [109, 111.5]] as const) {
    const { lon, told } = endBy(course, [via]);
    expect(told).toEqual([]);
    expect(lon).toBeCloseTo(shore, 6);
  }
}); // prettier-ignore
