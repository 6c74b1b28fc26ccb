import type { Corpus } from "./model.js";

/** What a corpus holds beside ground: acts, rights, texts, and what sources say. */
export type BesideGround = Pick<Corpus, "acts" | "network" | "textNotes" | "readingTexts" | "ends" | "says">;

/** A corpus of ground alone. */
export const GROUND_ALONE: BesideGround = {
  acts: {
    acts: [], tenures: [], mandates: [], countries: [], claims: [], occupations: [], lifetimes: [], officeScopes: [],
  },
  network: { provisions: [], rights: [], holders: [], sorts: [] },
  textNotes: [], readingTexts: [], ends: [], says: [],
}; // prettier-ignore
