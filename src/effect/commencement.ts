/** The day on which each instrument takes effect, by the rule that it states; one that nothing brings into force is an error. */
import type { Act, Doing } from "../clauses/acts-model.js";
import type { Instrument } from "../clauses/model.js";
import { firstOf, lastOf, uncertainDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Diagnostic } from "../diagnostics/model.js";

type Head = Pick<Instrument, "id" | "signed" | "commencement" | "parties" | "span">;

export interface Commencements {
  /** The day of each instrument; null: none. */
  readonly days: ReadonlyMap<string, UncertainDay | null>;
  readonly diagnostics: readonly Diagnostic[];
}

/** `with` an instrument that is not among them is no error: it never takes effect, and nor does what waits for it. */
export function settleCommencements(instruments: readonly Head[], acts: readonly Act[]): Commencements {
  const heads = new Map(instruments.map((head) => [head.id, head]));
  const days = new Map<string, UncertainDay | null>();
  const diagnostics: Diagnostic[] = [];
  const settle = (head: Head, path: readonly Head[]): UncertainDay | null => {
    const known = days.get(head.id);
    if (known !== undefined) return known;
    if (path.includes(head)) {
      const ring = path.slice(path.indexOf(head));
      diagnostics.push(circle(ring));
      for (const { id } of ring) days.set(id, null);
      return null;
    }
    const { commencement: rule } = head;
    if (rule.form === "with") {
      const other = heads.get(rule.instrument);
      days.set(head.id, other ? settle(other, [...path, head]) : null);
      return days.get(head.id)!;
    }
    const day = dayOf(head, acts);
    if (day === null) diagnostics.push(never(head));
    days.set(head.id, day);
    return day;
  };
  for (const head of instruments) settle(head, []);
  return { days, diagnostics };
}

/** By the instrument's own rule, which waits for no other instrument. */
function dayOf({ id, commencement: rule, signed, parties }: Head, acts: readonly Act[]): UncertainDay | null {
  switch (rule.form) {
    case "on signature":
      return uncertainDay(signed);
    case "on day":
      return uncertainDay(rule.date);
    case "on exchange": {
      const exchanges = daysOf("exchanges", id, acts);
      return exchanges.length > 0 ? firstOf(exchanges.map(({ day }) => day)) : null;
    }
    case "on ratification": {
      const ratified = daysOf("ratifies", id, acts);
      const each = parties.map((party) =>
        ratified.filter(({ by }) => by.includes(party)).map(({ day }) => day),
      );
      return each.length > 0 && each.every((days) => days.length > 0) ? lastOf(each.map(firstOf)) : null;
    }
    case "with":
      return null;
  }
}

/** When something was done to the whole instrument, and by which parties. */
function daysOf(doing: Doing, instrument: string, acts: readonly Act[]) {
  return acts.flatMap((act) => {
    const day = uncertainDay(act.when);
    const isDone = act.targets.some(
      ({ doing: done, target }) =>
        done === doing &&
        target.instrument === instrument &&
        target.article === null &&
        target.clause === null,
    );
    return isDone && day ? [{ day, by: act.by.map(({ party }) => party) }] : [];
  });
}

function never({ id, commencement: { form }, span }: Head): Diagnostic {
  return {
    severity: "error",
    code: "never-in-force",
    message: `\`${id}\` is in force ${form}, and nothing brings that about`,
    span,
    label: `in force ${form}`,
    help: `Add a dated act that \`exchanges\` or \`ratifies ${id}\`, or state the day: \`in force on DATE\`.`,
  };
}

function circle(ring: readonly Head[]): Diagnostic {
  const first = ring[0]!;
  return {
    severity: "error",
    code: "force-cycle",
    message: `these instruments are in force only with one another: ${[...ring, first].map(({ id }) => id).join(" -> ")}`,
    span: first.span,
    label: "waits for the next",
    related: ring.slice(1).map(({ span }) => ({ span, label: "which waits for the next" })),
    help: "Give one of them a day of its own: `in force on signature`, `on exchange` or `on DATE`.",
  };
}
