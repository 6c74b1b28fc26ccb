/** Differences between what a source says and what the corpus holds; none where the source says nothing. */
import { julianLag } from "../../chronology/days.js";
import type { Actor, WrittenDays, Remit } from "../../clauses/acts-model.js";
import type { DateOf, SourceReason } from "./model.js";

export const unlike = <T>(
  said: T | null,
  held: T,
  difference: (said: T) => SourceReason,
): readonly SourceReason[] => (said === null || said === held ? [] : [difference(said)]);

/** A slip of twelve days is told of a day or a month: a year that is another is another. */
const LONGEST_MONTH_DAYS = 31;

/** A date that the corpus does not give is a difference. */
export function dateDifferences(
  said: WrittenDays | null,
  held: WrittenDays | null,
  what: DateOf,
): readonly SourceReason[] {
  if (!said) return [];
  if (!held) return [{ rule: "undated", ...what }];
  if (overlap(said, held, 0)) return [];
  const lagDays = julianLag(said.earliest ?? said.latest ?? 0);
  const namesCalendar = /julian|gregorian|[on]\.\s?s\./i.test(said.text);
  const isClose = (said.latest ?? Infinity) - (said.earliest ?? -Infinity) <= LONGEST_MONTH_DAYS;
  return isClose && !namesCalendar && overlap(said, held, lagDays)
    ? [{ rule: "julian", said: said.text, lagDays, held }]
    : [{ rule: "date", said, held }];
}

function overlap(said: WrittenDays, held: WrittenDays, shift: number): boolean {
  return (
    (said.earliest ?? -Infinity) + shift <= (held.latest ?? Infinity) &&
    (held.earliest ?? -Infinity) <= (said.latest ?? Infinity) + shift
  );
}

/** Whether an actor is the person, the office or the party of this id. */
export const isActor = ({ person, office, party }: Actor, id: string | null): boolean =>
  [person, office, party].includes(id);

export const sameScope = (a: Remit) => (b: Remit) => a.matter === b.matter && a.country === b.country;
