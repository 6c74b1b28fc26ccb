import type { Chain } from "../gazetteer/model.js";
import { BEYOND_FRAME_DEGREES, graticule } from "../gazetteer/drawn.js";
import type { Graticule } from "../clauses/model.js";
import { CHORD_METRES, distanceMetres } from "../geodesy/geodesic.js";
import { unwrapLonNear } from "../geodesy/longitude.js";
import type { LonLat } from "../geodesy/model.js";
import { chainOf } from "../gazetteer/chain.js";
import type { Courses, Leg, CourseSurvey } from "./survey.js";

/** Along a parallel of latitude, from the start's longitude to the end's, or both ways as far as the frame. */
export function parallelCourse(survey: CourseSurvey, leg: Leg, at: Graticule): Courses {
  const found = graticule("parallel", at, survey.position);
  if (!found) return null;
  const { degrees: lat, accuracyMetres } = found;
  const start = leg.from.at.lon;
  const along = (to: number): Chain => evenly({ lon: start, lat }, { lon: to, lat }, accuracyMetres);
  if (leg.end.kind === "at") return [along(unwrapLonNear(leg.end.position.at.lon, start))];
  const { west, east } = survey.frame;
  const towards = leg.via[0] && unwrapLonNear(leg.via[0].at.lon, start);
  return [east + BEYOND_FRAME_DEGREES, west - BEYOND_FRAME_DEGREES]
    .filter((to) => towards === undefined || to > start === towards > start)
    .map(along);
}

/** Along a meridian, from the start's latitude to the end's, or both ways as far as the frame. */
export function meridianCourse(survey: CourseSurvey, leg: Leg, at: Graticule): Courses {
  const found = graticule("meridian", at, survey.position);
  if (!found) return null;
  const { accuracyMetres } = found;
  const lon = unwrapLonNear(found.degrees, survey.middleLon);
  const start = leg.from.at.lat;
  const along = (to: number): Chain => evenly({ lon, lat: start }, { lon, lat: to }, accuracyMetres);
  if (leg.end.kind === "at") return [along(leg.end.position.at.lat)];
  const { south, north } = survey.frame;
  const towards = leg.via[0]?.at.lat;
  return [Math.min(90, north + BEYOND_FRAME_DEGREES), Math.max(-90, south - BEYOND_FRAME_DEGREES)]
    .filter((to) => towards === undefined || to > start === towards > start)
    .map(along);
}

/** Even steps in longitude or latitude, which follow a parallel or a meridian exactly. */
function evenly(from: LonLat, to: LonLat, accuracyMetres: number): Chain {
  const middle = { lon: (from.lon + to.lon) / 2, lat: (from.lat + to.lat) / 2 };
  const metres = distanceMetres(from, middle) + distanceMetres(middle, to);
  const steps = Math.max(1, Math.ceil(metres / CHORD_METRES));
  const vertices = Array.from({ length: steps + 1 }, (_, i) => ({
    lon: i === steps ? to.lon : from.lon + ((to.lon - from.lon) * i) / steps,
    lat: i === steps ? to.lat : from.lat + ((to.lat - from.lat) * i) / steps,
  }));
  return chainOf(vertices, accuracyMetres);
}
