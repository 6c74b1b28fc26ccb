import type { Course } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { azimuthDegrees, destination, distanceMetres } from "../geodesy/geodesic.js";
import { degrees } from "../geodesy/wgs84.js";
import { thatWay } from "./along-chain.js";
import { chainOf } from "../gazetteer/chain.js";
import type { Courses, Leg, Position, CourseSurvey } from "./survey.js";

/** An arc's chords leave it by no more than this. */
const SAGITTA_METRES = 2;

type ArcCourse = Extract<Course, { form: "arc" }>;

/**
 * Along the circle of points as far (by the geodesic) from the centre as is said, as a point is, or as the part begins: by the
 * points between, in the sense that is said, else the shorter way.
 */
export function arcCourse(
  survey: CourseSurvey,
  leg: Leg,
  { centre, metres, through, sense }: ArcCourse,
): Courses {
  const middle = survey.position(centre);
  const mark = through ? survey.position(through) : leg.from;
  if (!middle || !mark) return null;
  const radius = metres ?? distanceMetres(middle.at, mark.at);
  const accuracyMetres = Math.max(middle.accuracyMetres, metres === null ? mark.accuracyMetres : 0);
  const bearing = ({ at }: Position) => azimuthDegrees(middle.at, at);
  const start = bearing(leg.from);
  const draw = (turn: number): Chain => arc(middle, radius, start, turn, accuracyMetres);
  if (leg.end.kind !== "at")
    return thatWay([360, -360].filter((turn) => isMeant(turn, sense)).map(draw), leg);
  const clockwise = (azimuth: number) => (((azimuth - start) % 360) + 360) % 360;
  const end = clockwise(bearing(leg.end.position));
  const [via] = leg.via;
  const isClockwise = sense ? sense === "clockwise" : via ? clockwise(bearing(via)) < end : end <= 180;
  return [draw(isClockwise ? end : end - 360)];
}

const isMeant = (turn: number, sense: ArcCourse["sense"]): boolean =>
  sense === null || (sense === "clockwise") === turn > 0;

/** `turn`: degrees, clockwise positive. */
function arc(centre: Position, radius: number, start: number, turn: number, accuracyMetres: number): Chain {
  const step = degrees(2 * Math.acos(Math.max(0.9, 1 - SAGITTA_METRES / radius)));
  const count = Math.max(1, Math.ceil(Math.abs(turn) / step));
  const vertices = Array.from({ length: count + 1 }, (_, i) =>
    destination(centre.at, start + (turn * i) / count, radius),
  );
  return chainOf(vertices, accuracyMetres);
}
