/** What a text sets on a shore, and its figures put beside the drawn one: a cape, the mouth of a river. */
import type { Boundary, LinePart, Point } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { chainLengthMetres } from "../gazetteer/chain.js";
import type { Chain } from "../gazetteer/model.js";
import { joinTolerance } from "../gazetteer/join-tolerance.js";
import type { Nearest } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { writtenApart } from "../words/measures.js";
import { lengthWords } from "./diagnostics.js";
import type { EdgeIndex } from "./edge-index.js";
import type { CourseSurvey, Leg } from "./survey.js";

/** A part that begins off the shore on which it is meant to begin. */
export interface OffShore {
  readonly nearest: Nearest;
  /** So far from a drawn shore it may still stand for it. */
  readonly toleranceMetres: number;
}

/** Null: the part does not begin in the sea in what its text sets on a shore, or is not led to a shore. */
export function offShore(survey: CourseSurvey, leg: Leg, what: Boundary, edges: EdgeIndex): OffShore | null {
  const isShore = what.kind === "coast" || what.kind === "island";
  if (!isShore || !leg.begins || !isOnShore(survey, leg.begins)) return null;
  const { at, accuracyMetres } = leg.from;
  const nearest = edges.nearest(at);
  if (!nearest || survey.shores.isLand(at)) return null;
  return { nearest, toleranceMetres: joinTolerance(accuracyMetres, edges.known(nearest.edge)) };
}

/** Where a course comes to the shore on which it begins; null: it sets out over the sea. */
export function landfall(
  course: Chain,
  { nearest, toleranceMetres }: OffShore,
  edges: EdgeIndex,
): LonLat | null {
  const first = edges.cut(course, 0);
  const at = first?.vertices.at(-1);
  if (!first || !at || chainLengthMetres(first) > toleranceMetres) return null;
  return edges.courseOf(edges.nearest(at)!.edge) === edges.courseOf(nearest.edge) ? at : null;
}

const isOnShore = (survey: CourseSurvey, point: Point): boolean =>
  point.form === "mouth" || isCape(survey, point);

export const isCape = ({ gazetteer }: CourseSurvey, point: Point | null): boolean =>
  point?.form === "place" && gazetteer.places.get(point.feature)?.isOnShore === true;

/** `reached`: where it comes to that shore. */
export function beginsOffShore(
  part: LinePart,
  at: LonLat,
  { nearest }: OffShore,
  reached: LonLat,
): Diagnostic {
  const metres = distanceMetres(at, reached);
  return {
    severity: "note",
    code: "begins-off-shore",
    message: `This part begins in ${writtenApart(at, nearest.metres)}, ${lengthWords(nearest.metres)} off the drawn shore, whose nearest point is ${writtenApart(nearest.at, nearest.metres)}. It is taken to begin on that shore: it comes to it at ${writtenApart(reached, metres)}, after ${lengthWords(metres)}, and goes on from there.`,
    span: part.span,
    help: "If the text knows of no such step, begin the line in a point of the drawn shore: `the point of COAST nearest P`.",
  };
}

export function tooFarOffShore(part: LinePart, at: LonLat, { nearest, toleranceMetres }: OffShore): Diagnostic {
  const apart = nearest.metres;
  return {
    severity: "error",
    code: "too-far-off-shore",
    message: `This part begins on a shore by its text, but in ${writtenApart(at, apart)} there is none: the nearest that is drawn lies ${lengthWords(apart)} away, at ${writtenApart(nearest.at, apart)}.`,
    span: part.span,
    label: `up to ${lengthWords(toleranceMetres)} would pass as one place`,
    help: "Say how well the place is known (`cape ID \"…\" at P within 5 km`, which joins it to that shore), mend its figures, or begin the line in `the point of COAST nearest P`. What stands off a shore that is not drawn is a `place`.",
  };
} // prettier-ignore
