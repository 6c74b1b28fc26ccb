import { orient2d } from "robust-predicates";
import type { LonLat } from "./model.js";
import { SegmentIndex } from "./segment-index.js";

/**
 * A point at which two edges of some closed rings cross, each running through the other; null where none do. Edges that only
 * touch do not cross. `rings`: none repeats its first vertex; longitudes unwrapped.
 */
export function crossingOf(rings: readonly (readonly LonLat[])[]): LonLat | null {
  const index = new SegmentIndex(
    rings.map((ring) => [...ring, ring[0]!].flatMap(({ lon, lat }) => [lon, lat])),
  );
  for (let edge = 0; edge < index.count; edge++) {
    const [a, b] = index.endsOf(edge);
    const [west, east] = [Math.min(a.lon, b.lon), Math.max(a.lon, b.lon)];
    const [south, north] = [Math.min(a.lat, b.lat), Math.max(a.lat, b.lat)];
    for (const other of index.search(west, south, east, north, (each) => each > edge)) {
      const [c, d] = index.endsOf(other);
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) return meeting(a, b, c, d);
    }
  }
  return null;
}

function turn(a: LonLat, b: LonLat, c: LonLat): number {
  return Math.sign(orient2d(a.lon, a.lat, b.lon, b.lat, c.lon, c.lat));
}

function meeting(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat {
  const cross = (b.lon - a.lon) * (d.lat - c.lat) - (b.lat - a.lat) * (d.lon - c.lon);
  const share = ((c.lon - a.lon) * (d.lat - c.lat) - (c.lat - a.lat) * (d.lon - c.lon)) / cross;
  return { lon: a.lon + share * (b.lon - a.lon), lat: a.lat + share * (b.lat - a.lat) };
}
