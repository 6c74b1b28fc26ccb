/** The parts of the clause tree that hold acts, rights, texts and sources. */
import type { Acts } from "./acts-model.js";
import type { Written } from "./model.js";
import type { Network, ReadingTexts, TextNote } from "./rights-model.js";
import type { Says } from "./says-model.js";

/** Everything of a corpus that is not ground: acts, rights, texts, and what sources say. */
export interface System {
  readonly acts: Acts;
  readonly network: Network;
  readonly textNotes: readonly TextNote[];
  readonly readingTexts: readonly ReadingTexts[];
  readonly ends: readonly Ends[];
  readonly says: readonly Says[];
}

/** `ends INSTRUMENT [article N]`: no effect for anyone from the day this instrument is in force. */
export interface Ends extends Written {
  readonly id: string;
  readonly instrument: string;
  readonly article: string | null;
  readonly text: string;
  readonly ended: string;
  readonly endedArticle: string | null;
}

/** A corpus of ground alone. */
export const EMPTY_SYSTEM: System = {
  acts: {
    acts: [], tenures: [], mandates: [], countries: [], claims: [], occupations: [], lifetimes: [], officeScopes: [],
  },
  network: { provisions: [], rights: [], holders: [], sorts: [] },
  textNotes: [], readingTexts: [], ends: [], says: [],
}; // prettier-ignore
