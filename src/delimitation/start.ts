/** A line that begins on something: where the course of its first part, drawn by itself, crosses it. */
import type { Boundary, Course, Line } from "../clauses/model.js";
import { crossingsOf } from "../geodesy/crossing.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { asOneCrossing } from "../gazetteer/one-crossing.js";
import type { Chain } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import { bearingTo } from "./bearing.js";
import { startNeedsPoint, startTakenForOne, whichStart } from "./start-diagnostics.js";
import { wholeMiddle } from "./midway.js";
import type { Position, Survey } from "./survey.js";

/** Of several crossings, that from which the course comes to the part's next points, in their order, without another. */
export function startOn(survey: Survey, { from, parts }: Line, what: Boundary): Position | null {
  const [first] = parts;
  if (!first) return null;
  const [next = null, second = null] = [...first.via, first.to]
    .filter(({ form }) => form !== "meets" && form !== "after")
    .map((point) => survey.position(point));
  const course = drawn(survey, first.course, from.span, next);
  if (!course) {
    survey.report(startNeedsPoint(from, what));
    return null;
  }
  const courses = survey.courses(what);
  if (!courses) {
    survey.boundary(what);
    return null;
  }
  const found = crossingsOf(
    [course.vertices],
    courses.map(({ vertices }) => vertices),
  ).map(({ at, one, other }) => ({
    at,
    accuracyMetres: Math.max(
      course.accuracyMetres[one.edge]!,
      courses[other.course]!.accuracyMetres[other.edge]!,
    ),
    along: one.edge + nearestOnPolyline(at, course.vertices.slice(one.edge, one.edge + 2))!.share,
  }));
  const crossings = asOneCrossing(next ? beside(found, course, next, second) : found);
  const [one, ...others] = crossings;
  if (one && others.length === 0) {
    if (one.all.length > 1) survey.report(startTakenForOne(from, what, one));
    return one.found;
  }
  survey.report(
    whichStart(
      from,
      what,
      first,
      crossings.map((each) => each.found),
    ),
  );
  return null;
}

type Found = Position & { readonly along: number };

/** The crossings next to a point on the course, before and after it; where a second point tells the direction, the one before. */
function beside(found: readonly Found[], course: Chain, to: Position, second: Position | null): Found[] {
  const stationOf = (position: Position) => {
    const { edge, share } = nearestOnPolyline(position.at, course.vertices)!;
    return edge + share;
  };
  const at = stationOf(to);
  const onward = second ? stationOf(second) - at : 0;
  const sorted = [...found].sort((a, b) => a.along - b.along);
  const before = sorted.findLast(({ along }) => along < at);
  const after = sorted.find(({ along }) => along > at);
  const meant = onward === 0 ? [before, after] : [onward > 0 ? before : after];
  return meant.filter((each) => each !== undefined);
}

/** A course that is drawn whatever point a part begins in; null: there is none. */
function drawn(survey: Survey, course: Course, span: Boundary["span"], next: Position | null): Chain | null {
  switch (course.form) {
    case "parallel":
    case "meridian":
      return survey.courses({ kind: course.form, id: "", at: course.at, span })?.[0] ?? null;
    case "river":
      return survey.gazetteer.rivers.get(course.river)?.chain ?? null;
    case "line":
      return survey.line(course.line);
    case "way":
      return survey.gazetteer.ways.get(course.way) ?? null;
    case "midway":
      return wholeMiddle(survey, course.between, next?.at ?? middleOf(survey.frame));
    case "bearing":
      return next && bearingTo(survey, next, course.azimuthDegrees);
    case "straight":
    case "as-fixed":
    case "watershed":
    case "coast":
    case "shore":
    case "parallel-to":
    case "middle":
    case "survey":
    case "edge":
    case "onward":
    case "arc":
      return null;
  }
}

const middleOf = ({ west, south, east, north }: Survey["frame"]): LonLat => ({
  lon: (west + east) / 2,
  lat: (south + north) / 2,
});
