/** Where a course breaks what its text says of it. */
import type { LineCheck } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { between } from "../geodesy/between.js";
import { crossingsOf } from "../geodesy/crossing.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { flat } from "../geodesy/flat.js";
import { walk } from "../gazetteer/walk.js";
import type { Beyond } from "./beyond.js";
import type { Breach } from "./check-diagnostics.js";
import { handOf } from "../geodesy/sides.js";
import { nearestAmong, type NearestAmong } from "./detours.js";
import { isUpper, type DistanceCheck } from "./distance-check.js";
import type { CourseSurvey } from "./survey.js";

/** Courses that keep a bound to the metre keep it. */
export const LEAST_BREACH_METRES = 1;

export type Check<Form extends LineCheck["form"]> = Extract<LineCheck, { form: Form }>;

/** Where a course breaks a distance most; null: it keeps it. */
export function distanceBroken(
  check: DistanceCheck,
  course: Chain,
  targets: readonly (readonly LonLat[])[],
): Breach | null {
  if (isUpper(check)) return farthestFrom(course, nearestAmong(targets), check.metres);
  const nearest = nearestApproach(course, targets);
  return nearest && nearest.metres < check.metres - LEAST_BREACH_METRES ? nearest : null;
}

/** What a course is to keep to, or off: one point, or courses. Null: it is not known where it is. */
export function targetsOf(
  survey: CourseSurvey,
  { to, span }: DistanceCheck,
): readonly (readonly LonLat[])[] | null {
  if (to.kind !== "place") return survey.courses(to)?.map(({ vertices }) => vertices) ?? null;
  const place = survey.position({ form: "place", feature: to.id, span });
  return place && [[place.at]];
}

/** Where a course is farthest beyond a bound; null: nowhere. */
export function farthestBeyond(beyond: Beyond, { vertices, accuracyMetres }: Chain): Breach | null {
  let worst: Breach | null = null;
  vertices.forEach((at, i) => {
    const metres = beyond(at);
    if (metres === null || metres < LEAST_BREACH_METRES || metres <= (worst?.metres ?? 0)) return;
    worst = { metres, at, knownMetres: accuracyMetres[Math.max(0, i - 1)]! };
  });
  return worst;
}

/** Where a course comes nearest to others: at a crossing, at one of its own vertices, or abreast of one of theirs. */
export function nearestApproach(
  { vertices, accuracyMetres }: Chain,
  others: readonly (readonly LonLat[])[],
): Breach | null {
  const [crossing] = crossingsOf([vertices], others);
  if (crossing) return { metres: 0, at: crossing.at, knownMetres: accuracyMetres[crossing.one.edge]! };
  let best: Breach | null = null;
  const offer = (at: LonLat, metres: number, edge: number) => {
    if (metres < (best?.metres ?? Infinity)) best = { metres, at, knownMetres: accuracyMetres[edge]! };
  };
  const nearestIn = (index: SegmentIndex, at: LonLat) => index.nearestWithin(at, best?.metres ?? Infinity);
  const [own, theirs] = [new SegmentIndex([flat(vertices)]), new SegmentIndex(others.map(flat))];
  vertices.forEach((at, i) => offer(at, nearestIn(theirs, at)?.metres ?? Infinity, Math.max(0, i - 1)));
  for (const vertex of others.flat()) {
    const foot = nearestIn(own, vertex);
    if (foot) offer(foot.at, foot.metres, foot.edge);
  }
  return best;
}

/** Where a course is farthest from others, beyond a distance, to the metre; null: nowhere. */
export function farthestFrom(
  { vertices, accuracyMetres }: Chain,
  nearest: NearestAmong,
  most: number,
): Breach | null {
  let worst: Breach | null = null;
  const offer = (at: LonLat, metres: number, edge: number) => {
    if (metres > (worst?.metres ?? most + LEAST_BREACH_METRES))
      worst = { metres, at, knownMetres: accuracyMetres[edge]! };
  };
  const search = (a: Off, b: Off, edge: number) => {
    const apart = distanceMetres(a.from, b.from);
    const least = worst?.metres ?? most + LEAST_BREACH_METRES;
    if (apart < LEAST_BREACH_METRES || farthestBetween(a, b, apart) <= least) return;
    const middle = offOf(between(a.from, b.from, 0.5), nearest);
    offer(middle.from, middle.metres, edge);
    search(a, middle, edge);
    search(middle, b, edge);
  };
  const offs = vertices.map((at) => offOf(at, nearest));
  offs.forEach(({ from, metres }, i) => offer(from, metres, Math.max(0, i - 1)));
  for (let edge = 0; edge + 1 < offs.length; edge++) search(offs[edge]!, offs[edge + 1]!, edge);
  return worst;
}

interface Off extends ReturnType<NearestAmong> {
  readonly from: LonLat;
}

const offOf = (from: LonLat, nearest: NearestAmong): Off => ({ ...nearest(from), from });

/**
 * No place between two is farther off than this: half of what both are off and lie apart, nor than the farther of them is from one straight
 * edge.
 */
function farthestBetween(a: Off, b: Off, apart: number): number {
  const half = (a.metres + b.metres + apart) / 2;
  const fromEdge = (near: Off, other: Off) =>
    Math.max(near.metres, nearestOnPolyline(other.from, near.ends)!.metres);
  return Math.min(half, fromEdge(a, b), fromEdge(b, a));
}

/** On the ground a course is on one hand of what it crosses this far before, and on the other this far after. */
const BESIDE_CROSSING_METRES = 5;

/** The first place at which a course crosses one of others; to touch one, or to begin or end on it, is not to cross it. */
export function crossingInto(course: Chain, others: readonly (readonly LonLat[])[]): Breach | null {
  for (const { at, one, other } of crossingsOf([course.vertices], others)) {
    const { share } = nearestOnPolyline(at, course.vertices.slice(one.edge, one.edge + 2))!;
    const [before, after] = [BESIDE_CROSSING_METRES, -BESIDE_CROSSING_METRES].map((metres) =>
      walk(course, one.edge, share, metres),
    );
    if (before!.overrunMetres > 0 || after!.overrunMetres > 0) continue;
    const hands = [before!, after!].map((each) => handOf(each.at, others[other.course]!).hand);
    if (hands[0] !== hands[1] && !hands.includes(null))
      return { metres: 0, at, knownMetres: course.accuracyMetres[one.edge]! };
  }
  return null;
}
