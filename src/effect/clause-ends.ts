/** On which days a clause ends, and by what. */
import type { Day } from "../chronology/model.js";
import { toldDay } from "../chronology/uncertain.js";
import type { TerritorialClause } from "../clauses/model.js";
import { bears } from "./deeds.js";
import type { Effects, Ender } from "./model.js";
import { occurrencesOf } from "./occurrences.js";
import { beginningOf, ownEnds } from "./own-time.js";

export interface ClauseEnd {
  /** The day that is told: the latest that is left open. */
  readonly day: Day;
  readonly by: Ender;
}

/** All ends that bear on it, whichever comes first; none for a clause that is left out or never begins. */
export function endsOfClause(
  { id, terms }: Pick<TerritorialClause, "id" | "terms">,
  effects: Effects,
): ClauseEnd[] {
  const found = effects.clauses.get(id);
  const inForce = found && effects.commencements.get(found.subject.id);
  const comes = occurrencesOf(effects.input.acts, effects.commencements);
  const from = inForce && beginningOf(inForce, terms, comes);
  if (!from) return [];
  const ended = effects.endings
    .filter(({ target }) => bears(target, found.subject, found.clause))
    .map(({ day, by }) => ({ day, by: { instrument: null, act: null, ...by } }));
  return [...ended, ...ownEnds(from, terms, comes)].map(({ day, by }) => ({ day: toldDay(day), by }));
}
