/** Courses that break what their text says of them. */
import type { LineCheck } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { LonLat } from "../geodesy/model.js";
import { boundaryWords } from "../words/ground.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import type { Hand } from "./sides.js";

const lengthWords = (metres: number): string => metresWords(AUTHOR.language, metres);

/** Where a course breaks a bound, by how much, and how well it is known there. */
export interface Breach {
  readonly at: LonLat;
  readonly metres: number;
  readonly knownMetres: number;
}

type Check<Form extends LineCheck["form"]> = Extract<LineCheck, { form: Form }>;

/** `byMetres`: how far the course would have to move. */
function broken(check: LineCheck, message: string, knownMetres: number, byMetres: number): Diagnostic {
  return {
    severity: "error",
    code: "line-breaks-text",
    message: `${message} The course is known there to within ${lengthWords(knownMetres)}.`,
    span: check.span,
    label: "the course breaks this",
    help:
      byMetres <= knownMetres
        ? "It may well keep this within its accuracy: lead it with `via` through points that do."
        : "The course is another than the text means, or the place or bound lies elsewhere: mend one of them.",
  };
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

export function leavesElsewhere(
  check: Check<"leaving">,
  place: string,
  { metres, at, knownMetres }: Breach,
  hand: Hand,
): Diagnostic {
  const message = `\`${place}\` lies ${lengthWords(metres)} to the ${hand === "left" ? "right" : "left"} of the line, not to its ${hand}; the line is nearest at ${writtenPosition(at)}.`;
  return broken(check, message, knownMetres, metres);
}

export function goesBeyond(check: Check<"nowhere beyond">, { metres, at, knownMetres }: Breach): Diagnostic {
  const message = `This part goes ${lengthWords(metres)} ${check.side} of ${boundaryWords(AUTHOR, check.of)}, at ${writtenPosition(at)}.`;
  return broken(check, message, knownMetres, metres);
}

export function tooNear(check: Check<"nowhere nearer">, { metres, at, knownMetres }: Breach): Diagnostic {
  const what = check.to.kind === "place" ? `\`${check.to.id}\`` : boundaryWords(AUTHOR, check.to);
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
