import type { Boundary, Course, Line, LinePart } from "../clauses/model.js";
import { printBoundary, printPoint } from "../clauses/phrases/print-points.js";
import { length as printLength } from "../clauses/phrases/print.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import type { TraceResult } from "../gazetteer/model.js";
import type { Nearest } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { boundaryWords } from "../words/ground.js";
import { metresWords, writtenApart, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";

export const lengthWords = (metres: number): string => metresWords(AUTHOR.language, metres);

export function featureMissing(part: LinePart, kind: string, id: string): Diagnostic {
  return {
    severity: "error",
    code: "feature-not-located",
    message: `The ${kind} \`${id}\` has no place on the ground, so this part of the line cannot follow it.`,
    span: part.span,
    help: `Mend the statement that locates \`${id}\`, or give this part another course.`,
  };
}

export function riverMissing(part: LinePart, river: string): Diagnostic {
  return featureMissing(part, "river", river);
}

export function offTheRiver(
  part: LinePart,
  river: string,
  at: LonLat,
  nearest: Nearest,
  tolerance: number,
): Diagnostic {
  return {
    severity: "error",
    code: "point-off-river",
    message:
      `The point ${writtenPosition(at)} lies ${lengthWords(nearest.metres)} from the river \`${river}\`; ` +
      `up to ${lengthWords(tolerance)} would pass as one place.`,
    span: part.span,
    label: `the river passes nearest at ${writtenPosition(nearest.at)}`,
    help: `Name a point on the river (\`the point of ${river} nearest …\`), or add a part that leads from the one to the other.`,
  };
}

export function riverRunsOtherWay(part: LinePart, river: string, direction: string): Diagnostic {
  const other = direction === "upstream" ? "downstream" : "upstream";
  return {
    severity: "error",
    code: "river-direction",
    message: `From where this part begins, its end lies ${other} on the river \`${river}\`, not ${direction}.`,
    span: part.span,
    help: `Write \`${other}\`, or exchange the points.`,
  };
}

export function bankNotKnown(part: LinePart, river: string, bank: string): Diagnostic {
  return {
    severity: "note",
    code: "bank-not-drawn",
    message: `The hydrography draws the river \`${river}\` as one line, so its ${bank} is taken to be that line.`,
    span: part.span,
    help: "State the accuracy of the part with `within …` where the river is wide.",
  };
}

export function openHowFar(part: LinePart): Diagnostic {
  return {
    severity: "error",
    code: "open-how-far",
    message: "A stretch that is left to commissioners says how far from these points they may fix it.",
    span: part.span,
    help: "Add `within …`: the line is drawn through the points, and open within that distance until an instrument delimits it.",
  };
}

export function lowWaterHowFar(part: LinePart): Diagnostic {
  return {
    severity: "error",
    code: "low-water-how-far",
    message: "The shore is not drawn at low water, and nothing says how far off that lies.",
    span: part.span,
    help: "Add `within …`: the line is drawn along the shore, and known within that distance; or follow a survey of low water: `along survey SURVEY`.",
  };
}

/** `how`: what is wrong with the new course. */
export function delimitsElsewhere(line: Line, how: string, at: LonLat, nearest?: Nearest): Diagnostic {
  const away = nearest
    ? `, ${metresWords(AUTHOR.language, nearest.metres)} away at ${writtenPosition(nearest.at)}`
    : "";
  return {
    severity: "error",
    code: "delimits-elsewhere",
    message: `The new course ${how} that it delimits: it is at ${writtenPosition(at)}${away}.`,
    span: line.span,
    help: "Begin and end it on the line, in its direction: `from the point of LINE nearest P`; the rest keeps the course that it had.",
  };
}

/** `from`: where its course comes nearest; null: it has none. */
export function doesNotMeet(
  part: LinePart,
  what: Boundary,
  from: LonLat | null,
  nearest: Nearest | null,
): Diagnostic {
  const how =
    from && nearest
      ? ` It comes nearest at ${writtenApart(from, nearest.metres)}, ${lengthWords(nearest.metres)} from ${writtenApart(nearest.at, nearest.metres)}.`
      : "";
  return {
    severity: "error",
    code: "line-does-not-meet",
    message: `This part never meets ${boundaryWords(AUTHOR, what)}.${how}`,
    span: part.span,
    related: [{ span: what.span, label: "what it should meet" }],
    help:
      part.course.form === "towards"
        ? `It goes no farther than what it is led towards. If the text leads it on, write two parts: \`straight to ${printPoint(part.course.place)} by ${part.course.as}\`, \`straight on to ${printBoundary(what, true)}\`.`
        : "End the part in a point, or check its course and the point from which it sets out.",
  };
}

export function courseTooShort(part: LinePart, end: LonLat, missingMetres: number): Diagnostic {
  return {
    severity: "error",
    code: "course-too-short",
    message: `This course ends at ${writtenPosition(end)}, ${lengthWords(missingMetres)} short of the length that the part gives.`,
    span: part.to.span,
    help: "Mend the length, or lead what the part follows farther.",
  };
}

export function straightWhither(part: LinePart): Diagnostic {
  return {
    severity: "error",
    code: "straight-whither",
    message: "A straight part of so many kilometres says no direction.",
    span: part.to.span,
    help: "Write `due north for …`, `on a bearing of 35 degrees for …`, or `straight on for …` after another part.",
  };
}

export function nothingToGoOnFrom(part: LinePart): Diagnostic {
  return {
    severity: "error",
    code: "nothing-to-go-on-from",
    message: "No part before this one has a direction that it could keep.",
    span: part.span,
    help: "A straight part, a parallel, a meridian or a bearing has one; else write `due north`, `on a bearing of 35 degrees`, or `straight to …`.",
  };
}

/** `across`: how to name the point half way across a lake; null: the course is no middle of one. */
export function endNeedsPoint(part: LinePart, across: string | null): Diagnostic {
  return {
    severity: "error",
    code: "end-needs-point",
    message: "A course along `the coast` or through the middle of water needs a point to end in.",
    span: part.to.span,
    help: across
      ? `The middle of a lake is drawn from point to point: end it half way across, in ${across}.`
      : "End the part in a point; `the point of … nearest …` names one on a line, a river or a coast.",
  };
}

export function watershedNotFound(
  part: LinePart,
  waters: readonly string[],
  others: readonly string[],
  undrained: readonly string[],
): Diagnostic {
  const alone = undrained.map((id) => `\`${id}\``).join(", ");
  const ofThose =
    undrained.length > 0
      ? ` Nothing drawn runs into ${alone}: a river given by points (\`through\`) has its own course alone. Trace it (\`traced from … to …\`), or name the traced rivers beside it.`
      : "";
  const against = others.length > 0 ? `the waters of ${others.join(", ")}` : "all other waters";
  return {
    severity: "error",
    code: "watershed-not-found",
    message: `No watershed between the waters of ${waters.join(", ")} and ${against} was found near this part.`,
    span: part.span,
    help: `Check that rivers of both sides are traced near this part, and that neither side names a river that drains into the other's.${ofThose}`,
  };
}

export function dividesSea(part: LinePart, from: LonLat, to: LonLat, metres: number): Diagnostic {
  return {
    severity: "warning",
    code: "watershed-at-sea",
    message: `This watershed leaves the land for ${lengthWords(metres)}, from ${writtenPosition(from)} to ${writtenPosition(to)}.`,
    span: part.span,
    help: 'What runs into that water is of neither side: name its shore among the waters, `coast ID "Name" traced from P to P` (an estuary is drawn as coast), or end the part before it.',
  };
}

export function outletNotKnown(part: LinePart, lake: string): Diagnostic {
  return {
    severity: "error",
    code: "watershed-not-found",
    message: `Which river runs out of the lake \`${lake}\` is not known, so neither is what drains into it.`,
    span: part.span,
    help: 'Trace that river from the lake\'s shore downstream (`river ID "NAME" traced from … to …`); or instead of the lake name the rivers that run into it.',
  };
}

export function noMiddle(part: LinePart, between: readonly Boundary[]): Diagnostic {
  const of = between.map((each) => boundaryWords(AUTHOR, each)).join(" and ");
  return {
    severity: "error",
    code: "no-middle",
    message: `No line near this part is as far from the one as from the other of ${of}.`,
    span: part.span,
    help: "Name two boundaries that lie apart, on either side of where the part goes.",
  };
}

export function everyCoast(coast: Boundary): Diagnostic {
  return {
    severity: "error",
    code: "which-coast",
    message: "`the coast` is every shore, and the middle is as far from one as from another.",
    span: coast.span,
    help: 'Name the two shores that are meant: `coast ID "Name" traced from P to P`, an island, a lake; or write `through the middle of the channel`.',
  };
}

const OTHER_WATERS =
  "`the channel` is water between two shores of the sea: name points in it, or lead the way with `via`. In a lake write `through the middle of LAKE to P`, along a river `along RIVER by its median line downstream to P`.";

export function traceFailed(part: LinePart, result: TraceResult & { readonly ok: false }): Diagnostic {
  const at = result.reason === "not connected" ? result.at : result.strays[0]!.at;
  const isChannel = part.course.form === "middle" && part.course.lake === null;
  const reached =
    result.reason === "not connected" && result.reached
      ? ` It could be followed to ${writtenPosition(result.reached)}, ${lengthWords(result.gapMetres)} short.`
      : "";
  return {
    severity: "error",
    code: "shore-not-traced",
    message: `No shore leads along this part from ${writtenPosition(at)}.${reached}`,
    span: part.span,
    help: isChannel ? OTHER_WATERS : "Name points near one shore, or lead the way with `via`.",
  };
}

export function noOffset(part: LinePart, what: Boundary, metres: number): Diagnostic {
  return {
    severity: "error",
    code: "offset-not-found",
    message: `There is no line at ${lengthWords(metres)} from ${boundaryWords(AUTHOR, what)} on the side where this part ends.`,
    span: part.span,
    related: [{ span: what.span, label: "the distance is measured from here" }],
    help: "End the part in a point at about that distance, on the side that is meant.",
  };
}

export function partWithoutLength({ course, span }: LinePart): Diagnostic {
  return {
    severity: "warning",
    code: "line-part-empty",
    message: "This part ends where it begins.",
    span,
    help: `Leave it out, or name another end.${course.form === "arc" ? wholeCircle(course) : ""}`,
  };
}

/** An arc that comes back to its beginning is no part of a line: the circle is the edge of an area. */
function wholeCircle({ centre, metres }: Extract<Course, { form: "arc" }>): string {
  const radius = metres === null ? "D" : metres % 1000 === 0 ? `${metres / 1000} km` : printLength(metres);
  return ` A whole circle is the edge of an area: \`area ID "Name" within ${radius} of ${printPoint(centre)}\`; \`area ID\` bounds ground as it is, and a line goes \`along the boundary of area ID\`.`;
}

export function lineCycle(span: Span, ids: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "line-cycle",
    message: `Each of these lines is defined by the next: ${[...ids, ids[0]!].join(" → ")}.`,
    span,
    help: "Give one of them a course or an end that does not depend on the others.",
  };
}
