import { nearestOnPolyline } from "../geodesy/distance.js";
import { stretchOf } from "./chain.js";
import { featureMissing } from "./diagnostics.js";
import { straightChain } from "./straight.js";
import type { Courses, Leg, Position, Survey } from "./survey.js";

/** Along a range: geodesics through its named points, from nearest the start to nearest the end, by the via points. */
export function rangeCourse(survey: Survey, leg: Leg, id: string): Courses {
  const range = survey.gazetteer.ranges.get(id);
  if (!range) {
    survey.report(featureMissing(leg.part, "range", id));
    return null;
  }
  const stops = [leg.from, ...leg.via];
  const crest = leg.end.kind === "at" ? leg.end.position : endOf(range, leg.from);
  stops.push(crest);
  const through: Position[] = [leg.from];
  for (let i = 1; i < stops.length; i++) {
    const from = nearestOnPolyline(stops[i - 1]!.at, range.vertices);
    const to = nearestOnPolyline(stops[i]!.at, range.vertices);
    if (!from || !to) return null;
    const stretch = stretchOf(range, from, to);
    stretch.vertices.forEach((at, k) => {
      through.push({
        at,
        accuracyMetres: stretch.accuracyMetres[Math.max(0, k - 1)] ?? stops[i]!.accuracyMetres,
      });
    });
    through.push(stops[i]!);
  }
  return [straightChain(through, "geodesic")];
}

/** The end of the range farther from the start. */
function endOf(
  range: { vertices: readonly Position["at"][]; accuracyMetres: readonly number[] },
  from: Position,
): Position {
  const [a, b] = [range.vertices[0]!, range.vertices[range.vertices.length - 1]!];
  const away = (p: Position["at"]) => Math.hypot(p.lon - from.at.lon, p.lat - from.at.lat);
  const at = away(a) > away(b) ? a : b;
  return { at, accuracyMetres: Math.max(...range.accuracyMetres) };
}
