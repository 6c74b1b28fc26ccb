import { nearestOnPolyline } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import type { Chain } from "../gazetteer/model.js";
import { firstStation, lastStation, reverseChain, stationOrder, stretchOf } from "../gazetteer/chain.js";
import type { Courses, Leg } from "./survey.js";

/** Feet of one point whose distances differ by less are one foot. */
const SAME_OFF_METRES = 1;

/** Along a chain from nearest the start to nearest the end; to meet something, to its ends both ways, or that of `via`. */
export function alongChain(chain: Chain, leg: Leg): Courses {
  const from = nearestOnPolyline(leg.from.at, chain.vertices);
  if (!from) return null;
  if (leg.end.kind === "at") {
    const to = nearestOnPolyline(leg.end.position.at, chain.vertices);
    return to && [stretchOf(chain, from, to)];
  }
  const both = [stretchOf(chain, from, lastStation(chain)), stretchOf(chain, from, firstStation(chain))];
  return thatWay(
    both.filter((course) => course.vertices.length > 1),
    leg,
  );
}

/** Of courses that set out from one point the one that comes to the first `via` point; all of them where there is none. */
export function thatWay(courses: readonly Chain[], { via: [towards] }: Leg): readonly Chain[] {
  if (!towards) return courses;
  const [best] = courses
    .map((course) => {
      const foot = nearestOnPolyline(towards.at, course.vertices)!;
      const way = stretchOf(course, firstStation(course), foot);
      return { course, off: foot.metres, way: courseLength(way) };
    })
    .sort((a, b) => (Math.abs(a.off - b.off) < SAME_OFF_METRES ? a.way - b.way : a.off - b.off));
  return best ? [best.course] : [];
}

/** Of ways on from where some vertices end those that do not turn back over them; all where none goes on. */
export function goingOn<Way extends { readonly vertices: readonly LonLat[] }>(
  before: readonly LonLat[],
  ways: readonly Way[],
): readonly Way[] {
  const [last, from] = [before.at(-2), before.at(-1)];
  if (!last || !from) return ways;
  const liesOn = (at: LonLat, end: LonLat) => nearestOnPolyline(at, [from, end])!.metres < SAME_OFF_METRES;
  const onwards = ways.filter(({ vertices: [, next] }) => next && !liesOn(last, next) && !liesOn(next, last));
  return onwards.length > 0 ? onwards : ways;
}

/** Along a closed chain (first vertex repeated at the end) the shorter way, or the way that passes nearest the via points. */
export function aroundRing(ring: Chain, leg: Leg): Courses {
  const from = nearestOnPolyline(leg.from.at, ring.vertices);
  if (!from) return null;
  if (leg.end.kind !== "at") {
    const whole = [
      stretchOf(ring, from, lastStation(ring)),
      stretchOf(ring, firstStation(ring), from),
    ] as const;
    const onward = joinRing(whole[0], whole[1]);
    return thatWay([onward, reverseChain(onward)], leg);
  }
  const ways = waysAround(ring, leg);
  if (!ways) return null;
  const [direct, around] = ways;
  return [detour(direct, leg) <= detour(around, leg) ? direct : around];
}

/** Both ways around a closed chain to an end in a point; null where it ends otherwise. */
export function waysAround(ring: Chain, leg: Leg): readonly [Chain, Chain] | null {
  if (leg.end.kind !== "at") return null;
  const from = nearestOnPolyline(leg.from.at, ring.vertices);
  const to = nearestOnPolyline(leg.end.position.at, ring.vertices);
  if (!from || !to) return null;
  const direct = stretchOf(ring, from, to);
  const forwards = stationOrder(from, to) <= 0;
  const around = forwards
    ? joinRing(stretchOf(ring, from, firstStation(ring)), stretchOf(ring, lastStation(ring), to))
    : joinRing(stretchOf(ring, from, lastStation(ring)), stretchOf(ring, firstStation(ring), to));
  return [direct, around];
}

/** Sum of the distances of the via points from the course; without any, its length. */
function detour(course: Chain, leg: Leg): number {
  if (leg.via.length > 0) {
    return leg.via.reduce(
      (sum, stop) => sum + (nearestOnPolyline(stop.at, course.vertices)?.metres ?? Infinity),
      0,
    );
  }
  return courseLength(course);
}

function courseLength(course: Chain): number {
  let degrees = 0;
  for (let i = 1; i < course.vertices.length; i++) {
    const a = course.vertices[i - 1]!;
    const b = course.vertices[i]!;
    degrees += Math.hypot((b.lon - a.lon) * Math.cos((a.lat * Math.PI) / 180), b.lat - a.lat);
  }
  return degrees;
}

function joinRing(a: Chain, b: Chain): Chain {
  if (a.vertices.length < 2) return b;
  if (b.vertices.length < 2) return a;
  return {
    vertices: [...a.vertices, ...b.vertices.slice(1)],
    accuracyMetres: [...a.accuracyMetres, ...b.accuracyMetres],
  };
}
