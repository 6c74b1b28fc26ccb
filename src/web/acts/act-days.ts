import type { DayRange } from "../../chronology/model.js";
import type { AtlasAct } from "../../query/acts.js";
import type { Words } from "../../words/index.js";

/** The whole of an act: its first day, and its last where it lasted, as days and as the corpus writes them. */
export function actDays(
  { language }: Words,
  { when, until }: AtlasAct,
): DayRange & { readonly written: string } {
  return {
    earliest: when?.earliest ?? null,
    latest: until ? until.latest : (when?.latest ?? null),
    written: when ? (until ? language.dates.to(when.text, until.text) : when.text) : "",
  };
}
