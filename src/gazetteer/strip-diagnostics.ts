/** What is said of the ends of strips. */
import type { Boundary, Feature, Point } from "../clauses/model.js";
import { printBoundary, printPoint } from "../clauses/phrases/print-points.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { otherHand, type Hand } from "../geodesy/sides.js";
import type { LonLat } from "../geodesy/model.js";
import { ENGLISH } from "../words/english.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import type { FootOnCourse } from "./foot-on-course.js";

const metres = (figure: number): string => metresWords(ENGLISH, figure);

export const stripEndOff = (end: Point, course: Boundary, at: LonLat, foot: FootOnCourse): Diagnostic => ({
  severity: "error",
  code: "strip-end-off",
  message: `This point, at ${writtenPosition(at)}, lies ${metres(foot.metres)} from \`${printBoundary(course)}\`, along which the strip is measured.`,
  span: end.span,
  label: `up to ${metres(foot.toleranceMetres)} would be led to it`,
  help: `Name a point on it; or, if the strip ends abreast of this one, \`the point of ${printBoundary(course)} nearest ${printPoint(end)}\`. Leave out \`from … to …\` where all of it is meant.`,
});

export const stripEndLed = (end: Point, course: Boundary, at: LonLat, foot: FootOnCourse): Diagnostic => ({
  severity: "note",
  code: "strip-end-led",
  message: `This point, at ${writtenPosition(at)}, lies ${metres(foot.metres)} from \`${printBoundary(course)}\`; the strip ends abreast of it, at ${writtenPosition(foot.at)}.`,
  span: end.span,
  help: "Its end is known no better than that. If the text means another place, name a point on the course.",
});

export const stripRunsBack = (
  { span, id }: Feature,
  course: Boundary,
  hand: Hand,
  [from, to]: readonly [Point, Point],
): Diagnostic => ({
  severity: "error",
  code: "strip-runs-back",
  message: `Nothing says which is the ${hand} of \`${printBoundary(course)}\` for the strip \`${id}\`: the stretch is written from \`${printPoint(from)}\` to \`${printPoint(to)}\`, and the course itself runs the other way.`,
  span,
  help: `Write \`from ${printPoint(to)} to ${printPoint(from)}\`, as the course runs, and \`on the ${hand} of\` if the hand is told facing along the course, \`on the ${otherHand(hand)} of\` if it is told facing from \`${printPoint(from)}\`.`,
});

/** Both ends are one place of the course. */
export const stripWithoutLength = ({ span, id }: Feature, course: Boundary): Diagnostic => ({
  severity: "error",
  code: "area-too-narrow",
  message: `The strip \`${id}\` has no length: one place of \`${printBoundary(course)}\` is nearest to both of its ends.`,
  span,
  help: "Name an end farther on, or leave out `from … to …` where all of the course is meant.",
});
