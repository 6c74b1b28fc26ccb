/** Acts, rights and force in plain words. */
import type { Atlas } from "../../atlas/model.js";
import type { Actor, Doing, Relation, Scope } from "../../clauses/acts-model.js";
import { EDITORIAL } from "../../effect/model.js";
import type { AtlasAct } from "../../query/acts.js";
import { partyName } from "../../svg/words.js";

/** The name of whatever an id stands for; the id itself where nothing has it. */
export function nameOf(atlas: Atlas, id: string): string {
  const { persons, offices, countries } = atlas;
  const lists: readonly (readonly { readonly id: string; readonly name: string }[])[] = [
    persons, offices, atlas.parties, countries, atlas.places, atlas.features,
  ]; // prettier-ignore
  for (const list of lists) {
    const found = list.find((one) => one.id === id);
    if (found) return found.name;
  }
  return id;
}

export function readingName(atlas: Atlas, reading: string): string {
  return reading === EDITORIAL ? "the editor’s reading" : `as ${partyName(atlas, reading)} had it`;
}

/** `Muravyov, governor-general (Russia)`. */
export function actorWords(atlas: Atlas, { person, office, party }: Actor): string {
  const who = person ?? office ?? party ?? "";
  const as = person !== null && office !== null ? `, ${nameOf(atlas, office)}` : "";
  const whose = party !== null && who !== party ? ` (${partyName(atlas, party)})` : "";
  return `${nameOf(atlas, who)}${as}${whose}`;
}

export const scopeWords = (atlas: Atlas, { matter, country }: Scope): string =>
  `${matter ?? "any matter"}${country ? ` in ${nameOf(atlas, country)}` : ""}`;

const DOINGS: Readonly<Record<Doing, string>> = {
  drafts: "drafts", signs: "signs", ratifies: "ratifies", exchanges: "exchanges the ratifications of",
  proclaims: "proclaims", contests: "contests", rejects: "rejects", accepts: "accepts", confirms: "confirms",
  suspends: "suspends", revives: "revives", ends: "ends", keeps: "keeps in effect", touches: "concerns",
}; // prettier-ignore

export function targetWords(atlas: Atlas, { doing, target }: AtlasAct["targets"][number]): string {
  const title = atlas.instruments.find(({ id }) => id === target.instrument)?.title ?? target.instrument;
  const article = target.article === null ? "" : `, article ${target.article}`;
  return `${DOINGS[doing]} ${title}${article}${target.clause === null ? "" : ` (${target.clause})`}`;
}

export const relationWords = (relation: Relation): string =>
  relation === "approves" || relation === "disowns" ? `${relation} this` : relation;

/** `1 Jan … – ` for the whole of an act: its first day, and its last where it lasted. */
export function actDays(act: AtlasAct): { earliest: number | null; latest: number | null; written: string } {
  const { when, until } = act;
  return {
    earliest: when?.earliest ?? null,
    latest: until ? until.latest : (when?.latest ?? null),
    written: when ? (until ? `${when.text} to ${until.text}` : when.text) : "",
  };
}

/** A sentence of the compiler with the ids of parties and instruments turned into their names. */
export function withNames(atlas: Atlas, says: string): string {
  const names = new Map<string, string>([
    ...atlas.instruments.map(({ id, title }) => [id, title] as const),
    ...atlas.parties.map(({ id, name }) => [id, name] as const),
  ]);
  const words = says.replace(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g, (word) => names.get(word) ?? word);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Plain words of a clause, without its editorial marks. */
export const plainClause = (text: string): string =>
  text.replace(/^editorial\s+/, "").replace(/\s+because\s+"[^"]*"[\s\S]*$/, "");
