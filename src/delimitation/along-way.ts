import { alongChain } from "./along-chain.js";
import { featureMissing } from "./diagnostics.js";
import type { Courses, Leg, CourseSurvey } from "./survey.js";

/** Along a range, a road or another way, from nearest the start to nearest the end. */
export function wayCourse(survey: CourseSurvey, leg: Leg, id: string): Courses {
  const way = survey.gazetteer.ways.get(id);
  if (way) return alongChain(way, leg);
  survey.report(featureMissing(leg.part, "course", id));
  return null;
}
