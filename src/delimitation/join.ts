import type { Chain } from "../gazetteer/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { chainOf, concatenate } from "./chain.js";
import { partGap } from "./diagnostics.js";
import type { Leg, Position, Survey } from "./survey.js";

/** Two sources may put one place this far apart beyond their stated accuracies. */
const UNLIKE_SOURCES_METRES = 3000;

/** How far two positions of one place may lie apart and still be joined, metres. */
export function joinTolerance(...accuracies: readonly number[]): number {
  return accuracies.reduce((sum, accuracy) => sum + accuracy, UNLIKE_SOURCES_METRES);
}

/**
 * Leads a course from exactly where the last part ended to exactly where this one must end, by short straight links. A link that is
 * longer than the accuracies allow is reported, unless the course has reported it in its own terms.
 */
export function joinEnds(
  survey: Survey,
  leg: Leg,
  course: Chain,
  to: Position | null,
  reportGaps: boolean,
): Chain {
  const begins = course.vertices[0]!;
  const ends = course.vertices[course.vertices.length - 1]!;
  const check = (position: Position, at: typeof begins, accuracy: number, which: "start" | "end") => {
    const gap = distanceMetres(position.at, at);
    const tolerance = joinTolerance(
      position.accuracyMetres,
      Math.max(accuracy, leg.part.accuracyMetres ?? 0),
    );
    if (reportGaps && gap > tolerance)
      survey.report(partGap(leg.part, which, position.at, at, gap, tolerance));
  };
  check(leg.from, begins, course.accuracyMetres[0] ?? 0, "start");
  if (to) check(to, ends, course.accuracyMetres[course.accuracyMetres.length - 1] ?? 0, "end");
  const point = ({ at, accuracyMetres }: Position): Chain => ({
    vertices: [at],
    accuracyMetres: [accuracyMetres],
  });
  const joined = concatenate([point(leg.from), course, ...(to ? [point(to)] : [])]);
  return chainOf(joined.vertices, (edge) => joined.accuracyMetres[edge] ?? leg.from.accuracyMetres);
}
