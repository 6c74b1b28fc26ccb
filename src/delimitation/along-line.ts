import { alongChain } from "./along-chain.js";
import type { Courses, Leg, CourseSurvey } from "./survey.js";

/** The course of another line, exactly, with its accuracies; null where that line itself could not be delimited, which was reported. */
export function lineCourse(survey: CourseSurvey, leg: Leg, line: string): Courses {
  const chain = survey.line(line);
  return chain && alongChain(chain, leg);
}
