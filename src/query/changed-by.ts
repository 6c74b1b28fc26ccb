/** What makes one spell of ground into a later one. */
import type { AtlasClause, AtlasSpell, AtlasStep } from "../atlas/model.js";
import { isEmpty } from "../chronology/interval.js";
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

/**
 * Steps by which a later spell came about: a clause that it is the first to rest on since that has effect, else one that has lost
 * its effect. Ground that goes back to what it was came so by an end, and by no clause of what it was.
 */
export function cameBy(spells: readonly AtlasSpell[], now: number, next: AtlasSpell): AtlasStep[] {
  const rested = restedSofar(spells, now);
  const ended = new Set(endsAmong(spells[now]!).map(({ clause }) => clause));
  const made = stepsOf(next).filter(({ clause, rule }) => clause !== null && rule !== "expiry" && !rested.has(clause));
  return [...made, ...endsAmong(next).filter(({ clause }) => !ended.has(clause))];
} // prettier-ignore

/** The clauses that have effect as far as the ground has shown. */
function restedSofar(spells: readonly AtlasSpell[], now: number): ReadonlySet<string> {
  const rested = new Set<string>();
  spells.slice(0, now + 1).forEach((spell, index) => {
    if (index < now && isEmpty(spell)) return;
    for (const { clause } of endsAmong(spell)) rested.delete(clause!);
    for (const { clause, rule } of stepsOf(spell))
      if (clause !== null && rule !== "expiry") rested.add(clause);
  });
  return rested;
}

const endsAmong = (spell: AtlasSpell): AtlasStep[] => stepsOf(spell).filter(({ rule }) => rule === "expiry");

/** Steps of clauses on which only the earlier one rests. */
export const wentWith = (now: AtlasSpell, next: AtlasSpell): AtlasStep[] => {
  const left = new Set(stepsOf(next).map(({ clause }) => clause));
  return stepsOf(now).filter(({ clause, rule }) => clause !== null && rule !== "expiry" && !left.has(clause));
};

/**
 * Where a hold comes back that the ground has had already, the end of the clause that had taken its place. `first`: the first of
 * the run of spells that rest on its clause. null: it is new, or nothing else ended then.
 */
export function heldAgainBy(spells: readonly AtlasSpell[], first: number, clause: string | null): AtlasStep | null {
  const last = spells.findLastIndex((spell, index) => index < first && !isEmpty(spell));
  if (last < 0 || clause === null || !restedSofar(spells, last).has(clause)) return null;
  const [before, after] = [spells[last]!, spells[first]!];
  const known = new Set(endsAmong(before).map((end) => end.clause));
  const ends = endsAmong(after).filter((end) => !known.has(end.clause));
  const [fell] = [...ends, ...wentWith(before, after)];
  return fell ? { clause: fell.clause, rule: "expiry" } : null;
} // prettier-ignore

/** What ends a clause on a day; null: its own time, or nothing that is known. */
export function enderOf({ term }: Pick<AtlasClause, "term">, day: Day): Ender | null {
  const by = term?.ends.find((end) => end.day === day)?.by;
  return by && (by.instrument !== null || by.act !== null) ? by : null;
}

/** What ended a hold of a clause when one spell, the last that has it, gave way to the next. */
export function endedBy(
  clause: AtlasClause | undefined,
  spells: readonly AtlasSpell[],
  last: number,
  clauses: Clauses,
): Ender | null {
  const next = spells.slice(last + 1).find((spell) => !isEmpty(spell));
  if (!clause || next?.from == null) return null;
  if (clause.term?.ends.some(({ day }) => day === next.from)) return enderOf(clause, next.from);
  const [step] = cameBy(spells, last, next);
  const instrument = clauses.get(step?.clause ?? "")?.instrument ?? null;
  return instrument === null ? null : { instrument, act: null };
}
