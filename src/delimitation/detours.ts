/** Ways round what a course may not touch, each the least change to it. */
import { between } from "../geodesy/between.js";
import { crossingsOf } from "../geodesy/crossing.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { azimuthDegrees, destination, distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import type { Hand } from "../geodesy/sides.js";
import type { Chain } from "../gazetteer/model.js";
import { flat } from "../geodesy/flat.js";
import { walk } from "../gazetteer/walk.js";
import type { Beyond } from "./beyond.js";
import { firstStation, stretchOf, type Station } from "../gazetteer/chain.js";

/** In the place of the stretch of a course between two stations. */
export interface Detour {
  readonly from: Station;
  readonly to: Station;
  /** The vertices between. */
  readonly way: readonly LonLat[];
  /** How well it is known at a place on it, metres; absent: as well as the worst of what it replaces. */
  readonly known?: (at: LonLat) => number;
}

/** What lies nearer to a bound than this lies on it. */
const ON_BOUND_METRES = 1;
/** How far beyond a place, a road or a river a course passes that is to leave it on its other side. */
export const PASSING_METRES = 100;

/** Along a bound, wherever the course is beyond it; null: an end of the course is, or it does not come back. */
export function alongBound({ vertices }: Chain, bound: readonly LonLat[], beyond: Beyond): Detour[] | null {
  const isBeyond = vertices.map((at) => (beyond(at) ?? 0) >= ON_BOUND_METRES);
  const detours: Detour[] = [];
  for (let first = isBeyond.indexOf(true); first >= 0;) {
    const back = isBeyond.indexOf(false, first);
    if (first === 0 || back < 0) return null;
    const [out, home] = [
      crossingOn(vertices, first - 1, bound, 0),
      crossingOn(vertices, back - 1, bound, -1),
    ];
    if (!out || !home) return null;
    const drawn = { vertices: bound, accuracyMetres: bound.slice(1).map(() => 0) };
    detours.push({ from: out.own, to: home.own, way: stretchOf(drawn, out.other, home.other).vertices });
    first = isBeyond.indexOf(true, back);
  }
  return detours;
}

/** The first or the last (-1) place at which an edge of a course crosses a bound. */
function crossingOn(
  vertices: readonly LonLat[],
  edge: number,
  bound: readonly LonLat[],
  which: 0 | -1,
): { own: Station; other: Station } | null {
  const ends = [vertices[edge]!, vertices[edge + 1]!];
  const found = crossingsOf([ends], [bound])
    .map(({ at, other }) => ({ own: stationOn(vertices, edge, at), other: stationOn(bound, other.edge, at) }))
    .sort((a, b) => a.own.share - b.own.share);
  return found.at(which) ?? null;
}

/** A place on an edge of a course. */
export function stationOn(vertices: readonly LonLat[], edge: number, at: LonLat): Station {
  return { edge, share: nearestOnPolyline(at, vertices.slice(edge, edge + 2))!.share, at };
}

/** At a distance from some courses or points, wherever the course comes nearer; null: an end of it does, or it meets one of them. */
export function atDistance(
  course: Chain,
  targets: readonly (readonly LonLat[])[],
  metres: number,
): Detour[] | null {
  const nearest = nearestAmong(targets);
  const step = Math.max(20, metres / 40);
  // The chord of a circle of that radius between two points a step apart lies so much nearer to its centre.
  const clearMetres = metres + (step * step) / (8 * metres) + ON_BOUND_METRES;
  const stations = stationsAlong(course, step, (at) => nearest(at).metres - clearMetres);
  const isNear = stations.map(({ at }) => nearest(at).metres < clearMetres);
  const detours: Detour[] = [];
  for (let first = isNear.indexOf(true); first >= 0;) {
    const back = isNear.indexOf(false, first);
    if (first === 0 || back < 0) return null;
    const pushed = (at: LonLat) => pushedAway(at, nearest, clearMetres);
    const way = stations.slice(first, back).map(({ at }) => pushed(at));
    const round = way.flatMap((at, i) =>
      i === 0 ? [at] : [...betweenPushed(way[i - 1]!, at, step, pushed), at],
    );
    if (round.includes(null)) return null;
    detours.push({ from: stations[first - 1]!, to: stations[back]!, way: round.filter((at) => at !== null) });
    first = isNear.indexOf(true, back);
  }
  return detours;
}

