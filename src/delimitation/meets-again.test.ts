import { describe, expect, it } from "vitest";
import type { Boundary } from "../clauses/model.js";
import type { LonLat } from "../geodesy/model.js";
import { delimitIn, lineFrom, meets, p, part, type Country } from "../../test/country.js";
import { coast, SPAN as span } from "../../test/written.js";

const LAKE = [p(109, 49), p(111, 49), p(111, 51), p(109, 51)];
const lake: Boundary = { kind: "lake", id: "k", span };
const country: Country = { lakes: { k: LAKE } };
const SOUTH = { form: "bearing", azimuthDegrees: 180, needle: null } as const;

/** Where a line due south ends, and what is said of it. */
function ledSouth(from: LonLat, what: Boundary, where = country) {
  const line = lineFrom("l", { form: "coordinates", at: from, span }, part(SOUTH, meets(what)));
  const { delimitations, diagnostics } = delimitIn(where, line);
  const lat = delimitations.lines.get("l")?.parts.at(-1)?.chain.vertices.at(-1)?.lat;
  return {
    lat: lat && Number(lat.toFixed(5)),
    said: diagnostics.filter(({ code }) => code === "meets-again"),
  };
}

describe("what a course meets again beyond its end", () => {
  it("is told of a lake, with the side on which the second meeting lies", () => {
    const { lat, said } = ledSouth(p(110, 55), lake);
    expect(lat).toBe(51);
    // A degree of latitude is 111.2 to 111.3 km there.
    expect(said[0]!.message).toContain("at 2 places: 51.000N 110.000E after 445 km; 49.000N 110.000E after 668 km. The part ends at the first.");
    expect(said[0]!.help).toContain("`to the southern shore of k`");
  }); // prettier-ignore

  it("is not told where the side is said, nor of a course that sets out from the lake", () => {
    expect(ledSouth(p(110, 55), { ...lake, shore: 180 })).toEqual({ lat: 49, said: [] });
    expect(ledSouth(p(110, 55), { ...lake, shore: 0 })).toEqual({ lat: 51, said: [] });
    expect(ledSouth(p(110, 50), lake)).toEqual({ lat: 49, said: [] });
  });

  it("is told of a coast over a narrow water or cape alone", () => {
    const land = [p(101, 42), p(119, 42), p(119, 52), p(101, 52)];
    const cape = (south: number) => [p(105, south), p(115, south), p(115, 52.3), p(105, 52.3)];
    const beside = (south: number) => ({ coasts: [land, cape(south)] });
    const { lat, said } = ledSouth(p(110, 55), coast, beside(52.2));
    expect(lat).toBe(52.3);
    expect(said[0]!.message).toMatch(/at 3 places: 52\.300N.*; 52\.200N.*; 52\.000N/);
    expect(said[0]!.help).toContain("`to 52.200N 110.000E`");
    expect(ledSouth(p(110, 55), coast, { coasts: [land] }).said).toEqual([]);
  });
});
