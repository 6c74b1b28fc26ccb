import type { Point, Theatre } from "../clauses/model.js";
import { pointContext } from "../gazetteer/from-clauses.js";
import type { PointContext, PointResult } from "../gazetteer/point-result.js";
import { resolvePoint } from "../gazetteer/points.js";
import type { CourseSurvey } from "./survey.js";

/** Where points are found: the gazetteer, and the lines delimited so far. */
export const contextOf = (survey: CourseSurvey, theatre: Theatre): PointContext =>
  pointContext(survey.gazetteer, theatre, survey.shores, { line: survey.line, remark: survey.report });

/** A point by the gazetteer and the lines delimited so far. */
export function findPoint(survey: CourseSurvey, theatre: Theatre, point: Point): PointResult {
  return resolvePoint(point, contextOf(survey, theatre));
}
