/** A line that begins on something: where the course of its first part, drawn by itself, crosses it. */
import type { Boundary, Course, Line } from "../clauses/model.js";
import { asOneCrossing, type OneCrossing } from "../gazetteer/one-crossing.js";
import type { Chain } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import { flat } from "../geodesy/flat.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { bearingTo } from "./bearing.js";
import { crossingsWith, stationOf, waysTo, type Found, type StartWay } from "./start-ways.js";
import {
  startCrossesNowhere,
  startNeedsPoint,
  startTakenForOne,
  whichStart,
  type Approach,
} from "./start-diagnostics.js";
import { halfWayAcross } from "./half-way-across.js";
import { wholeMiddle } from "./midway.js";
import type { Position, CourseSurvey } from "./survey.js";

export interface Start {
  readonly at: Position;
  /** A place on the way to the end of the first part; null: more ways than one lead there, or it was not looked for. */
  readonly by: Position | null;
}

/** Of several crossings, that from which the course comes to the part's next points, in their order, and to its end. */
export function startOn(survey: CourseSurvey, { from, parts }: Line, what: Boundary): Start | null {
  const [first] = parts;
  if (!first) return null;
  const stops = [...first.via, first.to]
    .filter(({ form }) => form !== "meets" && form !== "after")
    .map((point) => survey.position(point));
  const course = drawn(survey, first.course, from.span, stops[0] ?? null);
  if (!course) {
    survey.report(startNeedsPoint(from, what, halfWayAcross(survey, first.course, what)));
    return null;
  }
  const courses = survey.courses(what);
  if (!courses) {
    survey.boundary(what);
    return null;
  }
  const found = crossingsWith(course, courses);
  if (found.length === 0) {
    survey.report(startCrossesNowhere(from, what, approach(course, courses, directionsOf(first.course))));
    return null;
  }
  const grouped =
    stops.length > 0 ? found.map((each) => ({ found: each, all: [each] })) : asOneCrossing(found);
  const stations = stops.flatMap((stop) => (stop ? stationOf(course, stop.at) : []));
  const starts = grouped.map((each) => each.found);
  const ways = waysTo(survey, course, starts, stations, first.to, directionsOf(first.course));
  return chosen(survey, { from, parts }, what, grouped, oneWay(first.course, ways));
}

/** Where a course comes nearest to others that it does not cross; of one that goes one way, where it begins. */
function approach(course: Chain, courses: readonly Chain[], directions: readonly (1 | -1)[]): Approach {
  const vertices = courses.flatMap((each) => each.vertices);
  const own = new SegmentIndex([flat(course.vertices)]);
  const theirs = new SegmentIndex(courses.map((each) => flat(each.vertices)));
  const off = (at: LonLat) => ({ at, metres: theirs.nearest(at)?.metres ?? Infinity });
  if (directions.length === 1)
    return { ...off(course.vertices.at(directions[0] === 1 ? 0 : -1)!), isItsBegin: true };
  const feet = vertices.flatMap((at) => own.nearest(at) ?? []);
  const nearest = [...course.vertices.map(off), ...feet].reduce((a, b) => (b.metres < a.metres ? b : a));
  return { ...nearest, isItsBegin: false };
}

/** `ways`: from which of the crossings the course comes to its end; none: from none of them. */
function chosen(
  survey: CourseSurvey,
  { from, parts }: Pick<Line, "from" | "parts">,
  what: Boundary,
  grouped: readonly OneCrossing<Found>[],
  ways: readonly StartWay[],
): Start | null {
  const isMeant = ({ found }: OneCrossing<Found>) => ways.some((way) => way.from === found);
  const meant = ways.length > 0 ? grouped.filter(isMeant) : grouped;
  const crossings = asOneCrossing(meant.map((each) => each.found));
  const [one] = crossings;
  if (!one || crossings.length > 1) {
    survey.report(
      whichStart(
        from,
        what,
        parts[0]!,
        crossings.map((each) => each.found),
      ),
    );
    return null;
  }
  const all = [one, ...meant].reduce((a, b) => (b.all.length > a.all.length ? b : a));
  if (all.all.length > 1) survey.report(startTakenForOne(from, what, all));
  return { at: one.found, by: ways.length === 1 ? ways[0]!.by : null };
}

/** Which ways along its drawn course a part may go. */
const directionsOf = (course: Course): readonly (1 | -1)[] =>
  course.form === "bearing"
    ? [1]
    : course.form === "river"
      ? [course.direction === "downstream" ? 1 : -1]
      : [1, -1];

/** What runs from one crossing to the only other runs east, north or as it is drawn; a middle line is drawn no way around. */
function oneWay({ form }: Course, ways: readonly StartWay[]): readonly StartWay[] {
  const [one, other] = ways;
  const isOneStretch =
    ways.length === 2 &&
    one!.from !== other!.from &&
    one!.end === other!.from.along &&
    other!.end === one!.from.along;
  return isOneStretch && form !== "midway" ? ways.filter(({ direction }) => direction === 1) : ways;
}

/** A course that is drawn whatever point a part begins in; null: there is none. */
function drawn(
  survey: CourseSurvey,
  course: Course,
  span: Boundary["span"],
  next: Position | null,
): Chain | null {
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
    case "towards":
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
    case "right-angles":
      return null;
  }
}

const middleOf = ({ west, south, east, north }: CourseSurvey["frame"]): LonLat => ({
  lon: (west + east) / 2,
  lat: (south + north) / 2,
});
