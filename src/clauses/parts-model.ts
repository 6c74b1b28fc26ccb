import type { Corpus, Written } from "./model.js";

/** `ends INSTRUMENT [article N]`: no effect for anyone from the day this instrument is in force. */
export interface Ends extends Written {
  readonly id: string;
  readonly instrument: string;
  readonly article: string | null;
  readonly text: string;
  readonly ended: string;
  readonly endedArticle: string | null;
}

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
