/** What befalls an instrument in an order in which it cannot: ratified, exchanged or in force before it is signed. */
import { uncertainDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Act, Doing } from "../clauses/acts-model.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import type { Head } from "./commencement.js";
import type { Commencements } from "./model.js";

/** Something that befell an instrument, in words. */
interface Step {
  readonly what: string;
  readonly day: UncertainDay;
  readonly span: Span;
}

/** `days`: by what is written. A day that may be in order is taken to be. */
export function checkOrder(
  instruments: readonly Head[],
  acts: readonly Act[],
  days: Commencements,
): Diagnostic[] {
  return instruments.flatMap((head) => {
    const { id, span, commencement } = head;
    const signed = uncertainDay(head.signed);
    const signature: Step[] = signed ? [{ what: "signed", day: signed, span }] : [];
    const ratified = stepsOf("ratifies", "ratified", id, acts);
    const exchanged = stepsOf("exchanges", "exchanged", id, acts);
    const day = days.get(id);
    const isOwnDay = commencement.form !== "on signature" && commencement.form !== "with";
    const inForce: Step[] = day && isOwnDay ? [{ what: "in force", day, span }] : [];
    return [
      ...[...ratified, ...exchanged, ...inForce].flatMap((step) => before(id, step, signature)),
      ...exchanged.flatMap((step) => before(id, step, ratified)),
    ];
  });
}

function stepsOf(doing: Doing, what: string, instrument: string, acts: readonly Act[]): Step[] {
  return acts.flatMap(({ targets, when, span }) => {
    const day = uncertainDay(when);
    const isDone = targets.some(
      ({ doing: done, target }) =>
        done === doing &&
        target.instrument === instrument &&
        target.article === null &&
        target.clause === null,
    );
    return isDone && day ? [{ what, day, span }] : [];
  });
}

/** Of the steps that should come first, the first that surely comes later. */
function before(id: string, step: Step, first: readonly Step[]): Diagnostic[] {
  const late = first.find(({ day }) => step.day.latest < day.earliest);
  if (!late) return [];
  return [
    {
      // A text may give itself effect from a day before its signature.
      severity: step.what === "in force" ? "warning" : "error",
      code: "out-of-order",
      message: `\`${id}\` is ${step.what} before it is ${late.what}`,
      span: step.span,
      label: `${step.what} here`,
      ...(late.span === step.span ? {} : { related: [{ span: late.span, label: `${late.what} here` }] }),
      help: "Mend one of the two days, or its calendar.",
    },
  ];
}
