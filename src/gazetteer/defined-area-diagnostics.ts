import type { Boundary, Feature, Point } from "../clauses/model.js";
import { printBoundary } from "../clauses/phrases/print-points.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { LonLat } from "../geodesy/model.js";
import { ENGLISH } from "../words/english.js";
import type { TurnBack } from "../geodesy/turns-back.js";
import { OPPOSITE_SIDE, type CompassSide } from "../geodesy/sides.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { stretchesWords } from "../words/stretches.js";
import type { InTheatre, FrameCrossed } from "./beyond-theatre.js";
import { leastDistanceMetres } from "./outline-step.js";

/** Null: all of it lies in the theatre. */
export function beyondTheatre({ span, id }: Feature, extent: InTheatre): Diagnostic | null {
  if (extent.form === "within") return null;
  const isOutside = extent.form === "outside";
  const crossed = extent.form === "partly" ? crossedWords(extent.crossed) : "";
  return {
    severity: "warning",
    code: "area-outside-theatre",
    message: isOutside
      ? `No ground of the theatre is of the area \`${id}\`.`
      : `Part of the area \`${id}\` lies beyond the theatre${crossed}.`,
    span,
    help: isOutside
      ? "Clauses give nothing by it. Widen the theatre or the distance, or leave the area out."
      : "Clauses give nothing of that part. Widen the theatre if it is meant too.",
  };
}

function crossedWords(crossed: readonly FrameCrossed[]): string {
  const sides = crossed.map(({ side, from, to }) => {
    const [first, last] = [writtenPosition(from), writtenPosition(to)];
    return `across its ${side} side ${first === last ? `at ${first}` : `from ${first} to ${last}`}`;
  });
  return sides.length === 0 ? "" : `, ${ENGLISH.grammar.list(sides)}`;
}

/** Ground of an area that is nearest to an end of the course that parts it. */
export const beyondTheEnds = ({ span, id }: Feature, course: Boundary, squareKm: number): Diagnostic => ({
  severity: "note",
  code: "ground-beyond-an-end",
  message: `Of what \`${id}\` would have by its distance alone, about ${Math.round(squareKm)} km² are nearest to an end of \`${printBoundary(course)}\`, and lie on neither side of it.`,
  span,
  help: "That ground is left out. If the text means it too, draw a `limit` along the course and on from its end, and part the area by that.",
});

export const runsAlongTheSide = ({ span, id }: Feature, side: string, course: Boundary): Diagnostic => ({
  severity: "error",
  code: "side-of-area",
  message: `Nothing says which side of \`${printBoundary(course)}\` is the ${side} of it, for the area \`${id}\`: it runs that way itself.`,
  span,
  help: "Say `left of` or `right of`, facing along it as it is written; a river is faced downstream.",
});

export const turnsBackBeside = (
  { span, id }: Feature,
  course: Boundary,
  side: CompassSide,
  back: readonly TurnBack[],
): Diagnostic => ({
  severity: "warning",
  code: "side-turns-back",
  message: `\`${printBoundary(course)}\` turns back ${stretchesWords(back)}. The ground of \`${id}\` lies on the hand that is its ${side} by its overall course, and along that its ${OPPOSITE_SIDE[side]}.`,
  span,
  label: `not its ${side} all along`,
  help: "If one hand is meant all along, say `left of` or `right of`. If not, draw a `limit` along the stretch that is meant, and part the area by that.",
});

export const crossesItself = ({ span, id }: Feature, course: Boundary, at: LonLat): Diagnostic => ({
  severity: "error",
  code: "side-of-area",
  message: `Nothing lies on one side of \`${printBoundary(course)}\` alone, for the area \`${id}\`: it crosses itself at ${writtenPosition(at)}.`,
  span,
  help: "Draw a `limit` along the stretch that is meant, and part the area by that.",
});

export const areaTooNarrow = ({ span, id }: Feature, courseMetres: number): Diagnostic => ({
  severity: "error",
  code: "area-too-narrow",
  message: `The area \`${id}\` is too narrow to be drawn beside ${metresWords(ENGLISH, courseMetres)} of course.`,
  span,
  help: `Widen the distance to ${Math.ceil(leastDistanceMetres(courseMetres))} m or more, or measure from the stretch that is meant: a \`limit\` along it, or a \`coast\` traced from point to point.`,
});

/** How to say that nobody can locate an area either. */
export const unlocatedToo = (id: string): string =>
  `If nobody knows where that is, this area is unlocated as well: \`area ${id} "…" unlocated in AREA\`, with an area that holds all that it may be. What clauses say of it is then *perhaps* so there.`;

/** An area that is measured from a point that nobody can locate. */
export const measuredFromUnlocated = ({ id }: Pick<Feature, "id">, found: Diagnostic): Diagnostic =>
  found.code === "place-not-located" ? { ...found, help: `${found.help} ${unlocatedToo(id)}` } : found;

export const pointOffItsRiver = (point: Point, river: string, at: LonLat, metres: number): Diagnostic => ({
  severity: "error",
  code: "not-on-the-river",
  message: `This point lies ${metresWords(ENGLISH, metres)} from the course of \`${river}\`, at ${writtenPosition(at)}.`,
  span: point.span,
  help: "Name a point on the river above which its basin is meant: a confluence, or a place on its banks.",
});
