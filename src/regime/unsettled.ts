/** Dates that leave open what came first, where the ground is otherwise in the other order. */
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { isClause, waits, type MovingPart } from "./movers.js";

/** Of two parts that are applied in one order as told and in the other in another world, the first such. */
export interface Inverted {
  readonly earlier: MovingPart;
  readonly later: MovingPart;
  /** How many there are. */
  readonly count: number;
}

/** Null where none of what both have, and may act on the same ground, is in another order. */
export function invertedIn(
  told: readonly MovingPart[],
  otherwise: readonly MovingPart[],
  meet: (a: MovingPart, b: MovingPart) => boolean,
): Inverted | null {
  const places = new Map(otherwise.map((part, place) => [part, place]));
  const both = told.filter((part) => places.has(part) && !(isClause(part) && part.kind === "confirms"));
  const isInverted = (earlier: MovingPart, later: MovingPart) => places.get(later)! < places.get(earlier)! && meet(earlier, later);
  const pairs = both.flatMap((later, index) =>
    both.slice(0, index).flatMap((earlier) => (isInverted(earlier, later) ? [{ earlier, later }] : [])),
  );
  const [first] = pairs;
  return first ? { ...first, count: pairs.length } : null;
} // prettier-ignore

/** `spanOf`: of an instrument. */
export function unsettledOrder(
  { earlier, later }: Inverted,
  spanOf: (instrument: string) => Span,
): Diagnostic {
  const [first, second] = [earlier, later].map((part) => actorOf(part, spanOf)) as [Actor, Actor];
  const areInstruments = first.instrument !== null && second.instrument !== null;
  return {
    severity: "warning",
    code: "order-unsettled",
    message: `${first.name} and ${second.name} act on the same ground, and their dates do not settle which comes first`,
    span: second.span,
    label: "taken to come second",
    related: [{ span: first.span, label: "taken to come first" }],
    help: areInstruments
      ? `Say it: \`after ${first.instrument}\` in \`${second.instrument}\`, or \`after ${second.instrument}\` in \`${first.instrument}\`.`
      : "Give one of the days more exactly, as far as it is known; until then answers tell what the other order makes as *perhaps*.",
  };
}

interface Actor {
  readonly name: string;
  readonly instrument: string | null;
  readonly span: Span;
}

/** A clause that waits for a day of its own speaks for itself, and so does an heir; else its instrument does. */
function actorOf(part: MovingPart, spanOf: (instrument: string) => Span): Actor {
  const { instrument } = isClause(part) && !waits(part) ? part : { instrument: null };
  if (instrument !== null) return { name: `\`${instrument}\``, instrument, span: spanOf(instrument) };
  return { name: isClause(part) ? "This clause" : "This succession", instrument: null, span: part.span };
}
