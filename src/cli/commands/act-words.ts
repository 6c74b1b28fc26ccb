/** Acts, persons and the rest, as one says them. */
import type { Actor, Scope } from "../../clauses/acts-model.js";
import type { Atlas, AtlasInstrument } from "../../atlas/model.js";
import type { AtlasAct } from "../../query/acts.js";
import { rangeWords } from "../../query/sources/dates.js";
import { fold } from "../words.js";

/** The instrument with an id that was read. */
export const instrumentOf = (atlas: Atlas, id: string): AtlasInstrument =>
  atlas.instruments.find((instrument) => instrument.id === id)!;

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

export function actorsWords(atlas: Atlas, actors: readonly Actor[]): string {
  return actors
    .map(({ person, office, party }) => {
      const who = person ?? office ?? party ?? "";
      const as = person !== null && office !== null ? `, ${nameOf(atlas, office)}` : "";
      const whose = party !== null && who !== party ? ` (${nameOf(atlas, party)})` : "";
      return `${nameOf(atlas, who)}${as}${whose}`;
    })
    .join("; ");
}

const scopeWords = ({ matter, country }: Scope): string =>
  `${matter ?? "any matter"}${country ? ` in ${country}` : ""}`;

/** `1850-08-13  founding  Nevelskoy founds …`, and under it who, where, and how it hangs together. */
export function actWords(atlas: Atlas, act: AtlasAct): string {
  const lines = [
    `  ${(act.when ? rangeWords(act.when) : "undated").padEnd(24)}  ${act.kind}: ${act.title}`,
    ...(act.when && act.until ? [`      lasting from ${act.when.text} until ${act.until.text}`] : []),
    ...(act.by.length > 0 ? [fold(`by ${actorsWords(atlas, act.by)}`, "      ")] : []),
    ...(act.to.length > 0 ? [fold(`to ${actorsWords(atlas, act.to)}`, "      ")] : []),
    ...(act.places.length > 0 ? [`      at ${act.places.map((id) => nameOf(atlas, id)).join(", ")}`] : []),
    ...act.targets.map(
      ({ doing, target }) =>
        `      ${doing} ${target.instrument}${target.article ? ` article ${target.article}` : ""}${target.clause ? `, ${target.clause}` : ""}`,
    ),
    ...act.links.map(({ relation, act: other }) => `      ${relation} ${other}`),
    ...excessLines(atlas, act),
    ...(act.saying ? [fold(`“${act.saying}”`, "      ")] : []),
    `      ${act.id}, ${act.where.file}:${act.where.line}${act.unverified ? "  [unverified]" : ""}`,
  ];
  return lines.join("\n");
}

/** An excess of powers with both clauses: what was done, and what bounds it. */
function excessLines(atlas: Atlas, act: AtlasAct): string[] {
  return atlas.excesses
    .filter((excess) => excess.act === act.id)
    .flatMap((excess) => {
      const bounds = [
        ...excess.mandates.map((id) => atlas.mandates.find((mandate) => mandate.id === id)!.text),
        ...excess.tenures.map((index) => {
          const { office, text } = atlas.tenures[index]!;
          const over = atlas.offices.find(({ id }) => id === office)?.over ?? [];
          return `${text} (over ${over.map(scopeWords).join(", ")})`;
        }),
      ];
      const end = excess.approvedBy ? `approved by ${excess.approvedBy}` : excess.disownedBy ? `disowned by ${excess.disownedBy}` : "approved by no act"; // prettier-ignore
      return [
        fold(
          `${excess.kind === "forbidden" ? "FORBIDDEN" : "BEYOND POWERS"}: ${scopeWords(excess.scope)}; ${end}`,
          "      ",
        ),
        ...bounds.map((bound) => fold(`bound: ${bound}`, "        ")),
      ];
    });
}
