import type { Chain, TraceResult } from "../gazetteer/model.js";
import { aroundRing, alongChain } from "./along-chain.js";
import { chainOf } from "../gazetteer/chain.js";
import { halfWayAcross } from "./half-way-across.js";
import { endNeedsPoint, featureMissing, traceFailed } from "./diagnostics.js";
import type { Courses, Leg, CourseSurvey } from "./survey.js";

/** The drawn shores lie within this of the true ones, about 95 times in 100: GSHHG's high resolution, 0.2 km, on its own error. */
const SHORE_ACCURACY_METRES = 500;

/** Along a named coast, or along the shoreline between two points near it. */
export function coastCourse(survey: CourseSurvey, leg: Leg, coast: string | null): Courses {
  if (coast !== null) {
    const named = survey.gazetteer.coasts.get(coast);
    if (named) return alongChain(named, leg);
    survey.report(featureMissing(leg.part, "coast", coast));
    return null;
  }
  return traced(survey, leg, (from, via, to) => survey.shores.traceCoast(from, via, to));
}

/** The median line of a lake, or of the water between shores. */
export function middleCourse(survey: CourseSurvey, leg: Leg, lake: string | null): Courses {
  const polygon = lake === null ? null : survey.gazetteer.lakes.get(lake);
  if (polygon === undefined) {
    survey.report(featureMissing(leg.part, "lake", lake!));
    return null;
  }
  return traced(survey, leg, (from, via, to) => survey.shores.medianLine(from, via, to, polygon));
}

function traced(
  survey: CourseSurvey,
  leg: Leg,
  trace: (...points: Parameters<CourseSurvey["shores"]["traceCoast"]>) => TraceResult,
): Courses {
  if (leg.end.kind !== "at") {
    const { course, to } = leg.part;
    survey.report(
      endNeedsPoint(leg.part, to.form === "meets" ? halfWayAcross(survey, course, to.what) : null),
    );
    return null;
  }
  const result = trace(
    leg.from.at,
    leg.via.map((position) => position.at),
    leg.end.position.at,
  );
  if (result.ok) return [result.trace.chain];
  survey.report(traceFailed(leg.part, result));
  return null;
}

/** Along the outer shore of a lake, the shorter way round or by the via points. */
export function shoreCourse(survey: CourseSurvey, leg: Leg, lake: string): Courses {
  const outer = survey.gazetteer.lakes.get(lake)?.rings[0];
  if (!outer) {
    survey.report(featureMissing(leg.part, "lake", lake));
    return null;
  }
  const ring: Chain = chainOf([...outer, outer[0]!], SHORE_ACCURACY_METRES);
  return aroundRing(ring, leg);
}
