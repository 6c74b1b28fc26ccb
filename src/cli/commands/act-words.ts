/** An act as the lines of a terminal. */
import type { Atlas } from "../../atlas/model.js";
import type { AtlasAct } from "../../query/acts.js";
import { isoFromDay } from "../../chronology/days.js";
import { wholeUnit } from "../../chronology/edtf-print.js";
import type { DayRange } from "../../chronology/model.js";
import { actorsWords, scopeWords, targetWords, type Words } from "../../words/index.js";
import { fold } from "../fold.js";
import { perhapsMark } from "./claim-words.js";
import { onlyLines } from "./only-words.js";

/** `1850-08-13  founding  Nevelskoy founds …`, and under it who, where, and how it hangs together. */
export function actLines(
  atlas: Atlas,
  words: Words,
  act: AtlasAct & { readonly perhaps?: boolean | undefined },
): string {
  const { acts, dates } = words.language;
  const days = act.when ? isoRange(words, act.when) : dates.undated;
  const lines = [
    `  ${days.padEnd(24)}  ${act.kind}: ${words.act(act.id)}${perhapsMark(words, act)}`,
    ...(act.when && act.until ? [`      ${acts.lasting(act.when.text, act.until.text)}`] : []),
    ...(act.by.length > 0 ? [fold(acts.by(actorsWords(words, act.by)), "      ")] : []),
    ...(act.to.length > 0 ? [fold(acts.to(actorsWords(words, act.to)), "      ")] : []),
    ...(act.places.length > 0
      ? [`      ${acts.at(act.places.map((id) => words.thing(id)).join(", "))}`]
      : []),
    ...act.targets.map((target) => fold(targetWords(words, target), "      ")),
    ...act.links.map(({ relation, act: other }) => `      ${acts.relations[relation]} ${other}`),
    ...excessLines(atlas, words, act),
    ...(act.saying ? [fold(`“${act.saying}”`, "      ")] : []),
    `      ${act.id}, ${act.where.file}:${act.where.line}${act.unverified ? `  [${acts.unverified}]` : ""}`,
    ...onlyLines(atlas, words, act.citations),
  ];
  return lines.join("\n");
}

/** `1858-05-28`, `1858-05`, or `1858-05-01 to 1858-05-10`. */
function isoRange({ language }: Words, days: DayRange): string {
  const iso = (day: number | null): string => (day === null ? "…" : isoFromDay(day));
  return wholeUnit(days) ?? language.dates.to(iso(days.earliest), iso(days.latest));
}

/** An excess of powers with both clauses: what was done, and what bounds it. */
function excessLines(atlas: Atlas, words: Words, act: AtlasAct): string[] {
  const { acts } = words.language;
  return atlas.excesses
    .filter((excess) => excess.act === act.id)
    .flatMap((excess) => {
      const bounds = [
        ...excess.mandates.map((id) => atlas.mandates.find((mandate) => mandate.id === id)!.text),
        ...excess.tenures.map((index) => {
          const { office, text } = atlas.tenures[index]!;
          const over = atlas.offices.find(({ id }) => id === office)?.over ?? [];
          return `${text} (${acts.over(over.map((scope) => scopeWords(words, scope)).join(", "))})`;
        }),
      ];
      const end = excess.approvedBy
        ? acts.approvedBy(excess.approvedBy)
        : excess.disownedBy
          ? acts.disownedBy(excess.disownedBy)
          : acts.approvedByNone;
      const kind = excess.kind === "forbidden" ? acts.forbidden : acts.beyond;
      return [
        fold(`${kind.toUpperCase()}: ${scopeWords(words, excess.scope)}; ${end}`, "      "),
        ...bounds.map((bound) => fold(acts.bound(bound), "        ")),
      ];
    });
}
