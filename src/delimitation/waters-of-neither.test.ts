import { describe, expect, it } from "vitest";
import type { Course } from "../clauses/model.js";
import { courseOf, delimitIn, lineFrom, p, part } from "../../test/country.js";
import { at } from "../../test/written.js";

const along = (lon: number, south = 42, north = 58) =>
  courseOf(...Array.from({ length: 33 }, (_, i) => p(lon, south + ((north - south) * i) / 32)));

/** The divide between rivers along 104° and 108° E, by 106° E, beside the third. */
function dividedBeside(third: ReturnType<typeof along>, others = ["s"], to = at(106, 52)) {
  const course: Course = { form: "watershed", waters: ["r"], others };
  const rivers = { r: along(104), s: along(108), third };
  const { diagnostics } = delimitIn({ rivers }, lineFrom("l", at(106, 48), part(course, to)));
  return diagnostics.filter(({ code }) => code === "waters-of-neither" || code === "line-part-gap");
}

describe("waters on neither side of a divide", () => {
  it("are told where they come nearer to it than those of either side, with their ends", () => {
    const [told, ...more] = dividedBeside(along(105.5, 49, 51));
    expect(more).toEqual([]);
    expect(told!.code).toBe("waters-of-neither");
    expect(told!.help).toMatch(/traced from (49|51)\.000N 105\.500E to (49|51)\.000N 105\.500E/);
  });

  it("are not told where they lie behind a river of a side, are brooks, or are one side", () => {
    expect(dividedBeside(along(102))).toEqual([]);
    expect(dividedBeside(along(105.5, 50, 50.1))).toEqual([]);
    expect(dividedBeside(along(105.5, 49, 51), [])).toEqual([]);
  });

  it("are the cause of a gap, and told there alone", () => {
    const told = dividedBeside(along(111, 47, 53), ["s"], at(114, 52));
    expect(told.map(({ code }) => code)).toEqual(["line-part-gap"]);
    expect(told[0]!.message).toContain("drawn on neither side");
    expect(told[0]!.help).toContain("53.000N 111.000E");
  });
});
