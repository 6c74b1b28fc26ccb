/**
 * Corpora at random, whole in the sense of model.ts: every id names something of the right kind;
 * in the order in which they are printed.
 */
import fc from "fast-check";
import type { Article, Corpus } from "./model.js";
import { corpusOf, noParts, type Parts } from "./parts.js";
import { NUMBERS, SPAN, world, type World } from "./phrases/world.arbitrary.js";
import type { StatementType } from "./statement.js";
import { ARBITRARIES } from "./statements/index.arbitrary.js";
import { STATEMENTS } from "./statements/index.js";

const ARTICLES: readonly Article[] = [
  { number: null, title: "Preamble", prose: "Between the two powers.", span: SPAN },
  { number: "IV", title: "the line", prose: "The line goes so.\n\nAnd so.", span: SPAN },
  { number: "additional-2", title: "more", prose: "", span: SPAN },
];
/** The parts of the ids of clauses: under the head, and under each article. */
const KEYS = ["-", "preamble", ...NUMBERS];

export const arbitraryCorpus: fc.Arbitrary<Corpus> = world.chain((w) => {
  const types = Object.keys(ARBITRARIES) as StatementType[];
  const generators = types.map((type): fc.Arbitrary<readonly unknown[]> => ARBITRARIES[type](w));
  return fc.tuple(...generators).map((made) => {
    const parts = noParts();
    made.forEach((elements, index) =>
      (parts[STATEMENTS[types[index]!].keptIn] as unknown[]).push(...elements),
    );
    return corpusOf(dealt(parts, w), () => ARTICLES);
  });
});

interface Dealt {
  readonly id: string;
  readonly instrument: string | null;
  readonly article: string | null;
}

/** Clauses, provisions and endings are dealt out over the articles of their instrument, and numbered in each. */
function dealt(parts: Parts, w: World): Parts {
  const counts = new Map<string, number>();
  const turns = new Map<string, number>();
  const next = (map: Map<string, number>, key: string): number => {
    const count = (map.get(key) ?? 0) + 1;
    map.set(key, count);
    return count;
  };
  const deal = <T extends Dealt>(list: readonly T[], outside: string): T[] => {
    const placed = list.map((element) => {
      const { instrument } = element;
      const key = KEYS[next(turns, instrument ?? "") % KEYS.length]!;
      const prefix = instrument === null ? outside : `${instrument}/${key}`;
      const article = instrument !== null && NUMBERS.includes(key) ? key : null;
      return { ...element, id: `${prefix}/${next(counts, prefix)}`, article };
    });
    return inOrder(placed, w, (element) => KEYS.indexOf(element.id.split("/").at(-2) ?? ""));
  };
  const byArticle = ({ article }: { readonly article: string | null }): number =>
    KEYS.indexOf(article ?? "-");
  const clauses = deal(parts.clauses, "at-first").map((clause) =>
    clause.kind === "delimits"
      ? { ...clause, nth: next(counts, `${clause.line}@${clause.instrument}`) }
      : clause,
  );
  const provisions = deal(parts.provisions, "corpus");
  return withLabels({
    ...parts,
    clauses,
    provisions,
    ends: deal(parts.ends, ""),
    lines: inOrder(parts.lines, w, byArticle),
    textNotes: inOrder(parts.textNotes, w, byArticle),
    wordings: inOrder(parts.wordings, w, byArticle),
    readingTexts: inOrder(parts.readingTexts, w, () => 0),
  });
}

/** Outside instruments first, then by instrument and place in it. */
function inOrder<T extends { readonly instrument: string | null }>(
  list: readonly T[],
  w: World,
  placeOf: (element: T) => number,
): T[] {
  const rank = (element: T): number =>
    (element.instrument === null ? -1 : w.instruments.indexOf(element.instrument)) * 100 + placeOf(element);
  return [...list].sort((a, b) => rank(a) - rank(b));
}

/** Every second target names a clause by its label, where there is one. */
function withLabels(parts: Parts): Parts {
  const labelled = [...parts.clauses, ...parts.provisions];
  const acts = parts.acts.map((act) => ({
    ...act,
    targets: act.targets.map(({ doing, target }, index) => {
      const there = labelled.filter(
        ({ instrument, article, label }) =>
          label &&
          instrument === target.instrument &&
          (target.article === null || target.article === article),
      );
      const clause = index % 2 === 0 ? (there[0]?.label ?? null) : null;
      return { doing, target: { ...target, clause } };
    }),
  }));
  return { ...parts, acts };
}
