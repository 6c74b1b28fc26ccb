import { describe, expect, it } from "vitest";
import type { LonLat } from "../geodesy/model.js";
import { courseOf, delimitIn, lineFrom, meets, p, part, type Country } from "../../test/country.js";
import { coast, SPAN as span } from "../../test/written.js";

/** A minute of latitude there, metres. */
const MINUTE = 1855;
/** Land from 42 to 58 north, and an island to the north of it across 40 minutes of sea. */
const COASTS = [
  [p(101, 42), p(119, 42), p(119, 58), p(101, 58)],
  [p(105, 58.67), p(115, 58.67), p(115, 59.5), p(105, 59.5)],
];

/** Where a line due south or north (180, 0) from a place to the coast ends, and what is said of it. */
function ledFrom(from: LonLat, azimuthDegrees: 0 | 180, country: Partial<Country> = { capes: ["c"] }) {
  const course = { form: "bearing" as const, azimuthDegrees, needle: null };
  const point = country.rivers
    ? { form: "mouth" as const, river: "r", span }
    : { form: "place" as const, feature: "c", span };
  const line = lineFrom("l", point, part(course, meets(coast)));
  const { delimitations, codes } = delimitIn({ coasts: COASTS, places: { c: from }, ...country }, line);
  const lat = delimitations.lines.get("l")?.parts.at(-1)?.chain.vertices.at(-1)?.lat;
  return [lat === undefined ? null : Number(lat.toFixed(6)), ...codes];
}

describe("a line to the coast from a cape", () => {
  // A cape known within 1 km, a shore within 0.8, and 3 km between sources: 4.8 km.
  const [near, far] = [4700 / MINUTE / 60, 4900 / MINUTE / 60];

  it("crosses the land whose shore lies a little way off", () => {
    expect(ledFrom(p(110, 58 + near), 180)).toEqual([42, "begins-off-shore"]);
    expect(ledFrom(p(110, 58.67 - near), 0)).toEqual([59.5, "begins-off-shore"]);
  });

  it("is refused farther off", () => {
    expect(ledFrom(p(110, 58 + far), 180)).toEqual([null, "too-far-off-shore"]);
  });

  it("goes over the sea where it sets out that way", () => {
    expect(ledFrom(p(110, 58.01), 0)[0]).toBe(58.67);
    expect(ledFrom(p(110, 57.995), 0)[0]).toBe(58.67);
  });

  it("crosses the land that it stands on, within what it is known", () => {
    expect(ledFrom(p(110, 57.995), 180)).toEqual([42]);
    expect(ledFrom(p(110, 57.98), 0)[0]).toBe(58);
  });

  it("is like one from the mouth of a river that ends off the shore", () => {
    const rivers = { r: courseOf(p(110, 50), p(110, 58.02)) };
    expect(ledFrom(p(0, 0), 180, { rivers })).toEqual([42, "begins-off-shore"]);
  });

  it("comes to the other shore of a narrow strait", () => {
    const strait = [COASTS[0]!, [p(105, 58.03), p(115, 58.03), p(115, 59.5), p(105, 59.5)]];
    expect(ledFrom(p(110, 58.01), 0, { capes: ["c"], coasts: strait })[0]).toBe(58.03);
  });

  it("is not like one from a place of another kind", () => {
    expect(ledFrom(p(110, 58.02), 180, {})[0]).toBe(58);
  });
});
