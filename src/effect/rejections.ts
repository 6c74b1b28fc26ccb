/**
 * Days on which a party holds a clause not to bind it: from its act that `rejects` it until its own act that
 * `accepts`, `ratifies` or `confirms` it, or until an instrument of its own that confirms it takes effect.
 */
import { daysUntilFirst, uniteDays } from "../chronology/uncertain-days.js";
import type { Doing } from "../clauses/acts-model.js";
import { bearing, bears } from "./deeds.js";
import type { Break, Commencements, Deed, Subject, SubjectClause } from "./model.js";

const TAKING_BACK: readonly Doing[] = ["accepts", "ratifies", "confirms"];

/** By the party that rejects the clause. */
export function rejectionsOf(
  subject: Subject,
  clause: SubjectClause,
  deeds: readonly Deed[],
  subjects: readonly Subject[],
  commencements: Commencements,
): ReadonlyMap<string, Break> {
  const refusals = bearing(deeds, "rejects", subject, clause);
  const parties = [...new Set(refusals.flatMap((deed) => deed.parties))];
  return new Map(
    parties.map((party) => {
      const isOwn = (deed: Deed): boolean => deed.parties.includes(party);
      const own = refusals.filter(isOwn);
      const returns = [
        ...TAKING_BACK.flatMap((doing) => bearing(deeds, doing, subject, clause).filter(isOwn)).map(({ day }) => day),
        ...confirming(party, subject, clause, subjects).flatMap(({ id }) => commencements.get(id) ?? []),
      ]; // prettier-ignore
      const days = uniteDays(own.map(({ day }) => daysUntilFirst(day, returns)));
      return [party, { days, acts: own.map(({ act }) => act.id) }];
    }),
  );
}

const confirming = (
  party: string,
  subject: Subject,
  clause: SubjectClause,
  subjects: readonly Subject[],
): Subject[] =>
  subjects.filter(
    ({ parties, confirms }) =>
      parties.includes(party) && confirms.some((target) => bears(target, subject, clause)),
  );
