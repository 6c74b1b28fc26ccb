/** Points of what is drawn that lie farthest: in a direction, or to one side as seen from a point. */
import { azimuthDegrees } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { reachIn } from "../geodesy/reach.js";
import { boundaryWords, pointWords } from "../words/ground.js";
import { AUTHOR } from "../words/words.js";
import { drawnCourses, locatedOn } from "./drawn.js";
import { notDrawn } from "./drawn-points.js";
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

/** Among the vertices as drawn. */
export function extreme(point: PointOf<"extreme">, context: PointContext, resolve: Resolve): PointResult {
  const courses = drawnCourses(point.of, context, resolve);
  const vertices = courses?.flatMap(({ vertices }) => vertices) ?? [];
  if (!courses || vertices.length === 0) return notDrawn(point.of, resolve);
  const { at, accuracyMetres } = farthest(courses, reachIn(point.azimuthDegrees, vertices));
  return success(at, accuracyMetres);
}

/**
 * Among the vertices as drawn, by the azimuths of the geodesics from the point that sees them. What surrounds that point
 * has no outermost point: bearings are counted from the one that follows the widest gap between them.
 */
export function outermost(point: PointOf<"outermost">, context: PointContext, resolve: Resolve): PointResult {
  const eye = resolve(point.from);
  if (!eye.ok) return eye;
  const courses = drawnCourses(point.of, context, resolve);
  if (!courses?.some(({ vertices }) => vertices.length > 0)) return notDrawn(point.of, resolve);
  const bearing = (at: LonLat) => azimuthDegrees(eye.located.at, at);
  const first = afterWidestGap(courses.flatMap(({ vertices }) => vertices.map(bearing)));
  if (first === null) return surrounded(point);
  const turned = (at: LonLat) => (bearing(at) - first + 360) % 360;
  const found = farthest(courses, point.side === "right" ? turned : (at) => -turned(at));
  return success(found.at, Math.max(found.accuracyMetres, eye.located.accuracyMetres));
}

/** The bearing at which what is seen begins, clockwise; null where it spans half a turn or more. */
function afterWidestGap(bearings: readonly number[]): number | null {
  const sorted = [...bearings].sort((a, b) => a - b);
  let widest = { gap: sorted[0]! + 360 - sorted.at(-1)!, first: sorted[0]! };
  sorted.forEach((bearing, i) => {
    const gap = i === 0 ? 0 : bearing - sorted[i - 1]!;
    if (gap > widest.gap) widest = { gap, first: bearing };
  });
  return widest.gap > 180 ? widest.first : null;
}

function surrounded({ of, from, span }: PointOf<"outermost">): PointResult {
  const [what, eye] = [boundaryWords(AUTHOR, of), pointWords(AUTHOR, from)];
  return failure(
    "sees-all-round",
    span,
    `${what} lies round ${eye} through half a turn or more, and has no point farthest to one side from there.`,
    "Name a point that lies outside it, from which a straight line can touch it.",
  );
}

function farthest(courses: readonly Chain[], reach: (at: LonLat) => number): Located {
  let best: { reach: number; located: Located } | null = null;
  for (const chain of courses)
    chain.vertices.forEach((at, i) => {
      const own = reach(at);
      if (!best || own > best.reach)
        best = { reach: own, located: locatedOn(chain, at, Math.min(i, chain.accuracyMetres.length - 1)) };
    });
  return best!.located;
} // prettier-ignore
