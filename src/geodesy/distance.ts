import type { LonLat } from "./model.js";
import { distanceMetres } from "./geodesic.js";
import { unwrapLonNear } from "./longitude.js";
import { footShare } from "./plane.js";
import { SPHERE_DEGREE_METRES } from "./sphere.js";
import { metresPerDegree, radians } from "./wgs84.js";

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

/**
 * By what share, at most, a distance of so many degrees in the plane scaled half way differs between two places about as far:
 * the formula of the middle latitude is wrong by the square of the longitude between them over 24, of either.
 */
export function planeError(lat: number, degrees: number): number {
  const across =
    radians(degrees) / Math.max(0.05, Math.cos(radians(Math.min(89, Math.abs(lat) + degrees / 2))));
  return (across * across) / 12;
}

/**
 * The nearest point of the segment a b to p, with its distance by geodesic. The share is found in a plane scaled at the
 * middle latitude between p and the foot, and refined; an error of first order in the foot is one of second order in the figure.
 */
export function nearestOnSegment(p: LonLat, a: LonLat, b: LonLat): Nearest {
  const { share } = inPlane(p, a, b);
  const aLon = unwrapLonNear(a.lon, p.lon);
  const bLon = unwrapLonNear(b.lon, aLon);
  const at = { lon: aLon + (bLon - aLon) * share, lat: a.lat + (b.lat - a.lat) * share };
  return { at, metres: distanceMetres(p, at), edge: 0, share };
}

/** The foot on a b, and its distance in the plane. */
function inPlane(p: LonLat, a: LonLat, b: LonLat): Foot {
  const aLon = unwrapLonNear(a.lon, p.lon);
  const bLon = unwrapLonNear(b.lon, aLon);
  let foot: Foot = { share: 0.5, metres: Infinity };
  for (let i = 0; i < 3; i++) {
    const footLat = a.lat + (b.lat - a.lat) * foot.share;
    foot = footOf(p, aLon, a.lat, bLon, b.lat, (p.lat + footLat) / 2);
  }
  return foot;
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

/**
 * The nearest of some edges. Every one is measured in the plane, the nearest there by geodesic; of the others those that may
 * be nearer, since the plane is wrong by nearly the same share at two places that lie close together.
 */
export function nearestOfEdges(
  p: LonLat,
  edges: readonly number[],
  endsOf: (edge: number) => readonly [LonLat, LonLat],
): Nearest | null {
  const metres = new Float64Array(edges.length);
  let first = 0;
  for (let i = 0; i < edges.length; i++) {
    const [a, b] = endsOf(edges[i]!);
    metres[i] = inPlane(p, a, b).metres;
    if (metres[i]! < metres[first]!) first = i;
  }
  if (edges.length === 0) return null;
  const measured = (i: number): Nearest => ({
    ...nearestOnSegment(p, ...endsOf(edges[i]!)),
    edge: edges[i]!,
  });
  let best = measured(first);
  const least = metres[first]!;
  const degrees = least / SPHERE_DEGREE_METRES;
  const error = planeError(p.lat, degrees);
  const start = best;
  for (let i = 0; i < edges.length; i++) {
    if (i === first || metres[i]! > least * (1 + error) + 0.001) continue;
    const [a, b] = endsOf(edges[i]!);
    const apart = degreesApart(a, start.at) + degreesApart(a, b);
    const share = Math.min(1, (2 * apart) / degrees);
    if (metres[i]! * (start.metres / least) * (1 - error * share) > best.metres + 0.001) continue;
    const found = measured(i);
    if (found.metres < best.metres) best = found;
  }
  return best;
}

/** At most so many degrees of a great circle lie between two points. */
function degreesApart(a: LonLat, b: LonLat): number {
  return Math.hypot(a.lat - b.lat, unwrapLonNear(a.lon, b.lon) - b.lon);
}
