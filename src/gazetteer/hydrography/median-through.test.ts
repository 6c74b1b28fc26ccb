/** `via` says by which water the middle of a lake goes; the middle does not come to it. */
import { describe, expect, it } from "vitest";
import type { LonLat } from "../../geodesy/model.js";
import type { Polygon } from "../model.js";
import { medianThrough } from "./median-through.js";

const p = (lon: number, lat: number): LonLat => ({ lon, lat });
const box = (west: number, south: number, east: number, north: number): LonLat[] => [
  p(west, south), p(east, south), p(east, north), p(west, north),
]; // prettier-ignore

/** From the western shore to the eastern one. */
function middle(lake: Polygon, ...via: LonLat[]): readonly LonLat[] {
  const found = medianThrough([p(109, 45.2), ...via, p(111, 45.2)], lake, [], () => false);
  if (!found.ok) throw new Error(found.reason);
  return found.trace.chain.vertices;
}

describe("the middle of an oblong lake", () => {
  const lake: Polygon = { id: "k", rings: [box(109, 45, 111, 45.4)] };

  it("runs half way between its shores, on and not back, wherever its via lies", () => {
    for (const via of [[], [p(110, 45.35)], [p(109.8, 45.05), p(110.3, 45.38)]]) {
      const inner = middle(lake, ...via).filter(({ lon }) => lon > 109.3 && lon < 110.7);
      expect(inner.length).toBeGreaterThan(10);
      expect(Math.max(...inner.map(({ lat }) => Math.abs(lat - 45.2)))).toBeLessThan(0.01);
      expect(inner.map(({ lon }) => lon)).toEqual(inner.map(({ lon }) => lon).sort((a, b) => a - b));
    }
  });
});

describe("the middle of a lake with a bay", () => {
  const shore = [
    p(109, 45), p(111, 45), p(111, 45.4), p(110.05, 45.4), p(110.05, 45.8), p(109.95, 45.8), p(109.95, 45.4), p(109, 45.4),
  ]; // prettier-ignore

  it("does not run into the bay and back to touch a via there", () => {
    const vertices = middle({ id: "k", rings: [shore] }, p(110, 45.6));
    expect(Math.max(...vertices.map(({ lat }) => lat))).toBeLessThan(45.4);
    const seen = vertices.map(({ lon, lat }) => `${lon} ${lat}`);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe("the middle of a lake with an island", () => {
  const lake: Polygon = {
    id: "k",
    rings: [box(109, 45, 111, 45.4), box(109.8, 45.15, 110.2, 45.25).reverse()],
  };

  it("goes by the side of the island on which its via lies", () => {
    const besideIsland = (via: LonLat) => middle(lake, via).filter(({ lon }) => lon > 109.9 && lon < 110.1);
    const north = besideIsland(p(110, 45.38)).map(({ lat }) => lat);
    const south = besideIsland(p(110, 45.02)).map(({ lat }) => lat);
    // Half way between the island and the shore, north and south of it.
    for (const lat of north) expect(lat).toBeCloseTo(45.325, 2);
    for (const lat of south) expect(lat).toBeCloseTo(45.075, 2);
    expect(Math.min(north.length, south.length)).toBeGreaterThan(2);
  });
});
