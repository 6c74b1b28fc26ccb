import {
  CHORD_METRES, azimuthDegrees, destination, distanceMetres, geodesicVertices,
} from "../geodesy/geodesic.js"; // prettier-ignore
import {
  rhumbAzimuthDegrees,
  rhumbDestination,
  rhumbDistanceMetres,
  rhumbVertices,
} from "../geodesy/rhumb.js";
import type { LonLat } from "../geodesy/model.js";
import { radians } from "../geodesy/wgs84.js";
import type { Course } from "../clauses/model.js";
import { LEAST_ACCURACY_METRES, frameCorners } from "../gazetteer/drawn.js";
import type { Chain } from "../gazetteer/model.js";
import { chainOf } from "../gazetteer/chain.js";
import { nothingToGoOnFrom } from "./diagnostics.js";
import type { Courses, Leg, Position, CourseSurvey } from "./survey.js";

/** The direction of the part before is that of its last stretch of at least this length. */
const LAST_STRETCH_METRES = 100;
/** An open course runs so much farther than the farthest corner of the frame. */
const BEYOND_FRAME_SHARE = 0.1;

/** On a constant bearing from the start, abreast of the end or as far as the part says. */
export function bearingCourse(survey: CourseSurvey, leg: Leg, azimuth: number): Courses {
  const far = rhumbDestination(leg.from.at, azimuth, lengthAbreast(survey, leg, azimuth, RHUMB));
  const accuracyMetres = Math.max(LEAST_ACCURACY_METRES, leg.from.accuracyMetres);
  return [chainOf(rhumbVertices(leg.from.at, far, CHORD_METRES), accuracyMetres)];
}

/** The course on a constant bearing that comes to a point from beyond the frame. */
export function bearingTo(survey: CourseSurvey, to: Position, azimuth: number): Chain {
  const far = rhumbDestination(to.at, azimuth + 180, beyondFrame(survey, to));
  return chainOf(rhumbVertices(far, to.at, CHORD_METRES), Math.max(LEAST_ACCURACY_METRES, to.accuracyMetres));
}

/** In the direction in which the part before ended: by the same geodesic after a straight part, else on the same bearing. */
export function onwardCourse(survey: CourseSurvey, leg: Leg): Courses {
  if (leg.before === null || !hasDirection(leg.before.course)) {
    survey.report(nothingToGoOnFrom(leg.part));
    return null;
  }
  const { course, chain } = leg.before;
  const isGeodesic = course.form === "right-angles" || ("as" in course && course.as === "geodesic");
  if (!("as" in course) && !isGeodesic) return bearingCourse(survey, leg, lastBearing(chain, rhumbAzimuthDegrees));
  const turned = isGeodesic
    ? (lastBearing(chain, (from, to) => azimuthDegrees(to, from)) + 180) % 360
    : lastBearing(chain, rhumbAzimuthDegrees);
  const length = lengthAbreast(survey, leg, turned, RHUMB);
  const vertices =
    isGeodesic
      ? geodesicVertices(leg.from.at, destination(leg.from.at, turned, length), CHORD_METRES)
      : rhumbVertices(leg.from.at, rhumbDestination(leg.from.at, turned, length), CHORD_METRES);
  return [chainOf(vertices, (_, share) => prolonged(chain, share * length))];
} // prettier-ignore

/** Whether a part keeps one direction. */
const hasDirection = ({ form }: Course): boolean =>
  ["straight", "towards", "bearing", "onward", "parallel", "meridian", "right-angles"].includes(form);

/** How well a straight line is known so many metres beyond its end: what its ends leave open turns it. */
function prolonged({ vertices, accuracyMetres }: Chain, metres: number): number {
  const [first, last] = [accuracyMetres[0]!, accuracyMetres.at(-1)!];
  const length = distanceMetres(vertices[0]!, vertices.at(-1)!);
  return Math.max(LEAST_ACCURACY_METRES, last + ((first + last) * metres) / length);
}

function lastBearing({ vertices }: Chain, bearing: (from: LonLat, to: LonLat) => number): number {
  const end = vertices.at(-1)!;
  const from = vertices.findLast((each) => distanceMetres(each, end) >= LAST_STRETCH_METRES) ?? vertices[0]!;
  return bearing(from, end);
}

/** How directions and distances are taken: by the geodesic, or by the rhumb line. */
export interface Measure {
  readonly azimuthDegrees: (from: LonLat, to: LonLat) => number;
  readonly distanceMetres: (from: LonLat, to: LonLat) => number;
}

const RHUMB: Measure = { azimuthDegrees: rhumbAzimuthDegrees, distanceMetres: rhumbDistanceMetres };

/** As far as a straight part says, or until it is abreast of its end, or beyond the frame. */
export function lengthAbreast(
  survey: CourseSurvey,
  { from, end }: Leg,
  azimuth: number,
  by: Measure,
): number {
  switch (end.kind) {
    case "after":
      return end.metres;
    case "at": {
      const aside = radians(by.azimuthDegrees(from.at, end.position.at) - azimuth);
      return Math.max(0, by.distanceMetres(from.at, end.position.at) * Math.cos(aside));
    }
    case "meets":
      return beyondFrame(survey, from);
  }
}

function beyondFrame({ frame }: CourseSurvey, from: Position): number {
  const far = frameCorners(frame).map((corner) => distanceMetres(from.at, corner));
  return Math.max(...far) * (1 + BEYOND_FRAME_SHARE);
}
