/** Instruments as the stage effect sees them, with all that is written in each. */
import type { Clause, Corpus, Ends, Instrument, Line } from "../clauses/model.js";
import type { Provision } from "../clauses/rights-model.js";
import type { Subject, SubjectClause } from "./model.js";
import type { Persons } from "./persons.js";

interface Own {
  readonly provisions: readonly Provision[];
  readonly ends: readonly Ends[];
  readonly lines: readonly Line[];
}

export function subjectsOf({ instruments, network, ends, lines }: Corpus, persons: Persons): Subject[] {
  const [provisionsOf, endsOf, linesOf] = [
    byInstrument(network.provisions),
    byInstrument(ends),
    byInstrument(lines),
  ];
  return instruments.map((instrument) => {
    const { id } = instrument;
    return subject(
      instrument,
      { provisions: provisionsOf(id), ends: endsOf(id), lines: linesOf(id) },
      persons,
    );
  });
}

function byInstrument<T extends { readonly instrument: string | null }>(
  all: readonly T[],
): (id: string) => readonly T[] {
  const of = new Map<string | null, T[]>();
  for (const one of all) {
    const known = of.get(one.instrument);
    if (known) known.push(one);
    else of.set(one.instrument, [one]);
  }
  return (id) => of.get(id) ?? [];
}

function subject(instrument: Instrument, { provisions, ends, lines }: Own, { personOf }: Persons): Subject {
  return {
    id: instrument.id,
    parties: [...new Set(instrument.parties.map(personOf))],
    signed: instrument.signed,
    commencement: instrument.commencement,
    after: instrument.after,
    ends: ends.map(({ ended, endedArticle }) => ({
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
      ...provisions.map(({ id, label, article, texts, terms }) => {
        return { id, label, article, territorial: false, texts, terms };
      }),
    ],
    lines: lines.map(({ id, article }) => ({ ...OF_GROUND, id, label: null, article })),
    span: instrument.span,
  };
}

const OF_GROUND = { territorial: true, texts: null, terms: null };

function ofGround(clause: Clause): SubjectClause {
  const { id, label, article, kind } = clause;
  return {
    id,
    label: label ?? null,
    article,
    territorial: kind === "territory" || kind === "line-ends" || kind === "delimits",
    texts: clause.kind === "territory" ? (clause.texts ?? null) : null,
    terms: clause.kind === "territory" ? clause.terms : null,
  };
}
