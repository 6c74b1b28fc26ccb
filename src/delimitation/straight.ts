import type { Course } from "../clauses/model.js";
import { CHORD_METRES, geodesicVertices } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { rhumbVertices } from "../geodesy/rhumb.js";
import { LEAST_ACCURACY_METRES } from "../gazetteer/drawn.js";
import { chainOf, concatenate } from "../gazetteer/chain.js";
import { straightWhither } from "./diagnostics.js";
import type { Courses, Leg, Position, CourseSurvey } from "./survey.js";

type Towards = Extract<Course, { form: "towards" }>;

/** Straight to a point, or by the shortest way to what is met. */
export function straightCourse(survey: CourseSurvey, leg: Leg, as: "geodesic" | "rhumb"): Courses {
  const stops = [leg.from, ...leg.via];
  if (leg.end.kind === "at") stops.push(leg.end.position);
  else if (leg.end.kind === "after") {
    survey.report(straightWhither(leg.part));
    return null;
  } else {
    const last = stops[stops.length - 1]!;
    const met = survey.boundary(leg.end.what);
    const nearest = met?.nearest(last.at);
    if (!met || !nearest) return null;
    stops.push({ at: nearest.at, accuracyMetres: Math.max(last.accuracyMetres, met.known(nearest.edge)) });
  }
  return [straightChain(stops, as)];
}

/** Straight towards a place and no farther. */
export function towardsCourse(survey: CourseSurvey, leg: Leg, { place, as }: Towards): Courses {
  const aim = survey.position(place);
  return aim && [straightChain([leg.from, ...leg.via, aim], as)];
}

/** Geodesics or rhumb lines through the stops; the accuracy goes over evenly from one stop's to the next's. */
function straightChain(stops: readonly Position[], as: "geodesic" | "rhumb") {
  const pieces = stops.slice(1).map((to, i) => {
    const from = stops[i]!;
    const draw: (from: LonLat, to: LonLat, step: number) => LonLat[] =
      as === "geodesic" ? geodesicVertices : rhumbVertices;
    return chainOf(draw(from.at, to.at, CHORD_METRES), (_, share) =>
      Math.max(LEAST_ACCURACY_METRES, from.accuracyMetres * (1 - share) + to.accuracyMetres * share),
    );
  });
  return concatenate(pieces);
}
