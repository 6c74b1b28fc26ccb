/** Points of what is drawn: the nearest, a crossing, a share of the way along. */
import type { Span } from "../diagnostics/model.js";
import type { Boundary } from "../clauses/model.js";
import { pointsOfBoundary } from "../clauses/point.js";
import { crossingsOf } from "../geodesy/crossing.js";
import { nearestOnPolyline, type Nearest } from "../geodesy/distance.js";
import { azimuthDegrees, destination, distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { ENGLISH } from "../words/english.js";
import { boundaryWords } from "../words/ground.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { ON_ANOTHER_METRES } from "./chain.js";
import { drawnCourses, locatedOn } from "./drawn.js";
import type { Chain } from "./model.js";
import {
  failure,
  success,
  type Located,
  type PointContext,
  type PointOf,
  type PointResult,
  type Resolve,
} from "./point-result.js";
import { asOneCrossing, placesWords, takenForOne, writtenPlaces } from "./one-crossing.js";
import { flat } from "../geodesy/flat.js";
import { lengthBetween, walk } from "./walk.js"; // prettier-ignore

/** A point that should lie on a course may lie this far from it. */
export const ON_COURSE_METRES = 25_000;

export function nearestPoint(
  point: PointOf<"nearest">,
  context: PointContext,
  resolve: Resolve,
): PointResult {
  if ("kind" in point.to) return nearestTogether(point.on, point.to, point.span, context, resolve);
  const to = resolve(point.to);
  if (!to.ok) return to;
  const courses = drawnCourses(point.on, context, resolve);
  const best = courses && nearestOn(courses, to.located.at);
  if (!best) return notDrawn(point.on, resolve);
  const there = locatedOn(best.chain, best.foot.at, best.foot.edge);
  return success(there.at, Math.max(there.accuracyMetres, to.located.accuracyMetres));
}

/** Where one comes nearest another: at a vertex of either; where they cross, that is their crossing. */
function nearestTogether(
  on: Boundary,
  other: Boundary,
  span: Span,
  context: PointContext,
  resolve: Resolve,
): PointResult {
  const [ones, others] = [on, other].map((each) => drawnCourses(each, context, resolve));
  if (!ones || !others) return notDrawn(ones ? other : on, resolve);
  if (crossingsOf(ones.map(verticesOf), others.map(verticesOf)).length > 0)
    return crossing({ form: "crossing", of: [on, other], nearest: null, span }, context, resolve);
  const [own, its] = [ones, others].map((of) => new SegmentIndex(of.map(({ vertices }) => flat(vertices))));
  const feet = [...ones, ...others].flatMap(({ vertices }) =>
    vertices.flatMap((at) => {
      const foot = own!.nearest(at);
      return foot ? [{ foot, metres: its!.nearest(foot.at)?.metres ?? Infinity }] : [];
    }),
  );
  const best = feet.reduce((a, b) => (b.metres < a.metres ? b : a));
  const { at, edge } = best.foot;
  return success(at, locatedOn(ones[own!.courseOf(edge)]!, at, own!.edgeInCourse(edge)).accuracyMetres);
}

export function endOfCourse(
  { form, of }: PointOf<"beginning" | "end">,
  context: PointContext,
  resolve: Resolve,
): PointResult {
  const [course] = drawnCourses(of, context, resolve) ?? [];
  if (!course) return notDrawn(of, resolve);
  const [vertex, edge] = form === "end" ? [-1, -1] : [0, 0];
  return success(course.vertices.at(vertex)!, course.accuracyMetres.at(edge)!);
}

/** Of several crossings the one nearest the point that is named; those that nobody could tell apart are one. */
export function crossing(point: PointOf<"crossing">, context: PointContext, resolve: Resolve): PointResult {
  const courses = point.of.map((each) => drawnCourses(each, context, resolve));
  const missing = courses.indexOf(null);
  if (missing >= 0) return notDrawn(point.of[missing]!, resolve);
  const [ones, others] = courses as [readonly Chain[], readonly Chain[]];
  const found = crossingsOf(ones.map(verticesOf), others.map(verticesOf)).map(({ at, one, other }): Located => {
    const along = [ones[one.course]!, others[other.course]!];
    const accuracies = [one.edge, other.edge].map((edge, i) => locatedOn(along[i]!, at, edge).accuracyMetres);
    return { at, accuracyMetres: Math.max(...accuracies) };
  }); // prettier-ignore
  if (found.length === 0) found.push(...endsOn(ones, others), ...endsOn(others, ones));
  if (found.length === 0) return noCrossing(point, ones, others);
  if (point.nearest === null) return onlyCrossing(point, found, context);
  const to = resolve(point.nearest);
  if (!to.ok) return to;
  const [best] = found
    .map((each) => ({ ...each, metres: distanceMetres(each.at, to.located.at) }))
    .sort((a, b) => a.metres - b.metres);
  return success(best!.at, best!.accuracyMetres);
}

/** Ends of some courses that lie on others but for the rounding of their figures: they were led there. */
function endsOn(ones: readonly Chain[], others: readonly Chain[]): Located[] {
  const index = new SegmentIndex(others.map(({ vertices }) => flat(vertices)));
  return ones.flatMap((course) =>
    [0, course.vertices.length - 1].flatMap((end): Located[] => {
      const at = course.vertices[end]!;
      const foot = index.nearest(at);
      if (!foot || foot.metres > ON_ANOTHER_METRES) return [];
      const own = locatedOn(course, at, Math.max(0, end - 1)).accuracyMetres;
      const its = locatedOn(others[index.courseOf(foot.edge)]!, at, index.edgeInCourse(foot.edge)).accuracyMetres;
      return [{ at, accuracyMetres: Math.max(own, its) }];
    }),
  );
} // prettier-ignore

function onlyCrossing(point: PointOf<"crossing">, all: readonly Located[], context: PointContext): PointResult {
  const [one, ...others] = asOneCrossing(all);
  if (!one || others.length > 0) return whichCrossing(point, asOneCrossing(all).map(({ found }) => found));
  const [a, b] = point.of.map(words);
  if (all.length > 1) context.remark(takenForOne(point.span, `${a} and ${b} cross`, one));
  return success(one.found.at, one.found.accuracyMetres);
} // prettier-ignore

const words = (boundary: Boundary): string => boundaryWords(AUTHOR, boundary);

function noCrossing(
  { of: [one, other], span }: PointOf<"crossing">,
  ones: readonly Chain[],
  others: readonly Chain[],
): PointResult {
  const feet = [...feetOn(others, ones), ...feetOn(ones, others)];
  const least = feet.reduce<Nearest | null>((best, foot) => (best && best.metres <= foot.metres ? best : foot), null);
  const apart = least ? `: they come no nearer than ${metresWords(ENGLISH, least.metres)}, at ${writtenPosition(least.at)}` : "";
  return failure(
    "no-crossing",
    span,
    `${words(one)} and ${words(other)} do not cross${apart}.`,
    "Lead one of them on to the other, or name a point: `the point of … nearest …`, a place, or figures.",
  );
} // prettier-ignore

/** For each vertex of some courses the nearest point of others. */
function feetOn(others: readonly Chain[], courses: readonly Chain[]): Nearest[] {
  const index = new SegmentIndex(others.map(({ vertices }) => flat(vertices)));
  return courses.flatMap(({ vertices }) => vertices.flatMap((at) => index.nearest(at) ?? []));
} // prettier-ignore

function whichCrossing(
  { of: [one, other], span }: PointOf<"crossing">,
  found: readonly Located[],
): PointResult {
  return failure(
    "which-crossing",
    span,
    `${words(one)} and ${words(other)} cross at ${found.length} places: ${placesWords(found)}.`,
    `Say near which: \`the crossing of … and … nearest ${writtenPlaces(found)[0]}\`.`,
  );
}

export function midway(point: PointOf<"midway">, context: PointContext, resolve: Resolve): PointResult {
  const [one, other] = point.between.map(resolve) as [PointResult, PointResult];
  if (!one.ok) return one;
  if (!other.ok) return other;
  const share = point.share.part / point.share.whole;
  const accuracy = Math.max(one.located.accuracyMetres, other.located.accuracyMetres);
  const { at: from } = one.located;
  const { at: to } = other.located;
  if (point.along === null)
    return success(destination(from, azimuthDegrees(from, to), distanceMetres(from, to) * share), accuracy);
  const courses = drawnCourses(point.along, context, resolve);
  const start = courses && nearestOn(courses, from);
  if (!start) return notDrawn(point.along, resolve);
  const end = nearestOnPolyline(to, start.chain.vertices)!;
  const far = Math.max(start.foot.metres, end.metres);
  if (far > ON_COURSE_METRES)
    return failure(
      "not-on-the-river",
      point.span,
      `One of these points lies ${metresWords(ENGLISH, far)} from ${words(point.along)}.`,
      "Measure between points on it, or leave out `along …` for the point on the shortest line.",
    );
  const metres = lengthBetween(start.chain, start.foot, end) * share;
  const found = walk(start.chain, start.foot.edge, start.foot.share, -metres);
  return success(found.at, Math.max(found.accuracyMetres, accuracy));
}

export function nearestOn(
  courses: readonly Chain[],
  to: LonLat,
): { readonly chain: Chain; readonly foot: Nearest } | null {
  let best: { chain: Chain; foot: Nearest } | null = null;
  for (const chain of courses) {
    const foot = nearestOnPolyline(to, chain.vertices);
    if (foot && (!best || foot.metres < best.foot.metres)) best = { chain, foot };
  }
  return best;
}

const verticesOf = ({ vertices }: Chain): readonly LonLat[] => vertices;

/** Why a boundary has no course: that of the point by which it is given, or its own. */
export function notDrawn(boundary: Boundary, resolve: Resolve): PointResult {
  const unknown = pointsOfBoundary(boundary)
    .map(resolve)
    .find(({ ok }) => !ok);
  if (unknown) return unknown;
  return failure(
    boundary.kind === "river" ? "river-not-located" : "nothing-to-be-near",
    boundary.span,
    `The course of ${words(boundary)} is not known here.`,
    "Name a traced river, a located lake, a coast or the frame; a line must stand before the point that is measured from it.",
  );
}
