/** Courses that break what their text says of them. */
import type { Boundary, LineCheck } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { LonLat } from "../geodesy/model.js";
import { boundaryWords } from "../words/ground.js";
import { areaWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { lengthWords } from "./diagnostics.js";
import { isUpper, type DistanceCheck } from "./distance-check.js";
import { otherHand, type Hand } from "../geodesy/sides.js";

/** Where a course breaks a bound, by how much, and how well it is known there. */
export interface Breach {
  readonly at: LonLat;
  readonly metres: number;
  readonly knownMetres: number;
}

type Check<Form extends LineCheck["form"]> = Extract<LineCheck, { form: Form }>;

const isLed = ({ form }: LineCheck): boolean => form === "at most" || form === "at least";

/** `byMetres`: how far the course would have to move. */
function broken(check: LineCheck, message: string, knownMetres: number, byMetres: number): Diagnostic {
  return {
    severity: "error",
    code: "line-breaks-text",
    message: `${message} The course is known there to within ${lengthWords(knownMetres)}.`,
    span: check.span,
    label: "the course breaks this",
    help: isLed(check)
      ? "It begins or ends beyond this distance, or no line at the distance leads on from where it comes to it: name ends that keep it."
      : byMetres <= knownMetres
        ? "It may well keep this within its accuracy: lead it with `via` through points that do."
        : "The course is another than the text means, or the place or bound lies elsewhere: mend one of them.",
  };
}

export function inOtherCourse(found: Diagnostic, line: string): Diagnostic {
  return { ...found, message: `${found.message} This is the course that does not hold, \`${line}\`.` };
}

export function bentToKeep(check: LineCheck, { metres, at, knownMetres }: Breach): Diagnostic {
  return {
    severity: "note",
    code: "line-bent-to-text",
    message: `To keep this the part is led up to ${lengthWords(metres)} aside, about ${writtenPosition(at)}; its course is known there to within ${lengthWords(knownMetres)}.`,
    span: check.span,
    label: "the text itself proves this",
    help: "Nothing need be done: answers near it say by which words it runs there.",
  };
}

export function ledAtDistance(check: DistanceCheck, { metres, at }: Breach): Diagnostic {
  const where = isUpper(check) ? "farther" : "nearer";
  return {
    severity: "note",
    code: "line-bent-to-text",
    message: `Where the course would run ${where}, the part runs at this distance: up to ${lengthWords(metres)} aside, about ${writtenPosition(at)}.`,
    span: check.span,
    label: "the text itself says this",
    help: "Nothing need be done: answers near it say by which words it runs there.",
  };
}

export function crossesIt(check: Check<"nowhere across">, { at, knownMetres }: Breach): Diagnostic {
  const message = `This part crosses ${boundaryWords(AUTHOR, check.of)}, at ${writtenPosition(at)}.`;
  return broken(check, message, knownMetres, Infinity);
}

export function tooFar(check: DistanceCheck, { metres, at, knownMetres }: Breach): Diagnostic {
  const message = `This part is ${lengthWords(metres)} from ${distanceFrom(check)}, at ${writtenPosition(at)}, ${lengthWords(metres - check.metres)} farther than it may.`;
  return broken(check, message, knownMetres, metres - check.metres);
}

const distanceFrom = ({ to }: DistanceCheck): string =>
  to.kind === "place" ? `\`${to.id}\`` : boundaryWords(AUTHOR, to);

export function leavesElsewhere(
  check: Check<"leaving">,
  place: string,
  { metres, at, knownMetres }: Breach,
  hand: Hand,
): Diagnostic {
  const message = `\`${place}\` lies ${lengthWords(metres)} to the ${otherHand(hand)} of the line, not to its ${hand}; the line is nearest at ${writtenPosition(at)}.`;
  return broken(check, message, knownMetres, metres);
}

export function leavesToNeither(
  check: Check<"leaving">,
  place: string,
  { at, knownMetres }: Breach,
  hand: Hand,
): Diagnostic {
  const message = `The line runs through \`${place}\`, at ${writtenPosition(at)}, and leaves it on neither hand; it is to leave it to its ${hand}.`;
  return {
    ...broken(check, message, knownMetres, 0),
    help: "Lead the line past it, by a point beside it; or leave the place out of the check.",
  };
}

export interface Strayed extends Breach {
  /** Of ground; null: it is a course. */
  readonly squareKm: number | null;
  readonly lengthMetres: number;
}

export function strays(check: Check<"leaving">, what: Boundary, strayed: Strayed, hand: Hand): Diagnostic {
  const { metres, at, knownMetres, squareKm, lengthMetres } = strayed;
  const much = squareKm === null ? lengthWords(lengthMetres) : areaWords(AUTHOR.language, squareKm);
  const message = `Of ${boundaryWords(AUTHOR, what)} ${much} lie to the ${otherHand(hand)} of the line, not to its ${hand}: farthest off, by ${lengthWords(metres)}, at ${writtenPosition(at)}.`;
  return broken(check, message, knownMetres, metres);
}

export function nothingBeside(check: Check<"leaving">, what: Boundary): Diagnostic {
  return {
    severity: "error",
    code: "check-which-side",
    message: `Nothing of ${boundaryWords(AUTHOR, what)} lies beside the line: all of it is beyond its ends.`,
    span: check.span,
    help: "Lead the line past it, to the frame if its text says no end; or leave the check out.",
  };
}

export function goesBeyond(check: Check<"nowhere beyond">, { metres, at, knownMetres }: Breach): Diagnostic {
  const message = `This part goes ${lengthWords(metres)} ${check.side} of ${boundaryWords(AUTHOR, check.of)}, at ${writtenPosition(at)}.`;
  return broken(check, message, knownMetres, metres);
}

export function tooNear(check: DistanceCheck, { metres, at, knownMetres }: Breach): Diagnostic {
  const what = distanceFrom(check);
  const how = metres === 0 ? `meets ${what}` : `comes within ${lengthWords(metres)} of ${what}`;
  const message = `This part ${how}, at ${writtenPosition(at)}, ${lengthWords(check.metres - metres)} nearer than it may.`;
  return broken(check, message, knownMetres, check.metres - metres);
}

export function whoseSide(check: Check<"leaving">, line: string): Diagnostic {
  return {
    severity: "error",
    code: "check-which-side",
    message: `No clause of the line's instrument says on which one side of \`${line}\` the ground is \`${check.to.party}\`'s.`,
    span: check.span,
    help: "Say the side: `leaving … on the left`, facing along the line as it is written; or give that party a side of the line.",
  };
}

export function sideOfBoundUnclear(check: Check<"nowhere beyond">): Diagnostic {
  return {
    severity: "error",
    code: "check-which-side",
    message: `${AUTHOR.language.grammar.capital(boundaryWords(AUTHOR, check.of))} runs so that its ${check.side} side is unclear.`,
    span: check.span,
    help: "Name a meridian or a parallel, of a number or of a point: `nowhere west of the meridian of P`.",
  };
}
