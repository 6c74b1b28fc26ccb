/** Where parts of a line are joined to one another, and to a shore. */
import type { LinePart } from "../clauses/model.js";
import { printBoundary } from "../clauses/phrases/print-points.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { LonLat } from "../geodesy/model.js";
import { areaWords, writtenApart, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { lengthWords } from "./diagnostics.js";
import { neitherWords, type WatersOfNeither } from "./waters-of-neither.js";

/** `reached`: where the course begins or ends; `wanted`: where the part does. */
export interface JoinStep {
  readonly which: "start" | "end";
  readonly wanted: LonLat;
  readonly reached: LonLat;
  readonly metres: number;
}

function stepWords({ which, wanted, reached, metres }: JoinStep): string {
  const [begun, due] = [reached, wanted].map((at) => writtenApart(at, metres));
  return which === "start"
    ? `The course of this part begins at ${begun}, but the line has come to ${due}: a gap of ${lengthWords(metres)}.`
    : `The course of this part comes to ${begun}, but it should end at ${due}: a gap of ${lengthWords(metres)}.`;
}

/** `neither`: what may be why, of a divide. */
export function partGap(
  part: LinePart,
  step: JoinStep,
  toleranceMetres: number,
  neither: WatersOfNeither | null,
): Diagnostic {
  const cause = neither && neitherWords(neither);
  return {
    severity: "error",
    code: "line-part-gap",
    message: `${stepWords(step)}${cause ? ` Beside this divide lie ${cause.message}.` : ""}`,
    span: part.span,
    label: `up to ${lengthWords(toleranceMetres)} would be joined`,
    help: `${cause ? `${cause.help} ` : ""}${onCourse(part)}, or add a part (\`straight to … by geodesic\`, \`editorial\` where the text is silent) that closes the gap. Where the text means a straight way from each end to what of the course is nearest, say \`joined straight\` after the part.`,
  };
}

/** How to name a point that lies on it. */
function onCourse({ course }: LinePart): string {
  if (course.form !== "parallel-to") return "Name points that lie on this course";
  const what = printBoundary(course.what, true);
  return `Name a point at that distance, as \`the point of area A nearest P\` with \`area A "…" within … of ${what}\``;
}

export function partJoined(part: LinePart, step: JoinStep): Diagnostic {
  return {
    severity: "note",
    code: "line-part-joined",
    message: `${stepWords(step)} A straight step joins them${part.isJoined ? ", as `joined straight` says" : ""}.`,
    span: part.span,
    help: part.isJoined
      ? "If the text means so long a step, nothing need be done."
      : "If the text knows of no such step, name the point where the two courses meet.",
  };
}

export function knownNoBetter(part: LinePart, statedMetres: number, metres: number): Diagnostic {
  return {
    severity: "note",
    code: "known-no-better",
    message: `This part says that it is known within ${lengthWords(statedMetres)}, but what it follows is known only to within ${lengthWords(metres)}, and so is the part.`,
    span: part.span,
    help: "State what is known where that which it follows is said; or give this part a course of its own.",
  };
}

export function whichShore(part: LinePart, at: LonLat, squareKm: number): Diagnostic {
  return {
    severity: "note",
    code: "which-shore",
    message: `The coast that this part meets, at ${writtenPosition(at)}, is the shore of an island of ${areaWords(AUTHOR.language, squareKm)}.`,
    span: part.to.span,
    help: "If the mainland is meant, end the part in a point of it: `the point of COAST nearest …`.",
  };
}
