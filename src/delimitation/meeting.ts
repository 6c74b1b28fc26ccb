/** Where a part ends: at its point, where its course first meets something, or so far along it. */
import type { Boundary, Course } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { walk } from "../gazetteer/walk.js";
import {
  chainLengthMetres,
  concatenate,
  firstStation,
  ON_ANOTHER_METRES,
  samePlace,
  stretchOf,
} from "../gazetteer/chain.js";
import type { EdgeIndex } from "./edge-index.js";
import { courseTooShort, doesNotMeet } from "./diagnostics.js";
import { beginsOffShore, isCape, landfall, offShore, tooFarOffShore } from "./off-shore.js";
import type { Leg, CourseSurvey } from "./survey.js";
import { afterWhichWay, meetsBothWays } from "./which-way-diagnostics.js";

/** A part may begin on what it is to meet; only a meeting this far on counts, and beyond what its start leaves open. */
export const LEAST_WAY_METRES = 100;
/** A river that ends this near to what it should meet is led on to it. */
const SHORT_OF_MEETING_METRES = 5000;
/** A course may fall this much short of the length that its text gives. */
const TOO_SHORT_METRES = 1;

/** The course as far as the part's end, but for the link to a point. */
export function ended(survey: CourseSurvey, leg: Leg, courses: readonly Chain[]): Chain | null {
  switch (leg.end.kind) {
    case "at":
      return courses[0] ?? null;
    case "meets":
      return meeting(survey, leg, courses, leg.end.what);
    case "after":
      return cutAfter(survey, leg, courses, leg.end.metres);
  }
}

/** The only open course, so many metres of it. */
function cutAfter(survey: CourseSurvey, leg: Leg, courses: readonly Chain[], metres: number): Chain | null {
  const [course, other] = courses;
  if (!course) return null;
  const upTo = (way: Chain, end: ReturnType<typeof walk>) =>
    stretchOf(way, firstStation(way), end);
  if (other) {
    const [one, two] = [course, other].map((way) => upTo(way, walk(way, 0, 0, -metres)));
    survey.report(afterWhichWay(leg.part, [one!, two!]));
    return null;
  }
  const end = walk(course, 0, 0, -metres);
  if (end.overrunMetres > TOO_SHORT_METRES) survey.report(courseTooShort(leg.part, end.at, end.overrunMetres));
  return upTo(course, end);
} // prettier-ignore

/** Where courses come nearest, at a vertex, to what they never meet: and the course as far as that; all of one that does so at first. */
function nearestApproach(courses: readonly Chain[], edges: EdgeIndex) {
  const all = courses.flatMap((chain) =>
    chain.vertices.flatMap((at, i) => {
      const nearest = edges.nearest(at);
      return nearest ? [{ at, nearest, chain, end: i }] : [];
    }),
  );
  const least = all.reduce<(typeof all)[number] | null>(
    (best, each) => (best === null || each.nearest.metres < best.nearest.metres ? each : best),
    null,
  );
  if (least === null) return null;
  const { chain, end } = least;
  if (end === 0) return least;
  const upTo = { vertices: chain.vertices.slice(0, end + 1), accuracyMetres: chain.accuracyMetres.slice(0, end) };
  return { ...least, chain: upTo };
} // prettier-ignore

/** The course from where it begins itself: the step to it from where the line has come was there to be cut, too. */
function withoutStep(cut: Chain, courses: readonly Chain[]): Chain {
  const isStepped = !courses.some(({ vertices }) => samePlace(vertices[0]!, cut.vertices[0]!));
  if (!isStepped || cut.vertices.length < 3) return cut;
  return { vertices: cut.vertices.slice(1), accuracyMetres: cut.accuracyMetres.slice(1) };
}

