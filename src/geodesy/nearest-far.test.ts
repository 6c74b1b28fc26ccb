import { expect, it } from "vitest";
import { nearestOfEdges, nearestOnSegment } from "./distance.js";
import { destination } from "./geodesic.js";
import type { LonLat } from "./model.js";

/** Short edges about as far from a point in every direction: in the plane another one looks nearest than is. */
function ring(p: LonLat, metres: number): [LonLat, LonLat][] {
  return Array.from({ length: 180 }, (_, i) => {
    const far = metres + 900 * Math.sin(i * 1.7);
    return [destination(p, 2 * i, far), destination(p, 2 * i + 0.1, far)];
  });
}

it.each([
  [{ lon: 120, lat: 57 }, 800_000],
  [{ lon: 0, lat: 45 }, 400_000],
  [{ lon: -60, lat: -65 }, 600_000],
])("of edges far from %o the nearest is the one that measuring each finds", (p, metres) => {
  const edges = ring(p, metres);
  const each = edges.map(([a, b]) => nearestOnSegment(p, a, b).metres);
  const least = Math.min(...each);
  const found = nearestOfEdges(p, [...edges.keys()], (edge) => edges[edge]!);
  expect(found?.metres).toBeCloseTo(least, 2);
  expect(each[found!.edge]).toBeCloseTo(least, 2);
});
