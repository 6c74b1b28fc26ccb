/** The clause tree and all acts -> the days on which each clause has effect, in each reading. */
import type { Act } from "../clauses/acts-model.js";
import type { Clause, Corpus, Instrument } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { checkEffect } from "./check.js";
import { settleCommencements } from "./commencement.js";
import { readEffects } from "./effects.js";
import { livesOf } from "./lives.js";
import { EDITORIAL, type Effects, type Life, type Subject, type SubjectClause } from "./model.js";

export interface SettledEffects {
  readonly effects: Effects;
  /** By what the corpus says, of all its instruments, left out or not. */
  readonly asWritten: Effects["commencements"];
  /** `editorial`, then each party to an instrument that says whose ground is, or that rejects a clause. */
  readonly readings: readonly string[];
  readonly lives: readonly Life[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `acts`: all of them, signatures included. `without`: instruments as though they had never been. */
export function settleEffects(
  corpus: Corpus,
  acts: readonly Act[],
  without: ReadonlySet<string>,
): SettledEffects {
  const asWritten = settleCommencements(corpus.instruments, acts);
  const diagnostics = checkEffect(corpus.instruments, asWritten);
  const kept = corpus.instruments.filter(({ id }) => !without.has(id));
  const effects = readEffects({
    subjects: kept.map((instrument) => subject(corpus, instrument)),
    acts,
    readingTexts: corpus.readingTexts,
  });
  const readings = readingsOf(corpus, kept, effects);
  return { effects, asWritten, readings, lives: livesOf(effects, readings), diagnostics };
}

function readingsOf(corpus: Corpus, kept: readonly Instrument[], { deeds }: Effects): string[] {
  const holders = new Set([
    ...kept
      .filter(({ clauses }) => clauses.some(({ kind }) => kind === "territory"))
      .flatMap(({ parties }) => parties),
    ...deeds.flatMap(({ doing, parties }) => (doing === "rejects" ? parties : [])),
  ]);
  return [EDITORIAL, ...corpus.parties.map(({ id }) => id).filter((id) => holders.has(id))];
}

function subject({ network, ends }: Corpus, instrument: Instrument): Subject {
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
      ...instrument.clauses.map(ofGround),
      ...own(network.provisions).map(({ id, label, article, texts, limit }) => {
        return { id, label, article, territorial: false, texts, until: null, limit };
      }),
    ],
    span: instrument.span,
  };
}

function ofGround(clause: Clause): SubjectClause {
  const { id, label, article, kind } = clause;
  return {
    id,
    label: label ?? null,
    article,
    territorial: kind === "territory" || kind === "line-ends",
    texts: null,
    until: clause.kind === "territory" ? clause.until : null,
    limit: null,
  };
}
