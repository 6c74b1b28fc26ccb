import type { Chain } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import { lengthMetres } from "../geodesy/geodesic.js";
import { goingOn } from "./along-chain.js";
import { concatenate } from "./chain.js";
import { riverMissing, watershedNotFound } from "./diagnostics.js";
import { findDivide, type Divide } from "./divide.js";
import { frameCorners } from "../gazetteer/drawn.js";
import { everythingElse } from "../gazetteer/everything-else.js";
import type { Courses, Leg, CourseSurvey } from "./survey.js";

/** How far around a part's points rivers are looked at, metres: at least, and as a share of the way. */
const LEAST_REACH_METRES = 150_000;
const REACH_SHARE = 0.75;

type Polylines = readonly (readonly LonLat[])[];

/** Between the drainage of some rivers and that of others, or all other water. */
export function watershedCourse(
  survey: CourseSurvey,
  leg: Leg,
  waters: readonly string[],
  others: readonly string[],
): Courses {
  const basins = drainages(survey, leg, waters, others);
  if (!basins) return null;
  const stops = [leg.from, ...leg.via].map((position) => position.at);
  if (leg.end.kind === "at") stops.push(leg.end.position.at);
  const reach = Math.max(LEAST_REACH_METRES, REACH_SHARE * lengthMetres(stops));
  // Where no end is named the divide may lead anywhere in the theatre.
  const around = leg.end.kind === "at" ? stops : [...stops, ...frameCorners(survey.frame)];
  const divide = findDivide(basins.waters, basins.others, around, reach);
  const courses = divide && coursesOn(divide, stops, leg);
  if (!courses || courses.length === 0) {
    survey.report(watershedNotFound(leg.part, waters, others));
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

/** Both sets of rivers. A basin ends at the mouths of the rivers of the other set, which may be its own tributaries. */
function drainages(
  survey: CourseSurvey,
  leg: Leg,
  waters: readonly string[],
  others: readonly string[],
): { waters: Polylines; others: Polylines } | null {
  const { rivers } = survey.gazetteer;
  const missing = [...waters, ...others].filter((river) => !rivers.has(river));
  for (const river of missing) survey.report(riverMissing(leg.part, river));
  if (missing.length > 0) return null;
  const mouths = (ids: readonly string[]) =>
    ids.map((id) => rivers.get(id)!.chain.vertices).map((vertices) => vertices[vertices.length - 1]!);
  const drained = (ids: readonly string[], stops: readonly LonLat[]): Polylines =>
    ids.flatMap((id) => [
      ...survey.network.drainage(rivers.get(id)!.chain, stops),
      rivers.get(id)!.chain.vertices,
    ]);
  const own = drained(waters, mouths(others));
  if (others.length > 0) return { waters: own, others: drained(others, mouths(waters)) };
  return { waters: own, others: everythingElse(survey.network.all(), own) };
}
