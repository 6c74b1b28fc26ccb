import { isAtLowWater } from "../clauses/low-water.js";
import type { LinePart } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { arcCourse } from "./arc.js";
import { bearingCourse, onwardCourse } from "./bearing.js";
import { edgeCourse } from "./along-edge.js";
import { lineCourse } from "./along-line.js";
import { riverCourse } from "./along-river.js";
import { coastCourse, middleCourse, shoreCourse } from "./along-shore.js";
import { surveyedCourse } from "./along-survey.js";
import { wayCourse } from "./along-way.js";
import { lowWaterHowFar, openHowFar, partWithoutLength } from "./diagnostics.js";
import { joinEnds } from "./join.js";
import { partGap } from "./join-diagnostics.js";
import { ended } from "./meeting.js";
import { tellMeetsAgain } from "./meets-again.js";
import { midwayCourse } from "./midway.js";
import { meridianCourse, parallelCourse } from "./parallel.js";
import { parallelToCourse } from "./parallel-to.js";
import { rightAnglesCourse } from "./right-angles.js";
import { tellShore } from "./shore-met.js";
import { straightCourse, towardsCourse } from "./straight.js";
import type { Before, Courses, Leg, LegEnd, Position, CourseSurvey } from "./survey.js";
import { tellVia } from "./via-passed.js";
import { tellIslandsPast } from "./past-islands.js";
import { tellOverSea } from "./over-sea.js";
import { divideLeavesOut, watersOfNeither } from "./waters-of-neither.js";
import type { Sides } from "./undrawn-rivers.js";
import { sidesOfDivide, tellUndrawnRivers, watershedCourse } from "./watershed.js";

/** `sides`: of a divide. */
function coursesOf(survey: CourseSurvey, leg: Leg, sides: Sides | null): Courses {
  const { course } = leg.part;
  if (isAtLowWater(course) && leg.part.accuracyMetres === null) survey.report(lowWaterHowFar(leg.part));
  switch (course.form) {
    case "river":
      return riverCourse(survey, leg, course.river, course.direction, course.course);
    case "straight":
      return straightCourse(survey, leg, course.as);
    case "towards":
      return towardsCourse(survey, leg, course);
    case "as-fixed":
      if (leg.part.accuracyMetres === null) survey.report(openHowFar(leg.part));
      return straightCourse(survey, leg, "geodesic");
    case "parallel":
      return parallelCourse(survey, leg, course.at);
    case "meridian":
      return meridianCourse(survey, leg, course.at);
    case "bearing":
      return bearingCourse(survey, leg, course.azimuthDegrees);
    case "onward":
      return onwardCourse(survey, leg);
    case "arc":
      return arcCourse(survey, leg, course);
    case "watershed":
      return sides && watershedCourse(survey, leg, course, sides);
    case "way":
      return wayCourse(survey, leg, course.way);
    case "coast":
      return coastCourse(survey, leg, course.coast);
    case "shore":
      return shoreCourse(survey, leg, course.lake);
    case "parallel-to":
      return parallelToCourse(survey, leg, course.what, course.metres);
    case "middle":
      return middleCourse(survey, leg, course.lake);
    case "right-angles":
      return rightAnglesCourse(survey, leg, course);
    case "midway":
      return midwayCourse(survey, leg, course.between);
    case "survey":
      return surveyedCourse(survey, leg, course.survey, course.feature);
    case "edge":
      return edgeCourse(survey, leg, course.area, course.other);
    case "line":
      return lineCourse(survey, leg, course.line);
  }
}

/**
 * The chain of one part from exactly where the last one ended; null where there is none, which was reported. `by`: a place on the way
 * that it goes, where its text names none.
 */
export function surveyPart(
  survey: CourseSurvey,
  part: LinePart,
  from: Position & Pick<Leg, "begins">,
  before: Before | null,
  by: Position | null,
): Chain | null {
  const isPlace = part.to.form !== "meets" && part.to.form !== "after";
  const named = part.via.map((point) => survey.position(point));
  const via = named.length === 0 && by && !isPlace ? [by] : named;
  const end = endOf(survey, part);
  if (end === null || via.includes(null)) return null;
  const leg: Leg = { part, from, begins: from.begins, via: via as Position[], end, before };
  const sides = sidesOfDivide(survey, leg);
  const courses = coursesOf(survey, leg, sides);
  const course = courses && ended(survey, leg, courses);
  if (!course) return null;
  const neither = () => sides && watersOfNeither(survey, leg, sides, course);
  let gaps = 0;
  const chain = joinEnds(survey, leg, course, end.kind === "at" ? end.position : null, (step, tolerance) => {
    if (part.course.form === "river") return null;
    gaps += 1;
    return partGap(part, step, tolerance, gaps === 1 ? neither() : null);
  });
  if (chain.vertices.length < 2) {
    survey.report(partWithoutLength(part));
    return null;
  }
  tellVia(survey, leg, courses, chain);
  if (sides) {
    tellOverSea(survey, part, chain);
    tellUndrawnRivers(survey, part, sides, chain);
    const leftOut = gaps === 0 && part.accuracyMetres === null ? neither() : null;
    if (leftOut) survey.report(divideLeavesOut(part, leftOut));
  }
  if (part.course.form === "middle" && part.course.lake !== null && named.length === 0)
    tellIslandsPast(survey, leg, part.course.lake, chain);
  if (part.to.form === "meets") {
    tellShore(survey, part, part.to.what, chain);
    tellMeetsAgain(survey, leg, part.to.what, courses, course);
  }
  return chain;
}

function endOf(survey: CourseSurvey, part: LinePart): LegEnd | null {
  if (part.to.form === "meets") return { kind: "meets", what: part.to.what };
  if (part.to.form === "after") return { kind: "after", metres: part.to.metres };
  const position = survey.position(part.to);
  return position && { kind: "at", position };
}
