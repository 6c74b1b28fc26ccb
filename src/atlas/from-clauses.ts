/** Clauses, and states in the place of one another, as answers cite them. */
import type { Day } from "../chronology/model.js";
import { toldDay } from "../chronology/uncertain.js";
import type { Evidence } from "../clauses/evidence.js";
import type { Clause, Corpus, Inheritance, Selector, TerritorialClause } from "../clauses/model.js";
import type { Along } from "../clauses/ground-model.js";
import { areasOf, boundariesOf, islandsOf } from "../clauses/selector.js";
import type { Provision } from "../clauses/rights-model.js";
import type { Span, Spanless } from "../diagnostics/model.js";
import { endsOfClause } from "../effect/clause-ends.js";
import type { SettledEffects } from "../effect/from-acts.js";
import type { Commencements } from "../effect/model.js";
import { reachesBack } from "../effect/own-time.js";
import { aloneBy } from "../regime/verbs.js";
import type { AtlasClause, Where } from "./model.js";

export function atlasClauses(
  corpus: Corpus,
  evidence: Evidence,
  { asWritten, effects }: SettledEffects,
  where: (span: Span) => Where,
): AtlasClause[] {
  const all: readonly Clause[] = [...corpus.atFirst, ...corpus.instruments.flatMap((each) => each.clauses)];
  return [
    ...all.map((clause) => ({
      ...ofClause(clause, evidence, asWritten, where),
      ...termOf(clause, effects),
    })),
    ...corpus.inheritances.map((each) => ofInheritance(each, evidence, where)),
    ...burdening(corpus).map((each) => ({
      ...ofProvision(each, evidence, where),
      ...termOf(each, effects),
    })),
  ];
}

/** Provisions by which ground is burdened: what they speak of, and favours, by which others may do it too. */
function burdening({ network: { provisions } }: Corpus): Provision[] {
  if (provisions.every(({ kind }) => kind !== "burden")) return [];
  return provisions.filter(({ kind }) => kind === "burden" || kind === "favour");
}

function ofProvision(each: Provision, evidence: Evidence, where: (span: Span) => Where): AtlasClause {
  const { id, instrument, article, text, citations, unverified, span } = each;
  const selector = each.kind === "burden" ? each.selector : null;
  return {
    id,
    instrument,
    article,
    text,
    editorial: null,
    outside: null,
    alone: null,
    aheadOf: null,
    ...ofSelector(selector, evidence),
    citations,
    unverified,
    where: where(span),
  };
}

function ofSelector(
  selector: Selector | Along | null,
  evidence: Evidence,
): Pick<AtlasClause, "selector" | "boundaries" | "surveys" | "surveysInPart"> {
  return {
    selector: selector && withoutSpans(selector),
    boundaries: selector ? namedIn(selector) : [],
    ...restsOn(selector, evidence),
  };
}

function restsOn(
  selector: Selector | Along | null,
  evidence: Evidence,
): Pick<AtlasClause, "surveys" | "surveysInPart"> {
  if (!selector) return { surveys: [] };
  const inPart = evidence.inPartOfSelector(selector);
  return { surveys: evidence.ofSelector(selector), ...(inPart.length > 0 ? { surveysInPart: inPart } : {}) };
}

function ofClause(
  clause: Clause,
  evidence: Evidence,
  commencements: Commencements,
  where: (span: Span) => Where,
): AtlasClause {
  return {
    id: clause.id,
    instrument: clause.instrument,
    article: clause.article,
    text: clause.text,
    editorial: clause.editorial?.because ?? null,
    outside: clause.instrument === null ? "at first" : null,
    alone: clause.kind === "territory" ? aloneBy(clause.effect) : null,
    aheadOf: clause.kind === "territory" ? aheadOf(clause, commencements) : null,
    selector: clause.kind === "territory" ? withoutSpans(clause.selector) : null,
    boundaries: namedBy(clause),
    ...restsOn(clause.kind === "territory" ? clause.selector : null, evidence),
    citations: clause.citations,
    unverified: clause.unverified,
    where: where(clause.span),
  };
}

function aheadOf({ instrument, terms }: TerritorialClause, commencements: Commencements): Day | null {
  const inForce = commencements.get(instrument ?? "");
  return inForce && reachesBack(inForce, terms) ? toldDay(inForce) : null;
}

function termOf(clause: Clause | Provision, effects: SettledEffects["effects"]): Pick<AtlasClause, "term"> {
  if (clause.kind !== "territory" && clause.kind !== "burden") return {};
  const { span: _, ...lasting } = clause.terms?.lasting ?? { span: null };
  const ends = endsOfClause(clause, effects);
  return ends.length > 0 ? { term: { lasting: clause.terms?.lasting ? lasting : null, ends } } : {};
}

function ofInheritance(each: Inheritance, evidence: Evidence, where: (span: Span) => Where): AtlasClause {
  const { id, text, selector, citations, unverified, span } = each;
  return {
    id,
    instrument: null,
    article: null,
    text,
    editorial: null,
    outside: "states",
    alone: null,
    aheadOf: null,
    ...ofSelector(selector, evidence),
    citations,
    unverified,
    where: where(span),
  };
}

function withoutSpans<T>(written: T): Spanless<T> {
  return JSON.parse(
    JSON.stringify(written, (key, value: unknown) => (key === "span" ? undefined : value)),
  ) as Spanless<T>;
}

/** Ids of the lines, rivers and features that a clause names: what the page lights up. */
function namedBy(clause: Clause): string[] {
  if (clause.kind === "line-ends" || clause.kind === "delimits") return [clause.line];
  if (clause.kind !== "territory") return [];
  return namedIn(clause.selector);
}

function namedIn(selector: Selector | Along): string[] {
  const named = [...islandsOf(selector), ...boundariesOf(selector)];
  const ids = named.flatMap((each) => ("id" in each && each.id !== null ? [each.id] : []));
  return [...new Set([...ids, ...areasOf(selector)])];
}
