/** What is no fault of a clause, and what its author may not have meant. */
import { OPPOSITE_SIDE } from "../geodesy/sides.js";
import { printBoundary } from "../clauses/phrases/print-points.js";
import type { Boundary, Effect, Selector, TerritorialClause } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { boundaryWords } from "../words/ground.js";
import { areaWords } from "../words/measures.js";
import { stretchesWords } from "../words/stretches.js";
import { AUTHOR } from "../words/words.js";
import { idleStretchDiagnostic } from "./idle-stretch.js";
import type { SideSelector } from "./open-ends.js";
import type { PartedBy } from "./parted.js";
import type { Selected } from "./selection.js";
import type { Turned } from "./turned.js";

const { capital } = AUTHOR.language.grammar;

/** How to mend a clause that meets a third party's ground, where `belongs to` would not: by what it does. */
const MEND: Partial<Readonly<Record<Effect["verb"], string>>> = {
  "is given up by": "A party gives up its own ground alone. If the line leads too far, say where the clause ends: `from P as far as P`.",
  "share passes to": "A share is of what the party has in common. If the line leads too far, say where the clause ends: `from P as far as P`.",
}; // prettier-ignore

/** A clause of whose ground some is that of a state that is no party to its instrument, within it or along its line. */
export function thirdPartysGround(clause: TerritorialClause, parties: readonly string[]): Diagnostic {
  const whose = AUTHOR.language.grammar.list(parties.map((party) => AUTHOR.party(party)));
  const isSide = clause.selector.form === "side";
  return {
    severity: "note",
    code: "third-partys-ground",
    message: `${isSide ? "Along its line" : "In its ground"} this clause meets ground of ${whose}, no party to the instrument, and takes none of it.`,
    span: clause.selector.span,
    label: `meets ground of ${whose}`,
    help:
      MEND[clause.effect.verb] ??
      `If the text gives that ground too, say \`belongs to\`: then it is disputed. If not, ${isSide ? "say where the clause ends: `from P as far as P`" : "nothing need be done; `except` takes it out in so many words"}.`,
  };
}

/** What is to be said of ground that was found. */
export function remarksOn(
  selector: Selector,
  { partedBy, idle = [], turned = [], idleStretches = [] }: Selected,
): Diagnostic[] {
  return [
    ...(partedBy ? [partedGround(selector, partedBy)] : []),
    ...idle.map(idleException),
    ...turned.map(turnedSide),
    ...idleStretches.map(idleStretchDiagnostic),
  ];
}

function turnedSide({ of, span, side, hand, back }: Turned): Diagnostic {
  const what = boundaryWords(AUTHOR, of);
  return {
    severity: "warning",
    code: "side-turns-back",
    message: `${capital(what)} turns back ${stretchesWords(back)}. By its overall course its ${side} is its ${hand}, and that is taken; along ${back.length > 1 ? "these stretches" : "that stretch"} its ${hand} is its ${OPPOSITE_SIDE[side]}.`,
    span,
    label: `not its ${side} all along`,
    help: `If the ${hand} is meant all along, say \`${hand} of\`. If not, say of each stretch whose the ground beside it is: \`… from P as far as P\`.`,
  };
}

const idleException = ({ span }: Selector): Diagnostic => ({
  severity: "warning",
  code: "exception-outside",
  message:
    "This exception lies wholly outside the ground that it is an exception to, and takes nothing from it.",
  span,
  label: "takes nothing away",
  help: "Remove it, or name ground within that of the clause; the side may be the other one.",
});

/** Ground of which all parts are taken, though one of its boundaries parts it. */
function partedGround(selector: Selector, { boundary, partsSquareKm }: PartedBy): Diagnostic {
  const what = boundaryWords(AUTHOR, boundary);
  const sizes = partsSquareKm.length > 1 ? ` The parts are of ${sizesWords(partsSquareKm)}.` : "";
  if (selector.form === "side")
    return {
      severity: "warning",
      code: "limit-straddled",
      message: `${capital(what)} meets ${boundaryWords(AUTHOR, selector.of)} elsewhere than at its end: the ground beside that lies on both sides of it, and the clause speaks of both.${sizes}`,
      span: selector.span,
      label: `on both sides of ${what}`,
      help: mendStraddled(selector, boundary),
    };
  return {
    severity: "note",
    code: "ring-parted",
    message: `${capital(what)} parts what these boundaries enclose, and the clause speaks of all parts.${sizes}`,
    span: selector.span,
    label: `on both sides of ${what}`,
    help: "If one part is meant, take the other out with `except`, or name a boundary that the other does not touch.",
  };
}

/** `1,200 km², 34 km² and 0.2 km²`: no more than the three largest by themselves. */
function sizesWords(partsSquareKm: readonly number[]): string {
  const { grammar } = AUTHOR.language;
  const told = partsSquareKm.slice(0, 3).map((squareKm) => areaWords(AUTHOR.language, squareKm));
  const left = partsSquareKm.length - told.length;
  return grammar.list(left === 0 ? told : [...told, `${left} smaller`]);
}

/** What crosses a line in a point that may be named so. */
const CROSSES: ReadonlySet<Boundary["kind"]> = new Set(["line", "river", "parallel", "meridian"]);

/** `from`: the stretch from there to the end of the line; `to`: from its beginning. */
export type WayOfStretch = "from" | "as far as";

/** `limit`: where the stretch begins or ends; null: none is meant. `ways`: what closes the ground, as far as that is known. */
export function sayStretch(
  { of }: SideSelector,
  limit: Boundary | null,
  ways: readonly WayOfStretch[] = ["from", "as far as"],
): string {
  const point =
    limit && CROSSES.has(limit.kind) && CROSSES.has(of.kind)
      ? `the crossing of ${printBoundary(of)} and ${printBoundary(limit)}`
      : "P";
  const named = point === "P" ? `, with a point of ${boundaryWords(AUTHOR, of)}` : "";
  return `Say which stretch is meant, ${ways.map((way) => `\`${way} ${point}\``).join(" or ")}${named}.`;
}

/** How to say which part is meant, where the ground beside a line that nothing else lets out lies on both sides of a limit. */
export function mendStraddled(
  selector: SideSelector,
  limit: Boundary,
  ways?: readonly WayOfStretch[],
): string {
  const said = sayStretch(selector, limit, ways);
  if (limit.kind === "coast" || limit.kind === "frame") return said;
  const text = printBoundary(limit);
  const part = limit.kind === "area" ? text : `left of ${text}`;
  return `${said} Or cut the other part off: \`except ${part}\` in the place of \`as far as ${text}\`.`;
}
