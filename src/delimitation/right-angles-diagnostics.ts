import type { Boundary, LinePart } from "../clauses/model.js";
import { printBoundary } from "../clauses/phrases/print-points.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { FootOnCourse } from "../gazetteer/foot-on-course.js";
import { lengthWords } from "./diagnostics.js";

export function rightAngleOff(part: LinePart, what: Boundary, foot: FootOnCourse): Diagnostic {
  return {
    severity: "error",
    code: "right-angle-off",
    message: `This part begins ${lengthWords(foot.metres)} from \`${printBoundary(what)}\`, to which it should be at right angles.`,
    span: part.span,
    label: `up to ${lengthWords(foot.toleranceMetres)} would be taken for on it`,
    help: `Begin it on \`${printBoundary(what)}\`, in \`the point of ${printBoundary(what)} nearest P\`; the shortest way to it from elsewhere is \`straight to\` that point.`,
  };
}

/** `side`: the one that is said. */
export function rightAngleWhichWay(part: LinePart, what: Boundary, side: string | null): Diagnostic {
  return {
    severity: "error",
    code: "right-angle-which-way",
    message: side
      ? `Nothing says which side of \`${printBoundary(what)}\` is the ${side} of it here: it runs that way itself.`
      : `Two ways lead from here at right angles to \`${printBoundary(what)}\`, and nothing says which is meant.`,
    span: part.span,
    help: `Say \`at right angles to ${printBoundary(what)} on the left\`, \`right\`, \`north\`, …, or end the part in a point. Left and right are told facing along it as it is written, a river downstream, a shore with the land on its left.`,
  };
}
