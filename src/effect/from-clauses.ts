/** The clause tree -> what the stage of force asks of it. */
import type { Act } from "../clauses/acts-model.js";
import type { Corpus, Instrument } from "../clauses/model.js";
import { readForce, type Force } from "./life.js";
import type { Subject, SubjectClause } from "./model.js";

/** `acts`: all of them, signatures included. `without`: instruments as though they had never been. */
export function settleForce(corpus: Corpus, acts: readonly Act[], without: ReadonlySet<string>): Force {
  return readForce({
    subjects: corpus.instruments
      .filter(({ id }) => !without.has(id))
      .map((instrument) => subject(corpus, instrument)),
    acts,
    readingTexts: corpus.readingTexts,
  });
}

function subject(corpus: Corpus, instrument: Instrument): Subject {
  const { network, ends } = corpus;
  const own = <T extends { readonly instrument: string | null }>(all: readonly T[]): T[] =>
    all.filter((one) => one.instrument === instrument.id);
  return {
    id: instrument.id,
    parties: instrument.parties,
    signed: instrument.signed,
    commencement: instrument.commencement,
    ends: own(ends).map(({ ended, endedArticle }) => ({
      instrument: ended,
      article: endedArticle,
      clause: null,
    })),
    confirms: instrument.clauses.flatMap((clause) =>
      clause.kind === "confirms"
        ? [{ instrument: clause.confirmed, article: clause.confirmedArticle, clause: null }]
        : [],
    ),
    clauses: [
      ...instrument.clauses.map(({ id, label, article, kind }): SubjectClause => ({
        id,
        label: label ?? null,
        article,
        territorial: kind === "territory" || kind === "line-ends",
        texts: null,
        limit: null,
      })),
      ...own(network.provisions).map(({ id, label, article, texts, limit }): SubjectClause => ({
        id,
        label,
        article,
        territorial: false,
        texts,
        limit: limit && { from: limit.since?.latest ?? null, until: limit.until?.latest ?? null },
      })),
    ],
    span: instrument.span,
  };
}
