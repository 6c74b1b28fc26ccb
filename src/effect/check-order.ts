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
      ...afterWhat(head, instruments, days),
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

/** What an instrument says that it comes after, and cannot, by the days or since that comes after it in turn. */
function afterWhat(head: Head, instruments: readonly Head[], days: Commencements): Diagnostic[] {
  const day = days.get(head.id) ?? null;
  return head.after.flatMap((id): Diagnostic[] => {
    const earlier = instruments.find((other) => other.id === id);
    const first = days.get(id) ?? null;
    const isLater = day !== null && first !== null && day.latest < first.earliest;
    if (!earlier || !(isLater || comesAfter(earlier, head.id, instruments))) return [];
    return [
      {
        severity: "error",
        code: "out-of-order",
        message: isLater
          ? `\`${head.id}\` is said to come after \`${id}\`, and comes before it`
          : `\`${head.id}\` and \`${id}\` are each said to come after the other`,
        span: head.span,
        label: `after \`${id}\``,
        ...(earlier === head ? {} : { related: [{ span: earlier.span, label: "the other" }] }),
        help: "Mend one of the days, or take `after` out.",
      },
    ];
  });
}

/** Whether an instrument says, itself or by others, that it comes after the one of this id. */
function comesAfter(
  head: Head,
  id: string,
  instruments: readonly Head[],
  seen: readonly Head[] = [],
): boolean {
  if (head.id === id || head.after.includes(id)) return true;
  const next = head.after.flatMap((earlier) => instruments.filter((one) => one.id === earlier));
  return next.some((one) => !seen.includes(one) && comesAfter(one, id, instruments, [...seen, head]));
}
