import type { LonLat } from "./model.js";
import { distanceMetres } from "./geodesic.js";
import { unwrapLonNear } from "./longitude.js";
import { footShare } from "./plane.js";
import { metresPerDegree } from "./wgs84.js";

/** The nearest point of a polyline. Edges are straight in longitude and latitude, as in the partition's plane. */
export interface Nearest {
  readonly at: LonLat;
  readonly metres: number;
  /** Index of the edge (from vertex `edge` to `edge + 1`), and the share of it that lies before `at`. */
  readonly edge: number;
  readonly share: number;
}

/** A foot of the perpendicular, found in a plane scaled at one latitude. */
interface Foot {
  readonly share: number;
  readonly metres: number;
}

/** The least of some figures, each a distance, and the first place where it stands; -1 and infinity if all are infinite. */
export function nearestOf(
  count: number,
  distance: (index: number) => number,
): { readonly index: number; readonly distance: number } {
  let nearest = { index: -1, distance: Infinity };
  for (let index = 0; index < count; index++) {
    const here = distance(index);
    if (here < nearest.distance) nearest = { index, distance: here };
  }
  return nearest;
}

/** How far a cheap figure may be from the true one: plane scale at a latitude off by half the way, up to a few hundred km. */
const CHEAP_MARGIN = 1.05;

/**
 * The nearest point of the segment a b to p, with its distance by geodesic. The share is found in a plane scaled at the
 * middle latitude between p and the foot, and refined; an error of first order in the foot is one of second order in the figure.
 */
export function nearestOnSegment(p: LonLat, a: LonLat, b: LonLat): Nearest {
  const aLon = unwrapLonNear(a.lon, p.lon);
  const bLon = unwrapLonNear(b.lon, aLon);
  let share = 0.5;
  for (let i = 0; i < 3; i++) {
    const footLat = a.lat + (b.lat - a.lat) * share;
    share = footOf(p, aLon, a.lat, bLon, b.lat, (p.lat + footLat) / 2).share;
  }
  const at = { lon: aLon + (bLon - aLon) * share, lat: a.lat + (b.lat - a.lat) * share };
  return { at, metres: distanceMetres(p, at), edge: 0, share };
}

function footOf(p: LonLat, aLon: number, aLat: number, bLon: number, bLat: number, scaleLat: number): Foot {
  const scale = metresPerDegree(scaleLat);
  const [ax, ay] = [(aLon - p.lon) * scale.x, (aLat - p.lat) * scale.y];
  const [dx, dy] = [(bLon - aLon) * scale.x, (bLat - aLat) * scale.y];
  const share = footShare(ax, ay, dx, dy);
  return { share, metres: Math.hypot(ax + dx * share, ay + dy * share) };
}

/**
 * The nearest point of a polyline to p; null for a polyline without edges. Exact where the answer lies within some hundred
 * kilometres.
 */
export function nearestOnPolyline(p: LonLat, vertices: readonly LonLat[]): Nearest | null {
  const edges = Array.from({ length: Math.max(0, vertices.length - 1) }, (_, edge) => edge);
  return nearestOfEdges(p, edges, (edge) => [vertices[edge]!, vertices[edge + 1]!]);
}

/** The nearest of some edges. Every one is measured cheaply; those that might be nearest are measured by geodesic. */
export function nearestOfEdges(
  p: LonLat,
  edges: readonly number[],
  endsOf: (edge: number) => readonly [LonLat, LonLat],
): Nearest | null {
  const cheap = new Float64Array(edges.length);
  let least = Infinity;
  edges.forEach((edge, i) => {
    const metres = cheapDistance(p, ...endsOf(edge));
    cheap[i] = metres;
    if (metres < least) least = metres;
  });
  let best: Nearest | null = null;
  edges.forEach((edge, i) => {
    if (cheap[i]! > least * CHEAP_MARGIN + 1) return;
    const found = nearestOnSegment(p, ...endsOf(edge));
    if (best === null || found.metres < best.metres) best = { ...found, edge };
  });
  return best;
}

function cheapDistance(p: LonLat, a: LonLat, b: LonLat): number {
  const aLon = unwrapLonNear(a.lon, p.lon);
  const bLon = unwrapLonNear(b.lon, aLon);
  return footOf(p, aLon, a.lat, bLon, b.lat, (2 * p.lat + a.lat + b.lat) / 4).metres;
}
