import type { Course } from "../clauses/model.js";
import { LEAST_ACCURACY_METRES } from "../gazetteer/drawn.js";
import { footOnCourse, type FootOnCourse } from "../gazetteer/foot-on-course.js";
import type { Chain } from "../gazetteer/model.js";
import { walk } from "../gazetteer/walk.js";
import { chainOf } from "../gazetteer/chain.js";
import {
  CHORD_METRES,
  azimuthDegrees,
  destination,
  distanceMetres,
  geodesicVertices,
} from "../geodesy/geodesic.js";
import { handOfWay, type Hand } from "../geodesy/sides.js";
import { degrees, radians } from "../geodesy/wgs84.js";
import { lengthAbreast } from "./bearing.js";
import { rightAngleOff, rightAngleWhichWay } from "./right-angles-diagnostics.js";
import type { Courses, CourseSurvey, Leg } from "./survey.js";

type RightAngles = Extract<Course, { form: "right-angles" }>;

/** The way that a course has at a place is taken over this stretch of it on either hand, or over so many times what it is known to. */
const LEAST_STRETCH_METRES = 1000;
const STRETCH_TIMES_KNOWN = 5;

/** By geodesic, at right angles to the way that a course has where it is nearest to the start. */
export function rightAnglesCourse(survey: CourseSurvey, leg: Leg, { what, side }: RightAngles): Courses {
  const { part, from } = leg;
  const courses = survey.courses(what) ?? [];
  const feet = courses.map((course) => ({ course, foot: footOnCourse(from, course) }));
  const [first, ...others] = feet;
  if (!first) {
    survey.boundary(what);
    return null;
  }
  const { course, foot } = others.reduce((a, b) => (b.foot.metres < a.foot.metres ? b : a), first);
  if (foot.lies === "off") {
    survey.report(rightAngleOff(part, what, foot));
    return null;
  }
  const drawn = course.accuracyMetres[foot.edge]!;
  const stretchMetres = Math.max(LEAST_STRETCH_METRES, STRETCH_TIMES_KNOWN * drawn);
  const way = wayAt(course, foot, stretchMetres);
  const hand = handOf(leg, side, way);
  if (hand === null) {
    survey.report(rightAngleWhichWay(part, what, side));
    return null;
  }
  const azimuth = way + (hand === "left" ? -90 : 90);
  const metres = lengthAbreast(survey, leg, azimuth, { azimuthDegrees, distanceMetres });
  const vertices = geodesicVertices(from.at, destination(from.at, azimuth, metres), CHORD_METRES);
  const least = Math.max(LEAST_ACCURACY_METRES, from.accuracyMetres);
  return [chainOf(vertices, (_, share) => least + (share * metres * drawn) / stretchMetres)];
} // prettier-ignore

/** Half way between the directions in which it comes and goes on. */
function wayAt(course: Chain, { at, edge, share }: FootOnCourse, metres: number): number {
  const ways = ([1, -1] as const).flatMap((upstream) => {
    const place = walk(course, edge, share, upstream * metres).at;
    if (distanceMetres(at, place) < 1) return [];
    return radians(azimuthDegrees(at, place) + (upstream === 1 ? 180 : 0));
  });
  const sum = (of: (way: number) => number) => ways.reduce((total, way) => total + of(way), 0);
  return degrees(Math.atan2(sum(Math.sin), sum(Math.cos)));
}

/** Null: nothing says on which hand it goes, or the course has no such side there. */
function handOf({ from, via, end }: Leg, side: RightAngles["side"], way: number): Hand | null {
  if (side === "left" || side === "right") return side;
  if (side) return handOfWay(side, Math.sin(radians(way)), Math.cos(radians(way)));
  const towards = via[0] ?? (end.kind === "at" ? end.position : null);
  if (!towards) return null;
  return Math.sin(radians(azimuthDegrees(from.at, towards.at) - way)) > 0 ? "right" : "left";
}
