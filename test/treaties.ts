import type {
  Boundary,
  Corpus,
  Effect,
  Instrument,
  Line,
  Selector,
  TerritorialClause,
} from "../src/clauses/model.js";
import type { Terms } from "../src/clauses/terms-model.js";
import type { Day } from "../src/chronology/model.js";
import type { PlanarChain } from "../src/partition/model.js";
import { SPAN, WRITTEN, writtenCorpus, writtenLine } from "./written.js";

/** Small worlds for the tests of the regime: a square theatre, straight lines, and clauses without a text. */
/** A party of which nothing is said but its name. */
export const UNDATED = { since: null, until: null, named: [], continues: null, notFor: [] };

export function side(
  which: Extract<Selector, { form: "side" }>["side"],
  of: Boundary,
  limits: readonly Boundary[] = [],
): Selector {
  return { form: "side", side: which, of, from: null, to: null, limits, islands: false, span: SPAN };
}
export const between = (...boundaries: Boundary[]): Selector => ({ form: "between", boundaries, span: SPAN });

export const passes = (to: string, from: string | null = null): Effect => ({ verb: "passes to", to, from });
export const belongs = (to: string): Effect => ({ verb: "belongs to", to });
export const remains = (to: string): Effect => ({ verb: "remains with", to });
export const common = (...parties: string[]): Effect => ({ verb: "is common to", parties });
export const undetermined = (...parties: string[]): Effect => ({
  verb: "is left undetermined",
  between: parties,
  alone: null,
});

const NO_TERMS: Terms = { since: null, once: [], until: [], lasting: null };
/** A clause's own beginning. */
export const sinceDay = (day: Day): Terms => ({
  ...NO_TERMS,
  since: { earliest: day, latest: day, text: "", span: SPAN },
});
/** A clause's own end. */
const until = (...ends: Terms["until"]): Terms => ({ ...NO_TERMS, until: ends });
export const untilDay = (earliest: Day, latest = earliest): Terms =>
  until({ form: "day", date: { earliest, latest, text: "" }, span: SPAN });
export const untilInstrument = (id: string): Terms =>
  until({ form: "occurrences", all: [{ kind: "instrument", id, span: SPAN }], after: null, span: SPAN });

export interface Says {
  readonly selector: Selector;
  readonly effect: Effect;
  readonly terms?: Terms;
}

export function treaty(
  id: string,
  day: Day,
  parties: readonly string[],
  says: readonly Says[],
  more: {
    lines?: readonly string[];
    ends?: readonly string[];
    limits?: readonly string[];
    confirms?: readonly string[];
    earliest?: Day;
  } = {},
): { instrument: Instrument; lines: readonly Line[] } {
  const base = { ...WRITTEN, instrument: id, article: "1", text: "", editorial: null };
  const clauses: TerritorialClause[] = says.map((each, index) => ({
    ...base,
    kind: "territory",
    id: `${id}/1/${index + 1}`,
    selector: each.selector,
    effect: each.effect,
    terms: each.terms ?? null,
  }));
  const instrument: Instrument = {
    ...WRITTEN,
    id,
    kind: "treaty",
    title: id,
    names: [],
    parties,
    signed: null,
    signatories: [],
    commencement: {
      form: "on day",
      date: { earliest: more.earliest ?? day, latest: day, text: String(day) },
    },
    after: [],
    texts: [],
    articles: [],
    clauses: [
      ...clauses,
      ...(more.ends ?? []).map((ended, index) => ({
        ...base,
        kind: "line-ends" as const,
        id: `${id}/1/end-${index}`,
        line: ended,
      })),
      ...(more.confirms ?? []).map((confirmed, index) => ({
        ...base,
        kind: "confirms" as const,
        id: `${id}/1/confirm-${index}`,
        confirmed,
        confirmedArticle: null,
      })),
    ],
  };
  const lines = [
    ...(more.lines ?? []).map((each) => writtenLine(each, { instrument: id, article: "1" })),
    ...(more.limits ?? []).map((each) => writtenLine(each, { role: "limit", instrument: id, article: "1" })),
  ];
  return { instrument, lines };
}

export function corpusOf(
  treaties: readonly ReturnType<typeof treaty>[],
  parties = ["alpha", "beta", "gamma"],
): Corpus {
  return writtenCorpus([0, 0, 10, 10], {
    parties: parties.map((id) => ({ ...WRITTEN, ...UNDATED, id, name: id, names: [] })),
    lines: treaties.flatMap((each) => each.lines),
    instruments: treaties.map((each) => each.instrument),
  });
}

let chainCount = 0;
export function chain(kind: PlanarChain["kind"], name: string | null, ...coordinates: number[]): PlanarChain {
  return { id: chainCount++, kind, name, part: 0, coordinates: Float64Array.from(coordinates) };
}

/** The square 0 to 10, all land but for a sea in the west as far as x = 1. */
export function square(): PlanarChain[] {
  chainCount = 0;
  return [
    chain("frame", null, 0, 0, 5, 0, 10, 0, 10, 5, 10, 10, 5, 10, 0, 10, 0, 5, 0, 0),
    // Land lies to the left: the shore runs south, then round outside the frame.
    chain("coast", null, 1, 12, 1, -2, 12, -2, 12, 12, 1, 12),
  ];
}

/** A line that cuts the land of the square in two, from the shore to the eastern frame. */
export const across = (name: string, y: number): PlanarChain => chain("line", name, 0.5, y, 5, y, 10, y);
/** One that cuts it from the southern frame to the northern. */
export const upright = (name: string, x: number): PlanarChain => chain("line", name, x, 0, x, 5, x, 10);

export function around(x: number, y: number, limits: readonly Boundary[] = []): Selector {
  const point = { form: "coordinates" as const, at: { lon: x, lat: y }, span: SPAN };
  return { form: "around", point, limits, span: SPAN };
}
