/** Instruments whose dates leave open which came first, and that leave the ground otherwise in the other order. */
import type { Day } from "../chronology/model.js";
import { toldDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Instrument } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { stateOn, type FoldInput } from "./fold.js";
import { isSameState } from "./alike.js";

/** Each instrument with the nearest before it that it might as well precede. Precondition: the sequence is that of their days. */
export function unsettledOrders(input: FoldInput): Diagnostic[] {
  const { sequence, commencements } = input;
  const day = ({ id }: Instrument): UncertainDay => commencements.get(id)!;
  const acting = sequence.filter(({ clauses }) =>
    clauses.some(({ kind }) => kind === "territory" || kind === "line-ends" || kind === "delimits"),
  );
  return acting.flatMap((later, index) => {
    const earlier = acting
      .slice(0, index)
      .reverse()
      .filter((one) => day(later).earliest <= day(one).latest && !comesAfter(later, one, sequence))
      .find((one) => isOtherwise(input, one, later, toldDay(day(later))));
    return earlier ? [unsettled(earlier, later)] : [];
  });
}

function comesAfter(later: Instrument, earlier: Instrument, all: readonly Instrument[]): boolean {
  const before = all.filter(({ id }) => later.after.includes(id));
  return before.some((one) => one === earlier || comesAfter(one, earlier, all));
}

/** Whether the ground would be another's, or another's in part, were the later one applied before the earlier. */
function isOtherwise(input: FoldInput, earlier: Instrument, later: Instrument, day: Day): boolean {
  const rest = input.sequence.filter((one) => one !== later);
  const at = rest.indexOf(earlier);
  const swapped = [...rest.slice(0, at), later, ...rest.slice(at)];
  const now = stateOn(input, day);
  const otherwise = stateOn({ ...input, sequence: swapped }, day);
  return now.some((state, face) => !isSameState(state, otherwise[face]!));
}

function unsettled(earlier: Instrument, later: Instrument): Diagnostic {
  return {
    severity: "warning",
    code: "order-unsettled",
    message: `\`${earlier.id}\` and \`${later.id}\` act on the same ground, and their dates do not settle which comes first`,
    span: later.span,
    label: "taken to come second",
    related: [{ span: earlier.span, label: "taken to come first" }],
    help: `Say it: \`after ${earlier.id}\` in \`${later.id}\`, or \`after ${later.id}\` in \`${earlier.id}\`.`,
  };
}
