/** Where a lake or an island is drawn, beside where the corpus puts it. */
import type { Feature } from "../clauses/model.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { flat } from "../geodesy/flat.js";
import type { LonLat } from "../geodesy/model.js";
import { AUTHOR } from "../words/words.js";
import { areaWords, metresWords, writtenPosition } from "../words/measures.js";
import { COAST_ACCURACY_METRES } from "../geodesy/shore-accuracy.js";
import { RIVER_ACCURACY_METRES } from "./hydrography/accuracy.js";
import type { Polygon } from "./model.js";
import { isInRings } from "./rings.js";

type Body = "lake" | "island";
/** How far off the true shores the drawn ones are. Lakes come from the source of the rivers. */
const DRAWN_METRES: Readonly<Record<Body, number>> = {
  lake: RIVER_ACCURACY_METRES,
  island: COAST_ACCURACY_METRES,
};
/** A body that is farther from a point than this is no neighbour of it, metres. */
export const NEIGHBOUR_METRES = 100_000;

/** `taken`: what is drawn nearest, within what the feature states or may be off; null where it holds the point, or nearly. */
export function takenFromAfar(
  kind: Body,
  { name, accuracyMetres }: Feature,
  { at, accuracyMetres: rounding }: { readonly at: LonLat; readonly accuracyMetres: number },
  taken: Polygon,
  span: Span,
): Diagnostic | null {
  const off = offShore(at, taken);
  const isNear = !off || off.metres <= Math.max(accuracyMetres ?? 0, rounding + DRAWN_METRES[kind]);
  if (isNear) return null;
  return {
    severity: "warning",
    code: "off-its-shore",
    message: `The point ${writtenPosition(at)} of “${name}” lies ${metresWords(AUTHOR.language, off.metres)} off the ${kind} that is drawn nearest, at ${writtenPosition(off.at)}, and that one is taken.`,
    span,
    help: `Give a point inside the ${kind} that is meant, or say how far off it may be: \`within …\`.`,
  };
}

/** Two that the hydrography does not part. */
export function drawnAsOne(kind: Body, { name }: Feature, twin: Feature, { rings }: Polygon, span: Span): Diagnostic {
  const squareKm = Math.abs(ringAreaSquareKm(flat(rings[0]!)));
  return {
    severity: "note",
    code: "drawn-as-one",
    message: `“${name}” and “${twin.name}” are one ${kind} of ${areaWords(AUTHOR.language, squareKm)} as drawn.`,
    span,
    related: [{ span: twin.span, label: "lies in the same shores" }],
    help: `What is said of the one (its ground, its middle, its northernmost point) is so of both. Part them by a line between two shores, or give the point that is meant by its coordinates.`,
  };
} // prettier-ignore

/** `nearest`: the nearest that is drawn at all. */
export function noneDrawn(kind: Body, { name }: Feature, at: LonLat, nearest: Polygon | null, span: Span): Diagnostic {
  const off = nearest && offShore(at, nearest);
  const where = off
    ? ` The nearest lies ${metresWords(AUTHOR.language, off.metres)} off, at ${writtenPosition(off.at)}.`
    : "";
  return {
    severity: "error",
    code: kind === "lake" ? "not-on-a-lake" : "not-on-an-island",
    message: `No ${kind} is drawn at ${writtenPosition(at)} for “${name}”.${where}`,
    span,
    label: `no ${kind} here`,
    help: `Give a point inside the ${kind}. If the hydrography does not draw it, name it as a \`place\`, and bound its ground by rivers or lines.`,
  };
} // prettier-ignore

/** A sea whose point lies in what the hydrography draws as a lake, which no sea reaches. */
export function drawnAsLake({ id, name }: Feature, at: LonLat, span: Span): Diagnostic {
  return {
    severity: "warning",
    code: "sea-on-a-lake",
    message: `The water at ${writtenPosition(at)} is drawn as a lake: of “${name}” as a sea there is nothing.`,
    span,
    label: "drawn as a lake",
    help: `Write \`lake ${id}\` in the place of \`sea ${id}\`: \`the waters of ${id}\` are those of the lake then.`,
  };
}

/** Null: the point lies within. */
function offShore(at: LonLat, { rings }: Polygon): { readonly at: LonLat; readonly metres: number } | null {
  const [outline = []] = rings;
  return isInRings([outline], at) ? null : nearestOnPolyline(at, [...outline, ...outline.slice(0, 1)]);
}
