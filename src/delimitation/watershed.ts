import type { Course, LinePart } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import { lengthMetres } from "../geodesy/geodesic.js";
import { goingOn } from "./along-chain.js";
import { concatenate } from "../gazetteer/chain.js";
import { watershedNotFound } from "./diagnostics.js";
import { findDivide, type Divide } from "./divide.js";
import { drainages } from "./drainages.js";
import { divideFarFromRivers, undrawnAlong, type Sides } from "./undrawn-rivers.js";
import { frameCorners } from "../gazetteer/drawn.js";
import type { Courses, Leg, CourseSurvey } from "./survey.js";

/** How far around a part's points rivers are looked at, metres: at least, and as a share of the way. */
const LEAST_REACH_METRES = 150_000;
const REACH_SHARE = 0.75;

type Watershed = Extract<Course, { form: "watershed" }>;

/** Where upper rivers are not drawn, unless the part itself says how well it is known. */
export function tellUndrawnRivers(survey: CourseSurvey, part: LinePart, sides: Sides, chain: Chain): void {
  const { course } = part;
  if (course.form !== "watershed" || part.accuracyMetres !== null) return;
  const undrawn = undrawnAlong(chain, sides);
  if (undrawn) survey.report(divideFarFromRivers(part, course.waters, course.others, undrawn));
}

/** The drainage of some rivers and lakes, and that of others or all other water; null, with a report: not known. */
export const sidesOfDivide = (survey: CourseSurvey, leg: Leg): Sides | null => {
  const { course } = leg.part;
  return course.form === "watershed" ? drainages(survey, leg, course.waters, course.others) : null;
};

/** Between its two sides. */
export function watershedCourse(
  survey: CourseSurvey,
  leg: Leg,
  { waters, others }: Watershed,
  sides: Sides,
): Courses {
  const stops = [leg.from, ...leg.via].map((position) => position.at);
  if (leg.end.kind === "at") stops.push(leg.end.position.at);
  const reach = Math.max(LEAST_REACH_METRES, REACH_SHARE * lengthMetres(stops));
  // Where no end is named the divide may lead anywhere in the theatre.
  const around = leg.end.kind === "at" ? stops : [...stops, ...frameCorners(survey.frame)];
  const divide = findDivide(sides.waters, sides.others, around, reach);
  const courses = divide && coursesOn(divide, stops, leg);
  if (!courses || courses.length === 0) {
    survey.report(watershedNotFound(leg.part, waters, others, undrained(survey, [...waters, ...others])));
    return null;
  }
  return courses;
}

function coursesOn(divide: Divide, stops: readonly LonLat[], leg: Leg): Chain[] | null {
  const pieces: Chain[] = [];
  for (let i = 1; i < stops.length; i++) {
    const piece = divide.between(stops[i - 1]!, stops[i]!);
    if (!piece) return null;
    pieces.push(piece);
  }
  if (leg.end.kind === "at") return [concatenate(pieces)];
  const before = concatenate(pieces);
  const onwards = divide.onwards(stops[stops.length - 1]!);
  return goingOn(before.vertices, onwards).map((onward) => concatenate([before, onward]));
}

/** Rivers into which nothing drawn runs, as those that are given by points. */
function undrained({ gazetteer, network }: CourseSurvey, ids: readonly string[]): string[] {
  return ids.filter((id) => {
    const river = gazetteer.rivers.get(id);
    return river && network.drainage(river.chain, []).length <= 1;
  });
}
