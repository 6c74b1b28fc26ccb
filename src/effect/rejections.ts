/**
 * Days on which a party holds a clause not to bind it: from its act that `rejects` it until its own act that
 * `accepts`, `ratifies` or `confirms` it, or until an instrument of its own that confirms it takes effect.
 */
import type { UncertainDay } from "../chronology/uncertain.js";
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
      const takingBack = TAKING_BACK.flatMap((doing) => bearing(deeds, doing, subject, clause).filter(isOwn));
      const returns = [
        ...takingBack.map(({ day }) => day),
        ...confirming(party, subject, clause, subjects).flatMap(({ id }) => commencements.get(id) ?? []),
      ]; // prettier-ignore
      // Of one day, what is written later came later.
      const isTakenBackAtOnce = (deed: Deed) =>
        takingBack.some(
          (other) => isSameDay(deed.day, other.day) && deeds.indexOf(deed) < deeds.indexOf(other),
        );
      const lasting = own.filter((deed) => !isTakenBackAtOnce(deed));
      const days = uniteDays(lasting.map(({ day }) => daysUntilFirst(day, returns)));
      return [party, { days, acts: own.map(({ act }) => act.id) }];
    }),
  );
}

const isSameDay = (a: UncertainDay, b: UncertainDay): boolean =>
  a.earliest === a.latest && b.earliest === b.latest && a.latest === b.latest;

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
