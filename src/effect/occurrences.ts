/** On which day what a clause waits for comes. */
import { uncertainDay } from "../chronology/uncertain.js";
import type { Act } from "../clauses/acts-model.js";
import type { Commencements } from "./model.js";
import type { Comes } from "./own-time.js";

/** An act comes on its first day. `commencements` and `acts`: without those that were left out. */
export function occurrencesOf(acts: readonly Act[], commencements: Commencements): Comes {
  const days = new Map(acts.map(({ id, when }) => [id, uncertainDay(when)]));
  return ({ kind, id }) => (kind === "act" ? days.get(id) : commencements.get(id)) ?? null;
}
