/** A watershed that leaves the land: what drains there is not among the waters that it is drawn by. */
import type { LinePart } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { lengthMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { dividesSea } from "./diagnostics.js";
import type { CourseSurvey } from "./survey.js";

/** Less may be a bay, or how the shore is drawn. */
const LEAST_AT_SEA_METRES = 5_000;

export function tellOverSea(survey: CourseSurvey, part: LinePart, { vertices }: Chain): void {
  const longest = stretchesAtSea(survey, vertices)
    .map((stretch) => ({ stretch, metres: lengthMetres(stretch) }))
    .reduce((most, each) => (each.metres > most.metres ? each : most), {
      stretch: [] as LonLat[],
      metres: 0,
    });
  if (longest.metres < LEAST_AT_SEA_METRES) return;
  const [from, to] = [longest.stretch[0]!, longest.stretch.at(-1)!];
  survey.report(dividesSea(part, from, to, longest.metres));
}

function stretchesAtSea({ shores }: CourseSurvey, vertices: readonly LonLat[]): LonLat[][] {
  const stretches: LonLat[][] = [];
  let isWet = false;
  for (const vertex of vertices) {
    const isHere = !shores.isLand(vertex);
    if (isHere && isWet) stretches.at(-1)!.push(vertex);
    else if (isHere) stretches.push([vertex]);
    isWet = isHere;
  }
  return stretches;
}
