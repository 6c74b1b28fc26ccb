/** Areas cut where they cross the antimeridian (RFC 7946, 3.1.9). */
import type { MultiPolygon, Polygon, Position } from "geojson";
import { intersection } from "polyclip-ts";

type Pair = [lon: number, lat: number];

/** Longitudes that run on past 180, or -180, come back between them. */
export function withinAntimeridian(polygon: Polygon): Polygon | MultiPolygon {
  const { coordinates } = polygon;
  const lons = coordinates[0]!.map(([lon]) => lon!);
  const [west, east] = [lons.reduce((a, b) => Math.min(a, b)), lons.reduce((a, b) => Math.max(a, b))];
  const [first, last] = [turnOf(west), -turnOf(-east)];
  if (first === 0 && last === 0) return polygon;
  const pieces: Position[][][] = [];
  for (let turn = first; turn <= last; turn++) {
    const rings = coordinates.map((ring) => ring.map(([lon, lat]): Pair => [lon! - 360 * turn, lat!]));
    pieces.push(...(first === last ? [rings] : intersection(rings, WORLD)));
  }
  return pieces.length === 1
    ? { type: "Polygon", coordinates: pieces[0]! }
    : { type: "MultiPolygon", coordinates: pieces };
}

/** Of the westernmost longitude of an area: which turn it lies in, 0 from -180 to 180. */
const turnOf = (lon: number): number => Math.floor((lon + 180) / 360);

const WORLD: [Pair[]] = [[[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]]; // prettier-ignore
