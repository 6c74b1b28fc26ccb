import type { Boundary, Effect, Inheritance, Line, Selector, TerritorialClause } from "../clauses/model.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { boundaryWords } from "../words/ground.js";
import { AUTHOR } from "../words/words.js";
import { openDiagnostic } from "./open-ground.js";
import type { Problem } from "./selection.js";

const { capital } = AUTHOR.language.grammar;

/** What the verb of a clause that selects nothing may lack, and how to mend it. */
const NEEDS: Partial<Readonly<Record<Effect["verb"], string>>> = {
  "passes to":
    "`passes to` needs ground that another party to the instrument holds. Use `belongs to` for ground that nobody holds, or look at the state of things on that day with `thalweg at`.",
  "share passes to": "Only common ground, or ground left open between parties, has shares, and each of them one.",
  "is claimed by": "Whoever has the ground, or claims it already, cannot claim it: leave the clause out, or name other ground.",
  "is annexed by": "The party has the ground already: leave the clause out, or write `remains with`.",
  "is given up by": "Nobody can give up what it has not: look with `thalweg at` who has the ground, claims it or holds it on that day.",
  "is held by": "Whoever gives ground to hold must have it on that day, or come to it by the same instrument: name after `from` the one who has it, or leave `from` out where nobody gives it.",
}; // prettier-ignore

const HAS_IT = "The party has it already: write `remains with`, or name other ground.";

/** What is not there: by the form of the ground that was asked for. */
interface NothingThere {
  readonly why: string;
  readonly help: string;
  readonly cause?: string;
}
const NO_LAND: NothingThere = {
  why: "No land lies there.",
  help: "The side may be the other one, or the ground may lie beyond the theatre.",
};
const NOTHING_OF: Partial<Readonly<Record<Selector["form"], NothingThere>>> = {
  enclaves: {
    why: "No such piece lies wholly within that ground on the day before.",
    help: "An enclave touches ground of that party alone, neither the sea nor the frame nor what goes on elsewhere. What this instrument gives is not held yet: say it in a second one, `after` this.",
  },
  sea: {
    why: "No sea lies at the point by which it is known.",
    help: "A sea is all water about its point: give it a point at sea, within the theatre. What is drawn as a lake is declared so: `lake ID …`.",
  },
  "held-on": {
    why: "The party had no ground there on that day.",
    help: "Look with `thalweg at` who had the ground on that day, and by which name.",
  },
};

/** Of a river that is drawn as one line. */
const noBed = (river: string): NothingThere => ({
  why: `The bed of a river lies between its two banks, and \`${river}\` is drawn as one line in the theatre.`,
  cause: `no bed ${river}`,
  help: `Name ground about it, \`area belt "…" within 500 m of ${river}\`; a right or a duty may also name the river itself: \`… in ${river} of PARTY\`.`,
});

function nothingThere(selector: Selector): NothingThere {
  if (selector.form === "waters" && selector.of.kind === "river") return noBed(selector.of.id);
  const nothing = NOTHING_OF[selector.form] ?? NO_LAND;
  return selector.form === "sea" ? { ...nothing, cause: `no sea ${selector.sea}` } : nothing;
}

const AT_SEA =
  "All of it is sea, which no clause takes that does not say so: write `with its waters` after the ground.";

/** What clauses find on the ground that they name and cannot act on. */
export interface FoundGround {
  /** Parties that have it, alone or together. */
  readonly parties: readonly string[];
  /** Some of it nobody has. */
  readonly isNobodys: boolean;
}

function clauseSelectsNothing(clause: TerritorialClause, atSea: boolean, found: FoundGround): Diagnostic {
  const { list } = AUTHOR.language.grammar;
  const owners = found.parties.map((party) => AUTHOR.party(party));
  const whose = [...(owners.length > 0 ? [`it is ground of ${list(owners)}`] : []), ...(found.isNobodys ? ["nobody has it"] : [])];
  const nothing = nothingThere(clause.selector);
  const why = atSea ? "It is sea." : whose.length > 0 ? `${capital(whose.join(", and in part "))} on that day.` : nothing.why;
  const isTakers = clause.effect.verb === "passes to" && !found.isNobodys && found.parties.join() === clause.effect.to;
  return {
    severity: "warning",
    code: "clause-selects-nothing",
    message: `No ground answers to this clause on its day. ${why}`,
    span: clause.selector.span,
    label: "selects no ground",
    ...(nothing.cause !== undefined && whose.length === 0 ? { cause: nothing.cause } : {}),
    help:
      (atSea ? AT_SEA : whose.length === 0 ? nothing.help : isTakers ? HAS_IT : NEEDS[clause.effect.verb]) ??
      "Look at the state of things on that day with `thalweg at`; a third party may hold the ground, or the side may be the other one.",
  };
} // prettier-ignore

