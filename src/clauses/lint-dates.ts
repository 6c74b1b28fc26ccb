/**
 * The dates of a corpus held against each other: what its acts and instruments say of one event, and what narrative sources say of it.
 * The rules are those of the chronology (docs/chronology.md, The linter); here they get their mentions, facts and spans.
 */
import { lintDates, type DatedFact, type DateFinding, type Mention } from "../chronology/lint.js";
import type { DayRange } from "../chronology/model.js";
import type { Corpus, Instrument } from "./model.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";

/** Where a mention stands, and what it is called there. */
interface Place {
  readonly span: Span;
  readonly label: string;
}

interface Known {
  readonly fact: DatedFact;
  readonly place: Place;
}

export function lintCorpusDates(corpus: Corpus): Diagnostic[] {
  const known = knownDates(corpus);
  const facts = [...known.values()].map(({ fact }) => fact);
  const mentions = [...secondDates(corpus, known), ...statedDates(corpus)];
  const eventOf = new Map(mentions.map(({ id, event }) => [id, event]));
  return lintDates({ mentions, facts }).map((finding) => {
    const event = eventOf.get(finding.mentions[0]) ?? null;
    return diagnose(finding, event === null ? undefined : known.get(event));
  });
}

/** Dates by event: of a signature, `INSTRUMENT-signed`; of an act, its id. The instrument's own date goes first. */
function knownDates({ instruments, acts }: Corpus): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const instrument of instruments) {
    const { signed, span } = instrument;
    if (signed) keep(known, signature(instrument), `the signature of ${instrument.title}`, signed, span);
  }
  for (const { id, title, when, span } of acts.acts) if (when) keep(known, id, `“${title}”`, when, span);
  return known;
} // prettier-ignore

function keep(known: Map<string, Known>, event: string, name: string, { earliest, latest }: DayRange, span: Span): void {
  if (earliest === null || latest === null || known.has(event)) return;
  known.set(event, { fact: { event, name, earliest, latest }, place: { span, label: "dated here" } });
} // prettier-ignore

function signature({ id }: Instrument): string {
  return `${id}-signed`;
}

/** Acts that date again what the corpus has dated already. */
function secondDates({ acts }: Corpus, known: ReadonlyMap<string, Known>): Mention<Place>[] {
  return acts.acts.flatMap(({ id, when, span }): Mention<Place>[] => {
    if (!when || known.get(id)?.place.span === span) return [];
    return [
      { id: { span, label: `said to be ${when.text}` }, text: when.text, source: "the corpus", event: id },
    ];
  });
}

/** What narrative sources say of the days of acts. */
function statedDates({ says }: Corpus): Mention<Place>[] {
  return says.flatMap(({ source, stated, span }) =>
    stated.flatMap((statement): Mention<Place>[] => {
      if (statement.form !== "act" || !statement.on) return [];
      const { text } = statement.on;
      return [{ id: { span, label: `said to be ${text}` }, text, source, event: statement.act }];
    }),
  );
}

function diagnose(finding: DateFinding<Place>, known: Known | undefined): Diagnostic {
  const [at, ...others] = finding.mentions;
  const related =
    finding.rule === "date-mixed-calendars" ? others : [...others, ...(known ? [known.place] : [])];
  return {
    severity: "warning",
    code: finding.rule,
    message: finding.message,
    span: at.span,
    label: at.label,
    ...(related.length > 0 ? { related } : {}),
    help: `${finding.help.charAt(0).toUpperCase()}${finding.help.slice(1)}.`,
  };
}
