import type { AtlasLinePart } from "../atlas/model.js";
import type { NearestLine } from "./model.js";

/** The part of a line as what is nearest, by one of its edges. */
export function nearestPart(part: AtlasLinePart, edge: number, metres: number): NearestLine {
  const accuracyMetres = part.accuracyMetres[edge]!;
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
    within: metres <= accuracyMetres,
  };
}