/** What is owed or may be done on ground, whoever has it. */
function groundlessBurden(selector: Selector, atSea: boolean): Diagnostic {
  const { why, ...rest } = atSea ? { why: "It is sea.", help: AT_SEA } : nothingThere(selector);
  return {
    severity: "warning",
    code: "clause-selects-nothing",
    message: `No ground answers to this on its day. ${why}`,
    span: selector.span,
    label: "selects no ground",
    ...rest,
  };
}

/** A selector that could not be made into ground. `found`: on what it names. */
export function problemDiagnostic(
  clause: TerritorialClause,
  problem: Problem,
  lines: readonly Line[],
  found: FoundGround,
): Diagnostic {
  return problem.kind === "no ground"
    ? clauseSelectsNothing(clause, problem.atSea, found)
    : selectorProblem(clause.selector, problem, lines);
}

/** A state that takes the place of another which has nothing there. */
export function inheritsNothing({ of, span }: Inheritance): Diagnostic {
  return {
    severity: "warning",
    code: "inherits-nothing",
    message: `On this day \`${of}\` has none of this ground, claims none and holds none: nothing passes.`,
    span,
    label: "nothing passes",
    help: "Look with `thalweg at` who has the ground on that day; the party may have gone under another name, or have lost it.",
  };
}

/** Ground that could not be found. `lines`: of the corpus. */
export function selectorProblem(selector: Selector, problem: Problem, lines: readonly Line[]): Diagnostic {
  const { span } = selector;
  switch (problem.kind) {
    case "no ground":
      return groundlessBurden(selector, problem.atSea);
    case "nothing but exceptions":
      return {
        severity: "warning",
        code: "exception-takes-all",
        message:
          "The exceptions take all of the ground of this clause: nothing is left of it, and it gives none.",
        span,
        label: "nothing is left",
        help: "Narrow the exception, or remove the clause; the side of the exception may be the other one.",
      };
    case "not past":
      return {
        severity: "error",
        code: "held-on-later",
        message: `Who held what on ${problem.text} is not settled when this clause takes effect.`,
        span,
        label: "not past yet",
        help: "Name a day before the clause takes effect.",
      };
    case "leak":
    case "not enclosed":
      return openDiagnostic(problem.selector ?? selector, problem, lines);
    case "no sea beside":
      return noSeaBeside(span);
    case "no such side":
      return sideUnclear(span, problem.side);
    case "unlocated point":
      return problem.diagnostic;
    case "unknown boundary":
      return notDrawn(problem.boundary, lines);
  }
}

function notDrawn(boundary: Boundary, lines: readonly Line[]): Diagnostic {
  if (boundary.kind === "area") return areaNotOutlined(boundary);
  if (isImpossible(boundary, lines)) return boundedByNothing(boundary);
  return {
    severity: "error",
    code: "boundary-not-drawn",
    message: `${capital(boundaryWords(AUTHOR, boundary))} has no course inside the theatre, so it bounds no ground.`,
    span: boundary.span,
    label: "not on the ground",
    help: "Mend the diagnostics about this line or river first, or widen the theatre.",
  };
}

const isImpossible = (boundary: Boundary, lines: readonly Line[]): boolean =>
  boundary.kind === "line" && lines.some(({ id, role }) => id === boundary.id && role === "impossible");

function boundedByNothing(boundary: Boundary): Diagnostic {
  return {
    severity: "note",
    code: "bounded-by-nothing",
    message: `${capital(boundaryWords(AUTHOR, boundary))} is impossible and bounds nothing, so this gives no ground.`,
    span: boundary.span,
    label: "bounds nothing",
    help: "If ground went by this clause all the same, say by which line: `editorial line …` with the reason.",
  };
}

function noSeaBeside(span: Span): Diagnostic {
  return {
    severity: "error",
    code: "no-sea-beside",
    message: "The line runs along no sea, so no islands lie on one side of it rather than the other.",
    span,
    label: "no sea on this side",
    help: "Draw a `limit` that leads the line on to the sea and over it, and say `the islands … of` that; of islands in a river say `the islands in R left of L`; or name the islands one by one.",
  };
}

function sideUnclear(span: Span, side: string): Diagnostic {
  const course = side === "north" || side === "south" ? "north and south" : "east and west";
  return {
    severity: "error",
    code: "side-unclear",
    message: `The line runs so nearly ${course} that its ${side} side is unclear.`,
    span,
    label: "which side?",
    help: "Say `left of` or `right of`, facing along the line as it is written, or name a stretch of it with `from … as far as …`.",
  };
}

export function areaNotOutlined({
  id,
  span,
}: Pick<Extract<Boundary, { kind: "area" }>, "id" | "span">): Diagnostic {
  return {
    severity: "error",
    code: "area-without-outline",
    message: `No edge of the area \`${id}\` is known in the theatre, so it bounds no ground.`,
    span,
    label: "no edge",
    help: "Take its outline from a survey, enclose it by lines, widen the theatre if it lies beyond, or bound the ground by something else.",
  };
}
