import type { Corpus } from "../src/clauses/model.js";

/** A corpus of ground alone, beside its ground: no acts, rights, texts or surveys, and nothing that sources say. */
export const GROUND_ALONE = {
  acts: {
    acts: [], tenures: [], mandates: [], countries: [], claims: [], occupations: [], lifetimes: [], officeScopes: [],
  },
  network: { provisions: [], rights: [], holders: [], sorts: [] },
  holds: [], inheritances: [], surveys: [], textNotes: [], readingTexts: [], ends: [], says: [],
} satisfies Partial<Corpus>; // prettier-ignore
