/** Who acted, over what, on which instrument. */
import type { Actor, Act, Relation, Remit } from "../clauses/acts-model.js";
import type { Words } from "./words.js";

/** `Muravyov, governor-general (Russia)`. */
export function actorWords(words: Words, { person, office, party }: Actor): string {
  const who = person ?? office ?? party ?? "";
  const as = person !== null && office !== null ? `, ${words.thing(office)}` : "";
  const whose = party !== null && who !== party ? ` (${words.party(party)})` : "";
  return `${words.thing(who)}${as}${whose}`;
}

export function actorsWords(words: Words, actors: readonly Actor[]): string {
  return actors.map((actor) => actorWords(words, actor)).join("; ");
}

export function scopeWords(words: Words, { matter, country }: Remit): string {
  return words.language.acts.scope(matter, country === null ? null : words.thing(country));
}

/** `ratifies Treaty of Aigun, article 1`. */
export function targetWords(words: Words, { doing, target }: Act["targets"][number]): string {
  const { acts, citations } = words.language;
  const title = words.instrument(target.instrument);
  const part = target.article === null ? title : citations.articleOf(title, target.article);
  return `${acts.doings[doing]} ${target.clause === null ? part : citations.clauseOf(part, target.clause)}`;
}

export function relationWords(words: Words, { relation, act }: { relation: Relation; act: string }): string {
  return `${words.language.acts.relations[relation]} ${words.act(act)}`;
}
