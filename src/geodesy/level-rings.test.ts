import { describe, expect, it } from "vitest";
import { ringAreaSquareKm } from "./area.js";
import { distanceMetres } from "./geodesic.js";
import { ringsBelow } from "./level-rings.js";
import type { LonLat } from "./model.js";

const RADIUS = 25_000;
const areas = (rings: readonly (readonly LonLat[])[]) =>
  rings
    .map((ring) => Math.abs(ringAreaSquareKm(ring.flatMap(({ lon, lat }) => [lon, lat]))))
    .sort((a, b) => b - a);
const within = (
  points: readonly LonLat[],
  box: { west: number; south: number; east: number; north: number },
) =>
  ringsBelow(
    { at: (p) => Math.min(...points.map((q) => distanceMetres(p, q))) - RADIUS, slope: 1 },
    box,
    RADIUS / 16,
  );

describe("the outline of ground within a distance", () => {
  it.each([0.3, 50, 78])("of a point at %d degrees north is its circle", (lat) => {
    const centre = { lon: 179.9, lat };
    const [ring, ...others] = within([centre], { west: 176, south: lat - 0.5, east: 184, north: lat + 0.5 });
    expect(others).toEqual([]);
    for (const vertex of ring!) expect(Math.abs(distanceMetres(vertex, centre) - RADIUS)).toBeLessThan(1.5);
    expect(areas([ring!])[0]! / ((Math.PI * RADIUS ** 2) / 1e6)).toBeCloseTo(1, 2);
  });

  it("of points around a middle has a hole there", () => {
    const centre = { lon: 10, lat: 0 };
    const points = Array.from({ length: 24 }, (_, i) => ({
      lon: centre.lon + 0.4 * Math.cos((i * Math.PI) / 12),
      lat: centre.lat + 0.4 * Math.sin((i * Math.PI) / 12),
    }));
    const rings = within(points, { west: 9, south: -1, east: 11, north: 1 });
    expect(rings).toHaveLength(2);
    // Circles of 0.4 degrees, 44.4 km, and of 25 km about points on it: rings of about 69.4 and 19.4 km.
    const [outer, hole] = areas(rings);
    expect(outer! / (Math.PI * 69.4 ** 2)).toBeCloseTo(1, 1);
    expect(hole! / (Math.PI * 19.4 ** 2)).toBeCloseTo(1, 1);
  });

  it("runs just outside of the box where the ground goes on beyond it", () => {
    const box = { west: 10, south: 10, east: 11, north: 11 };
    const [ring] = within([{ lon: 10, lat: 10 }], box);
    expect(ring!.some(({ lon, lat }) => lon < 10 && lat < 10)).toBe(true);
    const inside = ring!.filter(({ lon, lat }) => lon > 10 && lat > 10);
    for (const vertex of inside)
      expect(Math.abs(distanceMetres(vertex, { lon: 10, lat: 10 }) - RADIUS)).toBeLessThan(1.5);
  });
});
