/** Lines that begin on something. */
import type { Boundary, LinePart, Point } from "../clauses/model.js";
import { printCourse } from "../clauses/phrases/courses.js";
import { printBoundary } from "../clauses/phrases/print-points.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { placesWords, takenForOne, writtenPlaces, type OneCrossing } from "../gazetteer/one-crossing.js";
import type { LonLat } from "../geodesy/model.js";
import { boundaryWords } from "../words/ground.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import type { Position } from "./survey.js";

const crosses = (what: Boundary): string =>
  `The course of the first part crosses ${boundaryWords(AUTHOR, what)}`;

export const startTakenForOne = (from: Point, what: Boundary, one: OneCrossing<Position>): Diagnostic =>
  takenForOne(from.span, crosses(what), one);

/** `across`: how to name the point half way across a lake; null: the course is no middle of one. */
export function startNeedsPoint(from: Point, what: Boundary, across: string | null): Diagnostic {
  return {
    severity: "error",
    code: "start-needs-point",
    message: `The line begins on ${boundaryWords(AUTHOR, what)}, and the course of its first part is not drawn before it begins.`,
    span: from.span,
    help: across
      ? `The middle of a lake is drawn from point to point: begin half way across, from ${across}.`
      : "A line may begin so on a river, a road or other way, another line, a parallel, a meridian, a bearing that leads to a point, or `midway between` two; else name a point: `the point of … nearest …`, `the crossing of … and …`.",
  };
}

export interface Approach {
  readonly at: LonLat;
  readonly metres: number;
  readonly isItsBegin: boolean;
}

export function startCrossesNowhere(
  from: Point,
  what: Boundary,
  { at, metres, isItsBegin }: Approach,
): Diagnostic {
  const away = metresWords(AUTHOR.language, metres);
  return {
    severity: "error",
    code: "which-crossing",
    message: `${crosses(what)} nowhere: it ${isItsBegin ? "begins" : "comes nearest"} at ${writtenPosition(at)}, ${away} from it.`,
    span: from.span,
    help: `Where the text leads the line on to it, lead the course as far (a trace may begin elsewhere), or begin in a point and go there: \`from P straight to ${writtenPosition(at)} by geodesic\`.`,
  };
}

/** `found`: the crossings from which it might begin, several. */
export function whichStart(
  from: Point,
  what: Boundary,
  first: LinePart,
  found: readonly Position[],
): Diagnostic {
  const where = `at ${found.length} places: ${placesWords(found)}`;
  return {
    severity: "error",
    code: "which-crossing",
    message: `${crosses(what)} ${where}.`,
    span: from.span,
    help: shortened(whichIsMeant(what, first, writtenPlaces(found)[0]!)),
  };
} // prettier-ignore

/** Degrees to six decimals at most, a tenth of a metre: 2°10' is kept as 2.1666666666666665. */
const shortened = (text: string): string =>
  text.replace(/\d+\.\d{7,}/g, (figure) => String(Number(Number(figure).toFixed(6))));

function whichIsMeant(what: Boundary, { course, to }: LinePart, place: string): string {
  // What a course follows has a name of its own where it is drawn, or is a parallel or meridian.
  const [, of] = /^along (?:the coast )?(the (?:parallel|meridian) of \S+|[\w-]+)(?: (?:by|up|down)|$)/.exec(printCourse(course)) ?? [];
  const point = of
    ? `Name the one that is meant: \`the crossing of ${printBoundary(what, true)} and ${of} nearest ${place}\``
    : `Begin in the one that is meant: \`from ${place}\``;
  if (to.form === "meets" || to.form === "after") return `${point}; or lead the part by a point on its way: \`via …\`.`;
  if (course.form === "meridian") return `${point}; or say which way: \`due north to …\`, \`due south to …\`.`;
  return course.form === "parallel" ? `${point}; or say which way: \`due east to …\`, \`due west to …\`.` : `${point}.`;
} // prettier-ignore
