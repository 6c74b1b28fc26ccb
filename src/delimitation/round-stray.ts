/** The way round what lies on the wrong hand of a course, so that it comes to lie on the other. */
import { nearestOnPolyline } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { stationOrder, type Station } from "../gazetteer/chain.js";
import type { Detour } from "./detours.js";
import type { Stray } from "./strays.js";

/** Along its far side. Null: the course begins or ends beside it. */
export function roundStray({ vertices, from, to, isRing }: Stray, course: readonly LonLat[]): Detour | null {
  if (isRing) return roundRing(vertices.slice(1), course);
  if (from === null || to === null) return null;
  return stationOrder(from, to) <= 0
    ? { from, to, way: vertices }
    : { from: to, to: from, way: vertices.toReversed() };
}

/** From where the ring is first beside the course to where it last is, by the half of it that lies farther off. */
function roundRing(ring: readonly LonLat[], course: readonly LonLat[]): Detour {
  const feet = ring.map((at) => nearestOnPolyline(at, course)!);
  const byStation = (pick: (a: Station, b: Station) => boolean) =>
    feet.reduce((best, foot, i) => (pick(foot, feet[best]!) ? i : best), 0);
  const first = byStation((a, b) => stationOrder(a, b) < 0);
  const last = byStation((a, b) => stationOrder(a, b) > 0);
  const ways = [1, -1].map((step) => {
    const way = [first];
    for (let i = first; i !== last; way.push(i)) i = (i + step + ring.length) % ring.length;
    return way;
  });
  const farthest = (way: readonly number[]) => Math.max(...way.map((i) => feet[i]!.metres));
  const way = ways.reduce((a, b) => (farthest(b) > farthest(a) ? b : a));
  return { from: feet[first]!, to: feet[last]!, way: way.map((i) => ring[i]!) };
}
