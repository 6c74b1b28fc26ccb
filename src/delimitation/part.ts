import type { LinePart } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { chainLengthMetres, chainOf, concatenate, samePlace } from "./chain.js";
import { edgeCourse } from "./along-edge.js";
import { lineCourse } from "./along-line.js";
import { rangeCourse } from "./along-range.js";
import { riverCourse } from "./along-river.js";
import { coastCourse, middleCourse, shoreCourse } from "./along-shore.js";
import { surveyedCourse } from "./along-survey.js";
import { doesNotMeet, meetsBothWays, openHowFar, partWithoutLength } from "./diagnostics.js";
import { joinEnds } from "./join.js";
import { meridianCourse, parallelCourse } from "./parallel.js";
import { parallelToCourse } from "./parallel-to.js";
import { straightCourse } from "./straight.js";
import type { Courses, Leg, LegEnd, Position, Survey } from "./survey.js";
import { watershedCourse } from "./watershed.js";

/** A part may begin on what it is to meet; only a meeting this far on counts. */
const LEAST_WAY_METRES = 100;
/** A river that ends this near to what it should meet is led on to it. */
const SHORT_OF_MEETING_METRES = 5000;

function coursesOf(survey: Survey, leg: Leg): Courses {
  const { course } = leg.part;
  switch (course.form) {
    case "river":
      return riverCourse(survey, leg, course.river, course.direction, course.course);
    case "straight":
      return straightCourse(survey, leg, course.as);
    case "as-fixed":
      if (leg.part.accuracyMetres === null) survey.report(openHowFar(leg.part));
      return straightCourse(survey, leg, "geodesic");
    case "parallel":
      return parallelCourse(survey, leg, course.lat);
    case "meridian":
      return meridianCourse(survey, leg, course.lon);
    case "watershed":
      return watershedCourse(survey, leg, course.waters, course.others);
    case "range":
      return rangeCourse(survey, leg, course.range);
    case "coast":
      return coastCourse(survey, leg, course.coast);
    case "shore":
      return shoreCourse(survey, leg, course.lake);
    case "parallel-to":
      return parallelToCourse(survey, leg, course.what, course.metres);
    case "middle":
      return middleCourse(survey, leg, course.lake);
    case "survey":
      return surveyedCourse(survey, leg, course.survey, course.feature);
    case "edge":
      return edgeCourse(survey, leg, course.area, course.other);
    case "line":
      return lineCourse(survey, leg, course.line);
  }
}

/** The chain of one part from exactly where the last one ended; null where there is none, which was reported. */
export function surveyPart(survey: Survey, part: LinePart, from: Position): Chain | null {
  const via = part.via.map((point) => survey.position(point));
  const end = endOf(survey, part);
  if (end === null || via.includes(null)) return null;
  const leg: Leg = { part, from, via: via as Position[], end };
  const courses = coursesOf(survey, leg);
  const course = courses && (end.kind === "at" ? (courses[0] ?? null) : meeting(survey, leg, courses));
  if (!course) return null;
  const reportGaps = part.course.form !== "river";
  const chain = joinEnds(survey, leg, course, end.kind === "at" ? end.position : null, reportGaps);
  if (chain.vertices.length < 2) {
    survey.report(partWithoutLength(part));
    return null;
  }
  return part.accuracyMetres === null ? chain : chainOf(chain.vertices, part.accuracyMetres);
}

function endOf(survey: Survey, part: LinePart): LegEnd | null {
  if (part.to.form === "meets") return { kind: "meets", what: part.to.what };
  const position = survey.position(part.to);
  return position && { kind: "at", position };
}

/** Of the open courses the one that meets its mark by the shortest way, cut there. */
function meeting(survey: Survey, leg: Leg, courses: readonly Chain[]): Chain | null {
  if (leg.end.kind !== "meets") return null;
  const { what } = leg.end;
  const endOfCut = (cut: Chain) => cut.vertices[cut.vertices.length - 1]!;
  const edges = survey.boundary(what);
  if (!edges) return null;
  if (leg.part.course.form === "straight") return courses[0] ?? null;
  const start: Chain = { vertices: [leg.from.at], accuracyMetres: [leg.from.accuracyMetres] };
  const cuts = courses
    .filter((course) => course.vertices.length > 1)
    .map((course) => (samePlace(course.vertices[0]!, leg.from.at) ? course : concatenate([start, course])))
    .map((course) => edges.cut(course, LEAST_WAY_METRES) ?? ledOn(course, edges))
    .filter((cut) => cut !== null)
    .sort((a, b) => chainLengthMetres(a) - chainLengthMetres(b));
  if (cuts[0] === undefined) {
    const reached = courses.length === 1 ? endOfCut(courses[0]!) : null;
    survey.report(doesNotMeet(leg.part, what, reached));
    return null;
  }
  if (cuts[1] !== undefined)
    survey.report(meetsBothWays(leg.part, what, endOfCut(cuts[0]), endOfCut(cuts[1])));
  return cuts[0];

  /** A river stops at its drawn mouth, a little short of the coast or of the other river's line. */
  function ledOn(course: Chain, target: NonNullable<typeof edges>): Chain | null {
    if (leg.part.course.form !== "river") return null;
    const nearest = target.nearest(endOfCut(course));
    if (!nearest || nearest.metres > SHORT_OF_MEETING_METRES) return null;
    const accuracy = course.accuracyMetres[course.accuracyMetres.length - 1]!;
    return concatenate([course, { vertices: [nearest.at], accuracyMetres: [accuracy] }]);
  }
}
