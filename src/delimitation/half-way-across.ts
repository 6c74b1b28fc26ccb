/** The middle of a lake begins and ends in points: how to name the one that is half way across, where something crosses the lake. */
import type { Boundary, Course } from "../clauses/model.js";
import { printBoundary } from "../clauses/phrases/print-points.js";
import { writtenPlaces } from "../gazetteer/one-crossing.js";
import { crossingsWith } from "./start-ways.js";
import type { CourseSurvey } from "./survey.js";

type Surveyed = Pick<CourseSurvey, "courses">;

/** Null: the course is no middle of a lake, or nothing on both shores of it is named. */
export function halfWayAcross(survey: Surveyed, course: Course, what: Boundary): string | null {
  if (course.form !== "middle" || course.lake === null || what.kind === "coast" || what.kind === "frame")
    return null;
  const shores = survey.courses({ kind: "lake", id: course.lake, span: what.span }) ?? [];
  const found = shores.flatMap((shore) => crossingsWith(shore, survey.courses(what) ?? []));
  const [one, other] = found.length === 2 ? writtenPlaces(found) : ["P", "Q"];
  const crossing = `the crossing of ${course.lake} and ${printBoundary(what)}`;
  const shoresWords = found.length === 2 ? "" : ", where P and Q lie on the one shore and on the other";
  return `\`midway between ${crossing} nearest ${one} and ${crossing} nearest ${other}\`${shoresWords}`;
}
