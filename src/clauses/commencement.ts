/**
 * The day from which an instrument is in force, where it hangs on acts or on another instrument:
 * `in force on exchange`, `on ratification`, `with INSTRUMENT`. One that nothing brings into force is an error.
 */
import type { Day } from "../chronology/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Act, Acts } from "./acts-model.js";
import type { Instrument } from "./model.js";

type Head = Pick<Instrument, "id" | "inForceFrom" | "inForceEarliest" | "inForceRule" | "parties" | "span">;

export function settleCommencement<T extends Head>(
  instruments: readonly T[],
  acts: Acts,
  report: (diagnostic: Diagnostic) => void,
): T[] {
  const reported = new Set<string>();
  return instruments.flatMap((instrument) => {
    const path: Head[] = [];
    const settled = settledDay(instrument, instruments, acts.acts, path);
    if (settled === "settled") return [instrument];
    if (typeof settled === "number")
      return [{ ...instrument, inForceFrom: settled, inForceEarliest: settled }];
    const names = path.map(({ id }) => id);
    if (settled === "circle" && names.some((id) => reported.has(id))) return [];
    names.forEach((id) => reported.add(id));
    report(settled === "circle" ? circle(path) : never(instrument));
    return [];
  });
}

/** `settled`: the day that was read holds. `path` collects the instruments that wait for one another. */
function settledDay(
  instrument: Head,
  instruments: readonly Head[],
  acts: readonly Act[],
  path: Head[],
): Day | "settled" | "circle" | "never" {
  if (path.includes(instrument)) return "circle";
  path.push(instrument);
  const rule = instrument.inForceRule;
  if (rule.startsWith("with ")) {
    const other = instruments.find(({ id }) => id === rule.slice("with ".length));
    if (!other) return "never";
    const day = settledDay(other, instruments, acts, path);
    return day === "settled" ? other.inForceFrom : day;
  }
  if (rule === "on exchange") return daysOf("exchanges", instrument, acts)[0]?.day ?? "never";
  if (rule !== "on ratification") return "settled";
  const done = daysOf("ratifies", instrument, acts);
  const days = instrument.parties.map((party) => done.find(({ parties }) => parties.includes(party))?.day);
  return days.length > 0 && days.every((day) => day !== undefined) ? Math.max(...days) : "never";
}

/** When something was done to the whole instrument, and by which parties; in order. Of an uncertain day, the latest. */
function daysOf(doing: "exchanges" | "ratifies", { id }: Head, acts: readonly Act[]) {
  return acts
    .filter((act) =>
      act.targets.some(
        ({ doing: did, target }) => did === doing && target.instrument === id && target.article === null,
      ),
    )
    .flatMap((act) => {
      const day = act.when?.latest ?? act.when?.earliest ?? null;
      return day === null ? [] : [{ day, parties: act.by.map((actor) => actor.party) }];
    })
    .sort((a, b) => a.day - b.day);
}

function never(instrument: Head): Diagnostic {
  return {
    severity: "error",
    code: "never-in-force",
    message: `\`${instrument.id}\` is in force ${instrument.inForceRule}, and nothing brings that about`,
    span: instrument.span,
    label: `in force ${instrument.inForceRule}`,
    help: `Add a dated act that \`exchanges\` or \`ratifies ${instrument.id}\`, or state the day: \`in force on DATE\`.`,
  };
}

function circle(path: readonly Head[]): Diagnostic {
  const first = path[0]!;
  return {
    severity: "error",
    code: "force-cycle",
    message: `these instruments are in force only with one another: ${[...path, first].map(({ id }) => id).join(" -> ")}`,
    span: first.span,
    label: "waits for the next",
    related: path.slice(1).map(({ span }) => ({ span, label: "which waits for the next" })),
    help: "Give one of them a day of its own: `in force on signature`, `on exchange` or `on DATE`.",
  };
}
