import type { Point, Theatre } from "../clauses/model.js";
import { pointContext } from "../gazetteer/from-clauses.js";
import { resolvePoint, type PointResult } from "../gazetteer/points.js";
import type { Survey } from "./survey.js";

/** A point by the gazetteer and the lines delimited so far. */
export function findPoint(survey: Survey, theatre: Theatre, point: Point): PointResult {
  const line = (id: string) => survey.line(id)?.vertices ?? null;
  return resolvePoint(point, pointContext(survey.gazetteer, theatre, survey.shores, line));
}
