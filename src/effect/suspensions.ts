/**
 * Days without effect for all: an act that `suspends` until one that `revives`; and a war between two parties of a
 * bilateral instrument, which suspends all of it but what says whose ground is, unless an act of the war `keeps` it.
 */
import { uncertainDaysBetween, daysUntilFirst } from "../chronology/uncertain-days.js";
import { uncertainDay } from "../chronology/uncertain.js";
import type { Act } from "../clauses/acts-model.js";
import { bearing, bears } from "./deeds.js";
import type { Break, Deed, Subject, SubjectClause } from "./model.js";

export function suspensionsOf(
  subject: Subject,
  clause: SubjectClause,
  deeds: readonly Deed[],
  acts: readonly Act[],
): Break[] {
  const revivals = bearing(deeds, "revives", subject, clause);
  const byAct = bearing(deeds, "suspends", subject, clause).map(({ day, told, until, act }) => {
    const revival = revivals.find((later) => later.told > told);
    return {
      days: daysUntilFirst(day, revivals.map((deed) => deed.day), { otherwise: until }), // prettier-ignore
      acts: [act.id, ...(revival ? [revival.act.id] : [])],
    };
  });
  return clause.territorial || subject.parties.length !== 2
    ? byAct
    : [...byAct, ...byWar(subject, clause, acts)];
}

function byWar(subject: Subject, clause: SubjectClause, acts: readonly Act[]): Break[] {
  return acts.flatMap((war) => {
    const from = war.kind === "war" ? uncertainDay(war.when) : null;
    if (from === null || !isWarBetween(war, subject)) return [];
    const isKept = war.targets.some(
      ({ doing, target }) => doing === "keeps" && bears(target, subject, clause),
    );
    return isKept ? [] : [{ days: uncertainDaysBetween(from, uncertainDay(war.until)), acts: [war.id] }];
  });
}

function isWarBetween(act: Act, subject: Subject): boolean {
  const side = (actors: Act["by"]): boolean =>
    actors.some((actor) => actor.party !== null && subject.parties.includes(actor.party));
  const named = new Set([...act.by, ...act.to].map((actor) => actor.party));
  return side(act.by) && side(act.to) && subject.parties.every((party) => named.has(party));
}
