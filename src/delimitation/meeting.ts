/** Where a course first meets what it is to end at. */
import type { Chain } from "../gazetteer/model.js";
import { chainLengthMetres, concatenate, samePlace } from "./chain.js";
import { doesNotMeet, meetsBothWays } from "./diagnostics.js";
import type { Leg, Survey } from "./survey.js";

/** A part may begin on what it is to meet; only a meeting this far on counts. */
export const LEAST_WAY_METRES = 100;
/** A river that ends this near to what it should meet is led on to it. */
const SHORT_OF_MEETING_METRES = 5000;

/** Of the open courses the one that meets its mark by the shortest way, cut there. */
export function meeting(survey: Survey, leg: Leg, courses: readonly Chain[]): Chain | null {
  if (leg.end.kind !== "meets") return null;
  const { what } = leg.end;
  const endOfCut = (cut: Chain) => cut.vertices[cut.vertices.length - 1]!;
  const edges = survey.boundary(what);
  if (!edges) return null;
  if (leg.part.course.form === "straight") return courses[0] ?? null;
  const start: Chain = { vertices: [leg.from.at], accuracyMetres: [leg.from.accuracyMetres] };
  const cuts = courses
    .filter((course) => course.vertices.length > 1)
    .map((course) => (samePlace(course.vertices[0]!, leg.from.at) ? course : concatenate([start, course])))
    .map((course) => edges.cut(course, LEAST_WAY_METRES) ?? ledOn(course, edges))
    .filter((cut) => cut !== null)
    .sort((a, b) => chainLengthMetres(a) - chainLengthMetres(b));
  if (cuts[0] === undefined) {
    const reached = courses.length === 1 ? endOfCut(courses[0]!) : null;
    survey.report(doesNotMeet(leg.part, what, reached));
    return null;
  }
  if (cuts[1] !== undefined)
    survey.report(meetsBothWays(leg.part, what, endOfCut(cuts[0]), endOfCut(cuts[1])));
  return cuts[0];

  /** A river stops at its drawn mouth, a little short of the coast or of the other river's line; what was surveyed, within its error. */
  function ledOn(course: Chain, target: NonNullable<typeof edges>): Chain | null {
    const { form } = leg.part.course;
    if (form !== "river" && form !== "survey") return null;
    const nearest = target.nearest(endOfCut(course));
    const accuracy = course.accuracyMetres[course.accuracyMetres.length - 1]!;
    if (!nearest || nearest.metres > (form === "river" ? SHORT_OF_MEETING_METRES : accuracy)) return null;
    return concatenate([course, { vertices: [nearest.at], accuracyMetres: [accuracy] }]);
  }
}