/** So often a gap is halved: a course that passes a point by a hair is pushed to either side of it. */
const MOST_HALVINGS = 12;

/** What is pushed from near a point spreads round it: places between, until no two are more than a step apart. Null among them: no way. */
function betweenPushed(
  a: LonLat | null,
  b: LonLat | null,
  step: number,
  pushed: (at: LonLat) => LonLat | null,
  halvings = MOST_HALVINGS,
): (LonLat | null)[] {
  if (!a || !b || distanceMetres(a, b) <= step) return [];
  const middle = halvings === 0 ? null : pushed(between(a, b, 0.5));
  const on = (from: LonLat | null, to: LonLat | null) => betweenPushed(from, to, step, pushed, halvings - 1);
  return [...on(a, middle), middle, ...on(middle, b)];
}

/** What comes nearest to a place of some courses and points: where, and the ends of the edge on which that is. */
export type NearestAmong = (at: LonLat) => {
  readonly at: LonLat;
  readonly metres: number;
  readonly ends: readonly [LonLat, LonLat];
};

export function nearestAmong(targets: readonly (readonly LonLat[])[]): NearestAmong {
  const points = targets.filter((target) => target.length === 1).map(([at]) => at!);
  const index = new SegmentIndex(targets.map(flat));
  return (from) => {
    const foot = index.nearest(from);
    return [
      ...points.map((at) => ({ at, metres: distanceMetres(from, at), ends: [at, at] as const })),
      ...(foot ? [{ ...foot, ends: index.endsOf(foot.edge) }] : []),
    ].reduce((a, b) => (b.metres < a.metres ? b : a));
  };
}

/** Straight away from what is nearest, and again from what is nearest there. */
function pushedAway(from: LonLat, nearest: NearestAmong, metres: number): LonLat | null {
  let at = from;
  for (let turn = 0; turn < 8; turn++) {
    const foot = nearest(at);
    if (foot.metres >= metres) break;
    if (foot.metres < ON_BOUND_METRES) return null;
    at = destination(foot.at, azimuthDegrees(foot.at, at), metres);
  }
  return at;
}

/** The vertices of a course, and points a step apart on such of its edges as may come within reach (a negative margin). */
export function stationsAlong(
  { vertices }: Chain,
  stepMetres: number,
  margin: (at: LonLat) => number,
): Station[] {
  const stations: Station[] = [firstStation({ vertices })];
  for (let edge = 0; edge + 1 < vertices.length; edge++) {
    const [a, b] = [vertices[edge]!, vertices[edge + 1]!];
    const metres = distanceMetres(a, b);
    const steps = Math.min(margin(a), margin(b)) < metres ? Math.ceil(metres / stepMetres) : 1;
    for (let i = 1; i <= steps; i++) {
      const share = i / steps;
      stations.push({ edge, share, at: i === steps ? b : between(a, b, share) });
    }
  }
  return stations;
}

/** By a point just beyond a place, which so comes to lie on this hand; null: the course begins or ends too near. */
export function pastPlace(course: Chain, place: LonLat, hand: Hand): Detour | null {
  const foot = nearestOnPolyline(place, course.vertices)!;
  const reach = foot.metres + PASSING_METRES;
  const [from, to] = [reach, -reach].map((metres) => walk(course, foot.edge, foot.share, metres));
  if (from!.overrunMetres > 0 || to!.overrunMetres > 0) return null;
  const aside =
    foot.metres < ON_BOUND_METRES
      ? azimuthDegrees(from!.at, to!.at) + (hand === "left" ? 90 : -90)
      : azimuthDegrees(foot.at, place);
  return { from: from!, to: to!, way: [destination(foot.at, aside, reach)] };
}
