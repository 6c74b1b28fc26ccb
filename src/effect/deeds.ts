/** What acts did to instruments, and what a deed bears on. */
import type { Act, Doing, TextTarget } from "../clauses/acts-model.js";
import { toldDay, uncertainDay } from "../chronology/uncertain.js";
import type { Deed, Subject, SubjectClause } from "./model.js";

/** In the order of the days on which they are told. An act without a day did nothing that can be dated. */
export function deedsOf(acts: readonly Act[]): Deed[] {
  return acts.flatMap(ofAct).sort((a, b) => a.told - b.told);
}

function ofAct(act: Act): Deed[] {
  const day = uncertainDay(act.when);
  if (day === null) return [];
  const parties = [...new Set(act.by.map((actor) => actor.party).filter((party) => party !== null))];
  const until = uncertainDay(act.until);
  return act.targets.map(({ doing, target }) => ({
    day,
    told: toldDay(day),
    until,
    doing,
    target,
    parties,
    act,
  }));
}

/** Whether what is done to `target` bears on the clause. */
export function bears(target: TextTarget, subject: Subject, clause: SubjectClause): boolean {
  if (target.instrument !== subject.id) return false;
  if (target.clause !== null) return target.clause === clause.label || target.clause === clause.id;
  return target.article === null || target.article === clause.article;
}

/** Deeds of a kind that bear on a clause. */
export function bearing(
  deeds: readonly Deed[],
  doing: Doing,
  subject: Subject,
  clause: SubjectClause,
): Deed[] {
  return deeds.filter((deed) => deed.doing === doing && bears(deed.target, subject, clause));
}
