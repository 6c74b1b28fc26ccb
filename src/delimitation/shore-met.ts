/** Which shore a part that ends at the coast has come to. */
import type { Boundary, LinePart } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { ringHolds } from "../geodesy/plane.js";
import { whichShore } from "./join-diagnostics.js";
import type { CourseSurvey } from "./survey.js";

/** Told where it comes over the sea to land that is not the largest of the theatre: an islet may lie in its way. */
export function tellShore(survey: CourseSurvey, part: LinePart, what: Boundary, { vertices }: Chain): void {
  if (what.kind !== "coast" || what.id !== null) return;
  const end = vertices.at(-1)!;
  const edges = survey.boundary(what);
  const nearest = edges?.nearest(end);
  if (!edges || !nearest) return;
  const lands = survey.shores.coasts().map(({ ring }) => ring);
  const met = lands[edges.courseOf(nearest.edge)]!;
  const before = vertices.at(-2)!;
  if (ringHolds(met, (before.lon + end.lon) / 2, (before.lat + end.lat) / 2)) return;
  const squareKm = areaOf(met);
  if (lands.some((land) => areaOf(land) > squareKm)) survey.report(whichShore(part, end, squareKm));
}

const areaOf = (ring: ArrayLike<number>): number => Math.abs(ringAreaSquareKm(ring));
