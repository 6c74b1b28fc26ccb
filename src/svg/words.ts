/** Titles and days in plain words. */
import type { Atlas } from "../atlas/model.js";
import { civilFromDay } from "../chronology/days.js";
import type { Day } from "../chronology/model.js";
import { partiesOf, type Outside, type Title } from "../regime/title.js";

export { dayInWords } from "../chronology/day-words.js";

export function yearOf(day: Day): number {
  return civilFromDay("gregorian", day).year;
}

export function partyName(atlas: Atlas, id: string): string {
  return atlas.parties.find((party) => party.id === id)?.name ?? id;
}

export function listInWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A heading: `Russia`, `Common to Russia and Qing`, … */
export function titleInWords(atlas: Atlas, title: Title | Outside, atSea = false): string {
  const holders = listInWords(partiesOf(title).map((id) => partyName(atlas, id)));
  switch (title.kind) {
    case "sovereignty":
      return holders;
    case "condominium":
      return `Common to ${holders}`;
    case "disputed":
      return `Claimed by ${holders}`;
    case "undetermined":
      return holders ? `Left undetermined between ${holders}` : "Left undetermined";
    case "outside":
      return "Outside the theatre";
    default:
      return atSea ? "Sea" : "Not allocated";
  }
}

/** What kind of title it is, in a few words under the heading. */
export function titleKindInWords(kind: string, atSea = false): string {
  switch (kind) {
    case "sovereignty":
      return "sovereignty";
    case "condominium":
      return "held in common";
    case "disputed":
      return "rival clauses";
    case "undetermined":
      return "the parties left it open";
    case "outside":
      return "beyond the area that this atlas considers";
    default:
      return atSea ? "no clause of ground speaks of the sea" : "no clause speaks of this ground";
  }
}

/** `650 m`, `2.1 km`, `35 km`. */
export function metresInWords(metres: number): string {
  if (metres < 1000) return `${Math.round(metres)} m`;
  return metres < 9950 ? `${(metres / 1000).toFixed(1)} km` : `${Math.round(metres / 1000)} km`;
}

/** `1 024 000 km²`, rounded to what can be known. */
export function areaInWords(squareKm: number): string {
  const step = squareKm >= 100_000 ? 1000 : squareKm >= 10_000 ? 100 : squareKm >= 100 ? 10 : 1;
  const rounded = Math.round(squareKm / step) * step;
  return `${rounded.toLocaleString("en").replaceAll(",", "\u202f")} km²`;
}
