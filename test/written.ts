/** What every test of a corpus made by hand builds from: elements as written, but without a text. */
import type { Boundary, Corpus, Line, Point } from "../src/clauses/model.js";

export const SPAN = { file: "test.md", start: 0, end: 1 };
export const WRITTEN = { span: SPAN, citations: [], unverified: false };

export const at = (lon: number, lat: number): Point => ({
  form: "coordinates",
  at: { lon, lat },
  span: SPAN,
});
export const line = (id: string): Boundary => ({ kind: "line", id, span: SPAN });
export const coast: Boundary = { kind: "coast", id: null, span: SPAN };

export function writtenLine(id: string, more: Partial<Line> = {}): Line {
  return {
    ...WRITTEN,
    id,
    role: "line",
    name: null,
    insteadOf: null,
    instrument: null,
    article: null,
    editorial: null,
    from: at(0, 0),
    parts: [],
    otherwise: null,
    ...more,
  };
}

export function writtenCorpus(
  [west, south, east, north]: readonly [west: number, south: number, east: number, north: number],
  more: Partial<Corpus>,
): Corpus {
  return {
    id: "test",
    title: "Test",
    theatre: { ...WRITTEN, west, south, east, north },
    parties: [],
    persons: [],
    offices: [],
    sources: [],
    features: [],
    lines: [],
    instruments: [],
    atFirst: [],
    ...GROUND_ALONE,
    ...more,
  };
}

/** A corpus of ground alone, beside its ground: no acts, rights, texts or surveys, and nothing that sources say. */
export const GROUND_ALONE = {
  acts: {
    acts: [], tenures: [], mandates: [], countries: [], claims: [], occupations: [], lifetimes: [], officeScopes: [],
  },
  network: { provisions: [], rights: [], holders: [], sorts: [] },
  coverage: null, holds: [], inheritances: [], surveys: [], textNotes: [], wordings: [], readingTexts: [], ends: [], says: [],
} satisfies Partial<Corpus>; // prettier-ignore
