/** What makes one spell of ground into a later one. */
import type { AtlasClause, AtlasSpell, AtlasStep } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import type { Ender } from "../effect/model.js";

type Clauses = ReadonlyMap<string, AtlasClause>;

/** Of the title, then of what is beside it; a dispute has the steps of its claims already. */
export function stepsOf({ because, claims, layers, doubts, burdens }: AtlasSpell): AtlasStep[] {
  const beside = [...claims, ...layers, ...doubts, ...burdens];
  const all = [because, ...beside.map((each) => each.because)].flat();
  return all.filter(
    ({ clause, rule }, index) =>
      all.findIndex((step) => step.clause === clause && step.rule === rule) === index,
  );
}

/** Steps by which the later one came about: a clause that it is the first to rest on, or that has lost its effect. */
export function cameBy(now: AtlasSpell, next: AtlasSpell): AtlasStep[] {
  const [before, after] = [stepsOf(now), stepsOf(next)];
  // Of a clause that had lost its effect the earlier one rests no more.
  const rested = before.filter(({ rule }) => rule !== "expiry");
  return [...after.filter(({ rule }) => rule === "expiry"), ...without(after, rested)];
}

/** Steps of clauses on which only the earlier one rests. */
export const wentWith = (now: AtlasSpell, next: AtlasSpell): AtlasStep[] =>
  without(stepsOf(now), stepsOf(next));

const without = (steps: readonly AtlasStep[], others: readonly AtlasStep[]) =>
  steps.filter(({ clause }) => clause !== null && others.every((other) => other.clause !== clause));

/** What ends a clause on a day; null: its own time, or nothing that is known. */
export function enderOf({ term }: Pick<AtlasClause, "term">, day: Day): Ender | null {
  const by = term?.ends.find((end) => end.day === day)?.by;
  return by && (by.instrument !== null || by.act !== null) ? by : null;
}

/** What ended a hold of a clause when one spell, the last that has it, gave way to the next. */
export function endedBy(
  clause: AtlasClause | undefined,
  last: AtlasSpell,
  next: AtlasSpell | undefined,
  clauses: Clauses,
): Ender | null {
  if (!clause || next?.from == null) return null;
  if (clause.term?.ends.some(({ day }) => day === next.from)) return enderOf(clause, next.from);
  const [step] = cameBy(last, next);
  const instrument = clauses.get(step?.clause ?? "")?.instrument ?? null;
  return instrument === null ? null : { instrument, act: null };
}
