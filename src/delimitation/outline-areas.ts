import type { LinesOf } from "../clauses/lines-of.js";
import type { Theatre } from "../clauses/model.js";
import { definedArea, type DefinedFeature } from "../gazetteer/defined-areas.js";
import type { OutlinedArea } from "../gazetteer/model.js";
import type { Delimitation } from "./model.js";
import { contextOf, findPoint } from "./points.js";
import type { CourseSurvey } from "./survey.js";

interface Outlining {
  readonly survey: CourseSurvey;
  readonly theatre: Theatre;
  readonly areas: Map<string, OutlinedArea>;
}

/** Outlines those of the waiting areas all of whose lines have their courses, and lets them go. */
export function outlineAreas(
  waiting: Set<DefinedFeature>,
  linesOf: LinesOf,
  lines: ReadonlyMap<string, Delimitation>,
  { survey, theatre, areas }: Outlining,
): void {
  const ground = {
    context: contextOf(survey, theatre),
    resolve: (point: Parameters<typeof findPoint>[2]) => findPoint(survey, theatre, point),
    network: survey.network,
    report: (diagnostic: Parameters<CourseSurvey["report"]>[0]) => survey.report(diagnostic),
  };
  for (const feature of waiting) {
    if (linesOf.feature(feature).some((line) => !lines.has(line))) continue;
    const area = definedArea(feature, ground);
    if (area === null) continue;
    waiting.delete(feature);
    if ("code" in area) survey.report(area);
    else areas.set(feature.id, area);
  }
}
