/** The clause tree -> what the stage of force asks of it. */
import type { Act } from "../clauses/acts-model.js";
import type { Corpus, Instrument } from "../clauses/model.js";
import { readForce, type Force } from "./life.js";
import type { EffectRule, Subject, SubjectClause } from "./model.js";

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
    signedOn: instrument.signed?.day ?? null,
    rule: ruleOf(instrument),
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
        limit,
      })),
    ],
    span: instrument.span,
  };
}

function ruleOf(instrument: Instrument): EffectRule {
  switch (instrument.inForceRule) {
    case "on signature":
    case "on exchange":
    case "on ratification":
      return { form: instrument.inForceRule };
    default:
      if (instrument.inForceRule.startsWith("with "))
        return { form: "with", instrument: instrument.inForceRule.slice("with ".length) };
      return { form: "on day", day: instrument.inForceFrom };
  }
}
