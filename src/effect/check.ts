/** What can never take effect as it is written: nothing brings it about, or instruments wait for one another. */
import type { Diagnostic } from "../diagnostics/model.js";
import { awaitedBy, type Head } from "./commencement.js";
import type { Commencements } from "./model.js";

/** One that waits for another that is never, or that is not there, is no fault of its own. */
export function checkEffect(instruments: readonly Head[], days: Commencements): Diagnostic[] {
  const told = new Set<Head>();
  return instruments.flatMap((head) => {
    if (days.get(head.id) !== null || told.has(head) || head.commencement.form === "never") return [];
    if (awaitedBy(head) === null) return [never(head)];
    const ring = ringOf([head], instruments);
    for (const each of ring) told.add(each);
    return ring.length > 0 ? [circle(ring)] : [];
  });
}

/** The circle that a first instrument is part of by waiting for others, which wait in turn; empty: it is part of none. */
function ringOf(waiting: readonly Head[], instruments: readonly Head[]): readonly Head[] {
  const next = instruments.find(({ id }) => id === awaitedBy(waiting.at(-1)!));
  if (next === waiting[0]) return waiting;
  return next && !waiting.includes(next) ? ringOf([...waiting, next], instruments) : [];
}

function never({ id, commencement: { form }, span }: Head): Diagnostic {
  return {
    severity: "error",
    code: "never-in-force",
    message: `\`${id}\` is in force ${form}, and nothing brings that about`,
    span,
    label: `in force ${form}`,
    help: `Add a dated act that \`exchanges\` or \`ratifies ${id}\`, or state the day, \`in force on DATE\`; of one that never took effect, say \`never in force\`.`,
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
