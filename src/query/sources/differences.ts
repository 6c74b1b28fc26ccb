/** Differences between what a source says and what the corpus holds, each in words; none where the source says nothing. */
import type { Actor, DayRange, Scope } from "../../clauses/acts-model.js";
import type { SaidActor } from "../../clauses/says-model.js";
import { compareDates } from "./dates.js";

/** A date that the corpus does not give is a difference. */
export function dateDifferences(said: DayRange | null, held: DayRange | null, what: string): string[] {
  if (!said) return [];
  if (!held) return [`the corpus gives no date for ${what}`];
  const compared = compareDates(said, held);
  return compared.kind === "fits" ? [] : [compared.says];
}

export function actorDifferences(
  said: readonly SaidActor[],
  held: readonly Actor[],
  preposition: string,
): string[] {
  return said.flatMap(({ who, office, party }) => {
    const match = held.find((actor) => isActor(actor, who));
    if (!match)
      return [`the corpus does not have it ${preposition} ${who}, but ${preposition} ${actorsWords(held)}`];
    if (office !== null && match.office !== office) return [`${who} did it, but not as ${office}`];
    if (party !== null && match.party !== party)
      return [`${who} did it for ${match.party ?? "nobody named"}`];
    return [];
  });
}

/** Whether an actor is the person, the office or the party of this id. */
export const isActor = ({ person, office, party }: Actor, id: string | null): boolean =>
  [person, office, party].includes(id);

const actorsWords = (actors: readonly Actor[]): string =>
  actors.map((actor) => actor.person ?? actor.office ?? actor.party).join(", ") || "nobody named";

export const missing = (said: readonly string[], held: readonly string[], what: string): string[] =>
  said.filter((id) => !held.includes(id)).map((id) => `the corpus does not have it ${what} ${id}`);

export const sameScope = (a: Scope) => (b: Scope) => a.matter === b.matter && a.country === b.country;

export const scopeWords = ({ matter, country }: Scope): string =>
  `${matter ?? "any"}${country ? ` in ${country}` : ""}`;

export const missingScopes = (said: readonly Scope[], held: readonly Scope[], what: string): string[] =>
  said
    .filter((scope) => !held.some(sameScope(scope)))
    .map((scope) => `the corpus does not have it ${what} ${scopeWords(scope)}`);
