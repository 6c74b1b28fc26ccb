/**
 * Acts -> the life of an instrument for each party, and the days on which each of its clauses has effect.
 * See docs/force.md for the rules; each function here is one of them.
 */
import type { Act, Doing, Target } from "../clauses/acts-model.js";
import type { Day } from "../chronology/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Interval } from "../chronology/interval.js";
import type { ReadingTexts } from "../clauses/rights-model.js";
import { contains, intersect, subtract, unite } from "../chronology/interval.js";
import { toldDay, type UncertainDay } from "../chronology/uncertain.js";
import { settleCommencements } from "./commencement.js";
import { EDITORIAL, type ForceInput, type Subject, type SubjectClause } from "./model.js";

/**
 * What an act did to a target, on its day. Of an uncertain day, the latest: effect is never claimed too early;
 * but of a rejection, which touches its own party's reading alone, the earliest.
 */
export interface Deed {
  readonly day: Day;
  readonly until: Day | null;
  readonly doing: Doing;
  readonly target: Target;
  readonly parties: readonly string[];
  readonly act: Act;
}

export interface Force {
  readonly input: ForceInput;
  readonly subjects: ReadonlyMap<string, Subject>;
  /** All deeds, in order of their day. */
  readonly deeds: readonly Deed[];
  /** The day on which each instrument takes effect; null: never. */
  readonly days: ReadonlyMap<string, UncertainDay | null>;
  /** The day on which that is told. */
  readonly entry: ReadonlyMap<string, Day | null>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Brings the acts in order and finds when each instrument takes effect. */
export function readForce(input: ForceInput): Force {
  const subjects = new Map(input.subjects.map((subject) => [subject.id, subject]));
  const deeds = input.acts.flatMap(deedsOf).sort((a, b) => a.day - b.day);
  const { days, diagnostics } = settleCommencements(input.subjects, input.acts);
  const entry = new Map([...days].map(([id, day]) => [id, day && toldDay(day)]));
  return { input, subjects, deeds, days, entry, diagnostics };
}

function deedsOf(act: Act): Deed[] {
  const latest = act.when?.latest ?? act.when?.earliest ?? null;
  const earliest = act.when?.earliest ?? latest;
  if (latest === null || earliest === null) return [];
  const parties = [...new Set(act.by.map((actor) => actor.party).filter((party) => party !== null))];
  const until = act.until?.latest ?? act.until?.earliest ?? null;
  return act.targets.map(({ doing, target }) => ({
    day: doing === "rejects" ? earliest : latest,
    until,
    doing,
    target,
    parties,
    act,
  }));
}

/** Whether a deed on `target` bears on the clause. */
export function bears(target: Target, subject: Subject, clause: SubjectClause): boolean {
  if (target.instrument !== subject.id) return false;
  if (target.clause !== null) return target.clause === clause.label || target.clause === clause.id;
  return target.article === null || target.article === clause.article;
}

/** Days on which a clause has effect in a reading. */
export function effective(force: Force, clauseId: string, reading: string): Interval[] {
  const subject = force.input.subjects.find((one) => one.clauses.some((clause) => clause.id === clauseId));
  const clause = subject?.clauses.find((one) => one.id === clauseId);
  if (!subject || !clause) return [];
  if (!inTexts(force.input.readingTexts, subject, clause, reading)) return [];
  const general = generalEffect(force, subject, clause);
  return reading === EDITORIAL
    ? general
    : subtract(general, rejections(force, subject, clause, reading).days);
}

/** From the day of taking effect until an end that all share: the instrument's own rule, whatever one party says. */
export function generalEffect(force: Force, subject: Subject, clause: SubjectClause): Interval[] {
  const from = force.entry.get(subject.id) ?? null;
  if (from === null) return [];
  const ends = [
    ...endings(force)
      .filter(({ target }) => bears(target, subject, clause))
      .map(({ day }) => day),
  ].filter((day) => day >= from);
  const until = ends.length > 0 ? Math.min(...ends) : null;
  const life = subtract(
    [{ from, until }],
    suspensions(force, subject, clause).map(({ days }) => days),
  );
  return clause.limit ? intersect(life, [clause.limit]) : life;
}

/** A later instrument, or an act. */
type Ender = { readonly instrument: string } | { readonly act: string };

/** What ends instruments for all: a later instrument that `ends` them, or an act that does. */
export function endings(force: Force): { day: Day; target: Target; by: Ender }[] {
  const byInstrument = force.input.subjects.flatMap((subject) => {
    const day = force.entry.get(subject.id) ?? null;
    return day === null
      ? []
      : subject.ends.map((target) => ({ day, target, by: { instrument: subject.id } }));
  });
  const byAct = force.deeds
    .filter((deed) => deed.doing === "ends")
    .map((deed) => ({ day: deed.day, target: deed.target, by: { act: deed.act.id } }));
  return [...byInstrument, ...byAct];
}

/**
 * Days without effect for all: an act that `suspends` until one that `revives`; and a war between two parties of a
 * bilateral instrument, which suspends all of it but what says whose ground is, unless an act of the war `keeps` it.
 */
export function suspensions(
  force: Force,
  subject: Subject,
  clause: SubjectClause,
): { days: Interval; acts: string[] }[] {
  const bearing = (doing: Doing): Deed[] =>
    force.deeds.filter((deed) => deed.doing === doing && bears(deed.target, subject, clause));
  const byAct = bearing("suspends").map((deed) => {
    const revival = bearing("revives").find((later) => later.day > deed.day);
    const until = revival?.day ?? deed.until;
    return { days: { from: deed.day, until }, acts: [deed.act.id, ...(revival ? [revival.act.id] : [])] };
  });
  if (clause.territorial || subject.parties.length !== 2) return byAct;
  return [
    ...byAct,
    ...force.input.acts
      .filter((act) => isWarBetween(act, subject))
      .flatMap((war) => {
        const kept = war.targets.some(
          ({ doing, target }) => doing === "keeps" && bears(target, subject, clause),
        );
        const from = war.when?.earliest ?? null;
        return kept || from === null
          ? []
          : [{ days: { from, until: war.until?.latest ?? null }, acts: [war.id] }];
      }),
  ];
}

function isWarBetween(act: Act, subject: Subject): boolean {
  const side = (actors: Act["by"]): boolean =>
    actors.some((actor) => actor.party !== null && subject.parties.includes(actor.party));
  const named = new Set([...act.by, ...act.to].map((actor) => actor.party));
  return (
    act.kind === "war" && side(act.by) && side(act.to) && subject.parties.every((party) => named.has(party))
  );
}

/**
 * Days on which a party holds a clause not to bind it: from its act that `rejects` or `contests` it until its own
 * act that `accepts`, `ratifies` or `confirms` it, or until an instrument of its own that confirms it takes effect.
 */
export function rejections(
  force: Force,
  subject: Subject,
  clause: SubjectClause,
  party: string,
): { days: Interval[]; acts: string[] } {
  const own = force.deeds.filter(
    (deed) => deed.parties.includes(party) && bears(deed.target, subject, clause),
  );
  const returns = [
    ...own.filter((deed) => ["accepts", "ratifies", "confirms"].includes(deed.doing)).map((deed) => deed.day),
    ...force.input.subjects
      .filter(
        (one) => one.parties.includes(party) && one.confirms.some((target) => bears(target, subject, clause)),
      )
      .flatMap((one) => force.entry.get(one.id) ?? []),
  ].sort((a, b) => a - b);
  const refusals = own.filter((deed) => deed.doing === "rejects");
  const days = refusals.map((deed) => ({
    from: deed.day,
    until: returns.find((day) => day > deed.day) ?? null,
  }));
  return { days: unite(days), acts: refusals.map((deed) => deed.act.id) };
}

/** Whether the clause stands in a text that the reading follows. */
function inTexts(
  readings: readonly ReadingTexts[],
  subject: Subject,
  clause: SubjectClause,
  reading: string,
): boolean {
  if (clause.texts === null) return true;
  const followed =
    readings.find((one) => one.reading === reading && one.instrument === subject.id) ??
    readings.find((one) => one.reading === reading && one.instrument === null);
  return followed === undefined || clause.texts.some((text) => followed.texts.includes(text));
}

/** Whether any day of an instrument's clause is in effect: the usual question. */
export const isEffective = (force: Force, clause: string, reading: string, day: Day): boolean =>
  contains(effective(force, clause, reading), day);
