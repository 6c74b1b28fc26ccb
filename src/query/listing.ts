/** Everything of one kind that a question may name. */
import type { Atlas } from "../atlas/model.js";
import { allNamesOf, type Named } from "./request/near.js";

/** What can be listed, and where an atlas keeps it. */
export const LISTINGS = {
  places: ({ places }: Atlas) => places,
  lines: ({ lines }: Atlas) => lines,
  instruments: ({ instruments }: Atlas) => instruments,
  persons: ({ persons }: Atlas) => persons,
  parties: ({ parties }: Atlas) => parties,
  rights: ({ rightKinds }: Atlas) => rightKinds,
  readings: ({ readings, parties }: Atlas) =>
    readings.map((id) => parties.find((party) => party.id === id) ?? { id }),
} as const satisfies Readonly<Record<string, (atlas: Atlas) => readonly Named[]>>;

export type Listing = keyof typeof LISTINGS;

export interface Listed {
  readonly id: string;
  /** In every language and of every time; each once. */
  readonly names: readonly string[];
}

/** In the order of their ids. */
export function listNamed(atlas: Atlas, listing: Listing): Listed[] {
  const named: readonly Named[] = LISTINGS[listing](atlas);
  return named
    .map((each) => ({ id: each.id, names: [...new Set(allNamesOf(each))] }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