/** On what a course begins, of that which it is to meet. */
const BEGINS = {
  arc: "within its accuracy",
  line: "within its accuracy",
  way: "within its accuracy",
  coast: "within its accuracy",
  shore: "within its accuracy",
  edge: "within its accuracy",
  "parallel-to": "within its accuracy",
  straight: "where it stands",
  towards: "where it stands",
  parallel: "where it stands",
  meridian: "where it stands",
  bearing: "where it stands",
  onward: "where it stands",
  "right-angles": "where it stands",
  watershed: "where it stands",
  middle: "where it stands",
  midway: "where it stands",
  survey: "where it stands",
  "as-fixed": "where it stands",
  river: "on nothing",
} as const satisfies Record<Course["form"], string>;

/**
 * How far along its course a part has surely left what it begins on. One that turns begins on whatever lies within its start's
 * accuracy, and so does any from a cape; one that goes straight, or down a river, may be meant to come there, and begins only on what it
 * sets out from.
 */
function metresToLeave(survey: CourseSurvey, leg: Leg, edges: EdgeIndex): number {
  const { from } = leg;
  const begins = isCape(survey, leg.begins) ? "within its accuracy" : BEGINS[leg.part.course.form];
  if (begins === "on nothing") return LEAST_WAY_METRES;
  const known = Math.max(LEAST_WAY_METRES, from.accuracyMetres);
  const off = edges.nearest(from.at)?.metres ?? Infinity;
  return off <= (begins === "within its accuracy" ? known : LEAST_WAY_METRES) ? known : LEAST_WAY_METRES;
}

/** Of the open courses the one that meets its mark by the shortest way, cut there. */
function meeting(survey: CourseSurvey, leg: Leg, courses: readonly Chain[], what: Boundary): Chain | null {
  const endOfCut = (cut: Chain) => cut.vertices[cut.vertices.length - 1]!;
  const edges = survey.boundary(what);
  if (!edges) return null;
  if (leg.part.course.form === "straight") return courses[0] ?? null;
  const off = offShore(survey, leg, what, edges);
  if (off && off.nearest.metres > off.toleranceMetres) {
    survey.report(tooFarOffShore(leg.part, leg.from.at, off));
    return null;
  }
  const leave = metresToLeave(survey, leg, edges);
  const start: Chain = { vertices: [leg.from.at], accuracyMetres: [leg.from.accuracyMetres] };
  const cuts = courses
    .filter((course) => course.vertices.length > 1)
    .map((course) => (samePlace(course.vertices[0]!, leg.from.at) ? course : concatenate([start, course])))
    .map((course) =>
      off && landfall(course, off, edges)
        ? edges.cut(course, off.toleranceMetres)
        : (edges.cut(course, leave) ?? edges.cut(course, LEAST_WAY_METRES) ?? ledOn(course, edges)),
    )
    .filter((cut) => cut !== null)
    .sort((a, b) => chainLengthMetres(a) - chainLengthMetres(b));
  if (cuts[0] === undefined) {
    const found = nearestApproach(courses, edges);
    survey.report(doesNotMeet(leg.part, what, found?.at ?? null, found?.nearest ?? null));
    return found && survey.mayFail(leg.part.span) ? found.chain : null;
  }
  if (cuts[1] !== undefined) survey.report(meetsBothWays(leg.part, what, cuts[0], cuts[1]));
  const onShore = off && landfall(cuts[0], off, edges);
  if (onShore) survey.report(beginsOffShore(leg.part, leg.from.at, off, onShore));
  return withoutStep(cuts[0], courses);

  /**
   * A river stops at its drawn mouth, a little short of the coast or of the other river's line; what was surveyed, within its error; and a
   * course that was led to it, as an older line may have been, ends on it but for the rounding of its figures.
   */
  function ledOn(course: Chain, target: NonNullable<typeof edges>): Chain | null {
    const { form } = leg.part.course;
    const end = endOfCut(course);
    const nearest = target.nearest(end);
    if (nearest && nearest.metres <= ON_ANOTHER_METRES && !samePlace(end, leg.from.at)) return course;
    if (form !== "river" && form !== "survey") return null;
    const accuracy = course.accuracyMetres[course.accuracyMetres.length - 1]!;
    if (!nearest || nearest.metres > (form === "river" ? SHORT_OF_MEETING_METRES : accuracy)) return null;
    return concatenate([course, { vertices: [nearest.at], accuracyMetres: [accuracy] }]);
  }
}
