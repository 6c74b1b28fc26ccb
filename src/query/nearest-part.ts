import type { AtlasLinePart } from "../atlas/model.js";
import { COAST_ACCURACY_METRES } from "../geodesy/shore-accuracy.js";
import type { NearestLine } from "./model.js";
import { withinErrors } from "./nearest-finder.js";
import type { Spot } from "./whereabouts.js";

/** The part of a line as what is nearest, by one of its edges. `isDry`: the place lies on land. */
export function nearestPart(
  part: AtlasLinePart,
  { edge, metres }: { readonly edge: number; readonly metres: number },
  spot: Spot,
  isDry: () => boolean,
): NearestLine {
  // Low water lies off the shore that is drawn for it: on land it is as near as that may be.
  const isLandward = part.atLowWater === true && part.form === "coast" && isDry();
  const stated = part.accuracyMetres[edge]!;
  const accuracyMetres = isLandward ? Math.min(stated, COAST_ACCURACY_METRES) : stated;
  return {
    kind: "line",
    line: part.line,
    distanceMetres: Math.round(metres),
    accuracyMetres: Math.round(accuracyMetres),
    isOpen: part.form === "as-fixed",
    isAtLowWater: part.atLowWater ?? false,
    runs: part.runs ?? null,
    proved: part.proved?.find(({ from, until }) => from <= edge && edge < until)?.by ?? null,
    basis: part.basis,
    surveys: part.surveys,
    ...(part.unverified ? { unverified: true } : {}),
    ...withinErrors(metres, accuracyMetres, spot),
  };
}
