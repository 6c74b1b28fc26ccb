/** The place on a course that a point beside it means. */
import { nearestOnPolyline, type Nearest } from "../geodesy/distance.js";
import { joinTolerance } from "./join-tolerance.js";
import type { Chain } from "./model.js";
import type { Located } from "./point-result.js";

export interface FootOnCourse extends Nearest {
  /** How well it is known. */
  readonly accuracyMetres: number;
  /** `on`: no farther off than the two are known; `beside`: as two sources may put one place; `off`: it means no place of the course. */
  readonly lies: "on" | "beside" | "off";
  readonly toleranceMetres: number;
}

/** Less than this is of the rounding of points, metres. */
const LEAST_TOLD_METRES = 100;

export function footOnCourse({ at, accuracyMetres }: Located, course: Chain): FootOnCourse {
  const foot = nearestOnPolyline(at, course.vertices)!;
  const drawn = course.accuracyMetres[foot.edge]!;
  const toleranceMetres = joinTolerance(accuracyMetres, drawn);
  const isOn = foot.metres <= Math.max(accuracyMetres + drawn, LEAST_TOLD_METRES);
  const known = Math.max(accuracyMetres, drawn);
  return {
    ...foot,
    toleranceMetres,
    accuracyMetres: isOn ? known : Math.max(known, foot.metres),
    lies: isOn ? "on" : foot.metres <= toleranceMetres ? "beside" : "off",
  };
}
