/** What is wrong with parts of lines that follow a survey or the edge of an area. */
import type { Feature, LinePart } from "../clauses/model.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { unlocatedToo } from "../gazetteer/defined-area-diagnostics.js";
import type { LonLat } from "../geodesy/model.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { measuredIn } from "../clauses/selector.js";

export function surveyWithoutLines(part: LinePart, survey: string): Diagnostic {
  return {
    severity: "error",
    code: "survey-without-lines",
    message: `The survey \`${survey}\` has no lines in the theatre for this part to follow.`,
    span: part.span,
    help: "Name a survey that has lines; along an area it is `along the boundary of area AREA`.",
  };
}

export function surveyNotConnected(part: LinePart, survey: string, from: LonLat, to: LonLat): Diagnostic {
  return {
    severity: "error",
    code: "survey-not-connected",
    message: `The lines of the survey \`${survey}\` do not lead from ${writtenPosition(from)} to ${writtenPosition(to)}.`,
    span: part.span,
    help: "End this part where the lines end, and add one that closes the gap; or lead the way with `via`.",
  };
}

export function areaWithoutOutline(span: Span, area: string): Diagnostic {
  return {
    severity: "error",
    code: "area-without-outline",
    message: `The area \`${area}\` has no outline of its own in the theatre, so it has no edge to follow.`,
    span,
    help: 'Follow the lines that enclose it, take its outline from a survey (`as "NAME" in SURVEY`), or widen the theatre if it lies beyond.',
  };
}

/** `features`: of the corpus. */
export function areaMeasuredFromNothing(
  { span, id, location }: Feature,
  features: readonly Feature[],
): Diagnostic {
  const parts =
    location.form === "within" ? measuredIn(location) : location.form === "made of" ? location.parts : [];
  const ids = parts.flatMap((part) => ("kind" in part && part.kind === "area" ? [part.id] : []));
  const lost = features.find((each) => ids.includes(each.id) && each.location.form === "none");
  if (lost)
    return {
      severity: "error",
      code: "area-without-outline",
      message: `The area \`${id}\` is measured from \`${lost.id}\`, which nobody can locate.`,
      span,
      related: [{ span: lost.span, label: "unlocated" }],
      help: unlocatedToo(id),
    };
  return {
    severity: "error",
    code: "area-without-outline",
    message: `What the area \`${id}\` is measured from has no course or outline of its own in the theatre.`,
    span,
    help: "Measure it from a line, a river, a shore, a place, or an area that has an outline: one that boundaries enclose has none. If it lies beyond the theatre, widen that.",
  };
}

export function areasApart(
  part: LinePart,
  area: string,
  other: string,
  at: LonLat,
  metres: number,
): Diagnostic {
  return {
    severity: "error",
    code: "areas-apart",
    message: `Between these points the edge of \`${area}\` lies up to ${metresWords(AUTHOR.language, metres)} from the edge of \`${other}\`, at ${writtenPosition(at)}.`,
    span: part.span,
    help: `End the part where the two areas part, or leave out \`with ${other}\`.`,
  };
}
