import geodesic from "geographiclib-geodesic";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openWhereabouts } from "./whereabouts.js";

const theatre = { west: 170, south: 0, east: 200, north: 20 };
const pairs = (...points: readonly (readonly [number, number])[]) => Float64Array.from(points.flat());
const within = (metres: number, edges: number) => new Float32Array(edges).fill(metres);

/** A square lake with a square island in it, a meridian as a road. */
const finder = openWhereabouts({
  theatre,
  whereabouts: [
    {
      of: "lake",
      isGround: true,
      coordinates: pairs([179, 9], [182, 9], [182, 11], [179, 11], [179, 9]),
      accuracyMetres: within(2_000, 4),
    },
    {
      of: "lake",
      isGround: true,
      coordinates: pairs([180, 9.8], [180.5, 9.8], [180.5, 10.2], [180, 10.2], [180, 9.8]),
      accuracyMetres: within(1_000, 4),
    },
    {
      of: "road",
      isGround: false,
      coordinates: pairs([175, 5], [175, 15]),
      accuracyMetres: within(3_000, 1),
    },
  ],
});
const at = (of: string, lon: number, lat: number, accuracyMetres = 0) =>
  finder.lying(of, { lon, lat, accuracyMetres });

describe("where a place lies", () => {
  it("is surely in a lake, perhaps at its shores, and not on its island", () => {
    expect(at("lake", 181.2, 10)).toEqual({ near: null });
    expect(at("lake", -178.8, 10)).toEqual({ near: null });
    expect(at("lake", 180.25, 10)).toBeNull();
    expect(at("lake", 178.5, 10)).toBeNull();
    expect(at("lake", 179.01, 10)).toMatchObject({ near: { accuracyMetres: 2_000 } });
    expect(at("lake", 178.99, 10)).toMatchObject({ near: { accuracyMetres: 2_000 } });
    expect(at("lake", 180.495, 10)).toMatchObject({ near: { accuracyMetres: 1_000 } });
    expect(at("lake", 180.485, 10)).toBeNull();
  });

  it("counts the accuracy of a place that is named", () => {
    expect(at("road", 175.03, 10)).toBeNull();
    expect(at("road", 175.03, 10, 1_000)).toMatchObject({ near: { accuracyMetres: 4_000 } });
  });

  it("knows nothing of what is not drawn", () => {
    expect(finder.knows("road")).toBe(true);
    expect(finder.knows("hills")).toBe(false);
    expect(at("hills", 175, 10)).toBeNull();
  });

  it("is on a meridian within its error, by the shortest way on the ellipsoid", () => {
    fc.assert(
      fc.property(fc.double({ min: 174.9, max: 175.1, noNaN: true }), fc.double({ min: 6, max: 14, noNaN: true }), (lon, lat) => {
        // The nearest point of a meridian lies a little off the parallel: the least of many.
        const metres = Math.min(
          ...Array.from({ length: 401 }, (_, i) => geodesic.Geodesic.WGS84.Inverse(lat, lon, lat + (i - 200) * 1e-5, 175).s12!),
        );
        const found = at("road", lon, lat)?.near ?? null;
        if (Math.abs(metres - 3_000) < 2) return;
        expect(found !== null).toBe(metres < 3_000);
        if (found) expect(Math.abs(found.distanceMetres - metres)).toBeLessThan(1.5);
      }),
    );
  });
}); // prettier-ignore
