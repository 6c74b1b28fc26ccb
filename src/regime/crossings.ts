/** Where boundaries run through one another, or through themselves, and not only meet at their ends. */
import { lonLats } from "../gazetteer/hydrography/local.js";
import { crossingsOf, meetingAmong } from "../geodesy/crossing.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import type { BoundaryKey, Ground } from "./ground.js";
import { coursesOf } from "./stretch.js";

/** Two boundaries that meet this near to an end of one of them do not cross. */
const AT_AN_END_METRES = 100;

/** The places at which one boundary crosses another; with itself, at which it crosses itself. */
export function crossingsBetween(ground: Ground, one: BoundaryKey, other: BoundaryKey): LonLat[] {
  const [ones, others] = [one, other].map((key) => coursesOf(ground, key).map(lonLats));
  return crossingsOf(ones!, others!)
    .filter(({ one: a, other: b }) => one !== other || a.course !== b.course || Math.abs(a.edge - b.edge) > 1)
    .filter(({ at, one: a, other: b }) => ![ones![a.course]!, others![b.course]!].some((course) => isAtEnd(at, course)))
    .map(({ at }) => at);
} // prettier-ignore

/** Where a boundary of several parts comes back to itself, at a join of two of them too; null where it does not. */
export function backOnItself(ground: Ground, key: BoundaryKey): LonLat | null {
  const course = coursesOf(ground, key).flatMap(lonLats);
  const at = meetingAmong([course]);
  const [first, last] = [course[0], course.at(-1)];
  const isRing = first && last && distanceMetres(first, last) < SAME_METRES;
  return at && isRing && distanceMetres(at, first) < SAME_METRES ? null : at;
}

const SAME_METRES = 0.02;

const isAtEnd = (at: LonLat, course: readonly LonLat[]): boolean =>
  [course[0]!, course.at(-1)!].some((end) => distanceMetres(at, end) < AT_AN_END_METRES);
