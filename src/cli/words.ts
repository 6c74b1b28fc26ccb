import type { Atlas } from "../atlas/model.js";
import type { Reason } from "../query/model.js";
import { partiesOf, type Outside, type Title } from "../regime/title.js";

/** A title as one says it: `held in common by Qing and Russia`. */
export function titleWords(atlas: Atlas, title: Title | Outside): string {
  const names = (ids: readonly string[]) => join(ids.map((id) => partyName(atlas, id)));
  switch (title.kind) {
    case "sovereignty":
      return names(title.holders);
    case "condominium":
      return `common to ${names(title.holders)}`;
    case "disputed":
      return `disputed between ${names(title.holders)}`;
    case "undetermined": {
      const between = partiesOf(title);
      return between.length > 0 ? `left undetermined between ${names(between)}` : "left undetermined";
    }
    case "outside":
      return "outside the theatre";
    default:
      return "unallocated: no clause speaks of it";
  }
}

export function partyName(atlas: Atlas, id: string): string {
  return atlas.parties.find((party) => party.id === id)?.name ?? id;
}

/** `Treaty of Aigun, article 1`. */
export function citationWords(atlas: Atlas, reason: Pick<Reason, "instrument" | "article">): string {
  if (reason.instrument === null) return "The state of things at first";
  const title =
    atlas.instruments.find((instrument) => instrument.id === reason.instrument)?.title ?? reason.instrument;
  return reason.article === null ? title : `${title}, article ${reason.article}`;
}

export function metresWords(metres: number): string {
  if (metres < 950) return `${Math.round(metres / 10) * 10} m`;
  if (metres < 9950) return `${(metres / 1000).toFixed(1)} km`;
  return `${Math.round(metres / 1000)} km`;
}

export function degreesWords(lon: number, lat: number): string {
  const wrapped = lon >= -180 && lon < 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
  const shown = (degrees: number) => Number(Math.abs(degrees).toFixed(6));
  return `${shown(lat)}°${lat < 0 ? "S" : "N"} ${shown(wrapped)}°${wrapped < 0 ? "W" : "E"}`;
}

/** Folds text to the width of a page, each line after an indent. */
export function fold(text: string, indent: string, width = 96): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && indent.length + line.length + word.length + 1 > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join("\n");
}

function join(names: readonly string[]): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
