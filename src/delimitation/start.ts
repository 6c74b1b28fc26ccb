/** A line that begins on something: where the course of its first part, drawn by itself, crosses it. */
import type { Boundary, Course, Line } from "../clauses/model.js";
import { crossingsOf } from "../geodesy/crossing.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import type { Chain } from "../gazetteer/model.js";
import { startNeedsPoint, whichStart } from "./diagnostics.js";
import type { Position, Survey } from "./survey.js";

/** Of several crossings, that from which the course comes to the part's next point without another. */
export function startOn(survey: Survey, { from, parts }: Line, what: Boundary): Position | null {
  const [first] = parts;
  const course = first && drawn(survey, first.course, from.span);
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
  const towards = first.via[0] ?? first.to;
  const next = towards.form === "meets" || towards.form === "after" ? null : survey.position(towards);
  const meant = next ? beside(found, course, next) : found;
  if (meant.length === 1) return meant[0]!;
  survey.report(whichStart(from, what, meant));
  return null;
}

type Found = Position & { readonly along: number };

/** The crossings next to a point on the course, before and after it. */
function beside(found: readonly Found[], course: Chain, to: Position): Found[] {
  const foot = nearestOnPolyline(to.at, course.vertices)!;
  const at = foot.edge + foot.share;
  const sorted = [...found].sort((a, b) => a.along - b.along);
  const before = sorted.findLast(({ along }) => along < at);
  const after = sorted.find(({ along }) => along > at);
  return [before, after].filter((each) => each !== undefined);
}

/** A course that is drawn whatever point a part begins in; null: there is none. */
function drawn(survey: Survey, course: Course, span: Boundary["span"]): Chain | null {
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
    case "straight":
    case "as-fixed":
    case "watershed":
    case "coast":
    case "shore":
    case "parallel-to":
    case "middle":
    case "survey":
    case "edge":
    case "bearing":
    case "onward":
    case "arc":
      return null;
  }
}
