/** The life of an instrument, or of part of it, in a reading: spells in order, without gaps, told as all days are told. */
import type { Doing, TextTarget } from "../clauses/acts-model.js";
import type { Day } from "../chronology/model.js";
import { toldDay, type UncertainDay } from "../chronology/uncertain.js";
import { changesOf, isTold } from "../chronology/uncertain-days.js";
import { bears } from "./deeds.js";
import { EDITORIAL, type ClauseEffect, type Deed, type Effects, type Life, type LifeReason, type LifeSpell, type LifeState, type Subject } from "./model.js"; // prettier-ignore

/** All that the state of one target on a day hangs on, gathered once. */
interface Matter {
  readonly effects: Effects;
  readonly subject: Subject;
  readonly target: TextTarget;
  /** The clauses that the target covers. */
  readonly clauses: readonly ClauseEffect[];
  /** Deeds on any part of the instrument. */
  readonly deeds: readonly Deed[];
  readonly entry: Day | null;
}

type Standing = Pick<LifeSpell, "state" | "acts" | "reason">;
const standing = (state: LifeState, reason: LifeReason, acts: readonly string[] = []): Standing => ({
  state,
  acts,
  reason,
});

/** Lives of each instrument, of each of its articles that has clauses, and of each labelled clause. */
export function livesOf(effects: Effects, readings: readonly string[]): Life[] {
  return readings.flatMap((reading) =>
    [...effects.subjects.values()].flatMap((subject) =>
      targetsOf(subject).map((target) => ({
        ...target,
        reading,
        spells: settleLife(effects, subject, target, reading),
      })),
    ),
  );
}

function targetsOf({ id: instrument, clauses }: Subject): TextTarget[] {
  const articles = [...new Set(clauses.map(({ article }) => article))].filter((article) => article !== null);
  return [
    { instrument, article: null, clause: null },
    ...articles.map((article) => ({ instrument, article, clause: null })),
    ...clauses.flatMap(({ label, article }) =>
      label === null ? [] : [{ instrument, article, clause: label }],
    ),
  ];
}

export function settleLife(
  effects: Effects,
  subject: Subject,
  target: TextTarget,
  reading: string,
): LifeSpell[] {
  const entry = effects.commencements.get(subject.id) ?? null;
  const matter: Matter = {
    effects,
    subject,
    target,
    clauses: subject.clauses
      .filter((clause) => bears(target, subject, clause))
      .map((clause) => effects.clauses.get(clause.id)!),
    deeds: effects.deeds.filter((deed) => deed.target.instrument === subject.id),
    entry: entry && toldDay(entry),
  };
  return spells(turns(matter), (day) =>
    reading === EDITORIAL ? editorialState(matter, day) : partyState(matter, day, reading),
  );
}

/** Every day on which something may change: all deeds on the instrument, their ends, and the bounds of its clauses' effects. */
function turns({ effects, subject, clauses, deeds }: Matter): UncertainDay[] {
  const entry = effects.commencements.get(subject.id);
  const endings = effects.endings.filter(({ target }) => target.instrument === subject.id);
  const days = [
    ...(subject.signed ? [subject.signed] : []),
    ...(entry ? [entry] : []),
    ...deeds.flatMap(({ day, until }) => (until ? [day, until] : [day])),
    ...endings.map(({ day }) => day),
    ...clauses.flatMap(({ general, rejections }) =>
      [general, ...[...rejections.values()].map((rejected) => rejected.days)].flatMap(changesOf),
    ),
  ];
  const earliest = new Map<Day, Day>();
  for (const day of days) {
    const told = toldDay(day);
    earliest.set(told, Math.min(day.earliest, earliest.get(told) ?? Infinity));
  }
  return [...earliest]
    .map(([latest, first]) => ({ earliest: first, latest }))
    .sort((a, b) => a.latest - b.latest);
}

function spells(days: readonly UncertainDay[], stateOn: (day: Day) => Standing): LifeSpell[] {
  const life: LifeSpell[] = [];
  for (let index = -1; index < days.length; index++) {
    const begin = days[index];
    const until = days[index + 1]?.latest ?? null;
    const now = stateOn(begin?.latest ?? (until ?? 0) - 1);
    const last = life.at(-1);
    if (last && last.state === now.state && JSON.stringify(last.reason) === JSON.stringify(now.reason))
      life[life.length - 1] = { ...last, until };
    else life.push({ from: begin?.latest ?? null, possiblyFrom: earliestOf(begin), until, ...now });
  }
  return life;
}

const earliestOf = (day: UncertainDay | undefined): Day | null =>
  day && Number.isFinite(day.earliest) ? day.earliest : null;

/** Before the instrument takes effect: what of it exists, for all or for one party. */
function before({ subject, deeds }: Matter, day: Day, party: string | null): Standing {
  const done = deeds.filter(({ told }) => told <= day);
  const of = (doing: Doing, by: string | null): string[] =>
    done
      .filter((deed) => deed.doing === doing && (by === null || deed.parties.includes(by)))
      .map(({ act }) => act.id);
  const ratified = of("ratifies", party);
  const isNever = subject.commencement.form === "never";
  const waiting = (rule: "signed only" | "ratified only") =>
    isNever ? { rule: "never in force" as const } : { rule };
  if (ratified.length > 0) return standing("ratified", waiting("ratified only"), ratified);
  if (subject.signed && toldDay(subject.signed) <= day)
    return standing("signed", waiting("signed only"), of("signs", party));
  const drafted = of("drafts", null);
  return drafted.length > 0
    ? standing("draft", { rule: "draft handed over" }, drafted)
    : standing("not yet", { rule: "nothing exists" });
}

/** The shared state: the rule of taking effect, an end or a suspension; and who contests it. */
function editorialState(matter: Matter, day: Day): Standing {
  const shared = sharedState(matter, day);
  if (shared) return shared;
  const refused = matter.subject.parties.flatMap((party) =>
    matter.clauses.flatMap(({ clause, rejections }) => {
      const rejected = rejections.get(party);
      return rejected && isTold(rejected.days, day) ? [{ party, clause, acts: rejected.acts }] : [];
    }),
  );
  if (refused.length > 0) {
    const parties = [...new Set(refused.map(({ party }) => party))];
    const clauses = [...new Set(refused.map(({ clause }) => clause.label ?? clause.id))];
    const acts = [...new Set(refused.flatMap((one) => one.acts))];
    return standing("in force, contested", { rule: "clauses rejected", parties, clauses }, acts);
  }
  const contests = contestsOn(matter, day);
  if (contests.length > 0) return standing("in force, contested", { rule: "meaning contested" }, contests);
  return inForce(matter, day, null);
}

/** What binds or frees all parties alike; null where it is in effect. */
function sharedState(matter: Matter, day: Day): Standing | null {
  const { effects, subject, clauses, entry } = matter;
  if (entry === null || day < entry) return before(matter, day, null);
  const ended = effects.endings.filter(
    ({ day: end, target }) =>
      toldDay(end) <= day &&
      target.instrument === subject.id &&
      (clauses.length === 0
        ? target.article === null
        : clauses.every(({ clause }) => bears(target, subject, clause))),
  );
  const [end] = ended;
  if (end)
    return standing(
      "ended",
      "act" in end.by ? { rule: "ended by act", ...end.by } : { rule: "ended by instrument", ...end.by },
      ended.map(({ by }) => ("act" in by ? by.act : by.instrument)),
    );
  const suspended = clauses.map(({ suspensions }) => suspensions.find(({ days }) => isTold(days, day)));
  const first = suspended.find((one) => one !== undefined);
  if (first && suspended.every((one) => one !== undefined))
    return standing("suspended", { rule: "suspended by act", act: first.acts[0]! }, first.acts);
  return null;
}

function contestsOn({ deeds, subject, target, clauses }: Matter, day: Day): string[] {
  /** Two targets that have a clause in common, or of which one is the whole. */
  const touches = (other: TextTarget): boolean =>
    clauses.some(({ clause }) => bears(other, subject, clause)) ||
    (other.clause === null && other.article === target.article);
  return deeds
    .filter(({ doing, told, until, target: of }) => {
      const isOver = until !== null && day >= toldDay(until);
      return doing === "contests" && told <= day && !isOver && touches(of);
    })
    .map(({ act }) => act.id);
}

function partyState(matter: Matter, day: Day, party: string): Standing {
  const shared = sharedState(matter, day);
  if (shared)
    return shared.state === "suspended" || shared.state === "ended" ? shared : before(matter, day, party);
  const refused = matter.clauses.flatMap(({ clause, rejections }) => {
    const rejected = rejections.get(party);
    return rejected && isTold(rejected.days, day) ? [{ clause, acts: rejected.acts }] : [];
  });
  if (refused.length === 0) return inForce(matter, day, party);
  const acts = [...new Set(refused.flatMap((one) => one.acts))];
  if (refused.length === matter.clauses.length)
    return standing("rejected", { rule: "rejected", party }, acts);
  const names = refused.map(({ clause }) => clause.label ?? clause.id);
  return standing("partly rejected", { rule: "clauses not accepted", party, clauses: names }, acts);
}

const SUPPORTING: readonly Doing[] = ["ratifies", "exchanges", "confirms", "accepts"];

function inForce({ effects, subject, deeds }: Matter, day: Day, party: string | null): Standing {
  const support = deeds.filter(
    ({ told, doing, parties }) =>
      told <= day && SUPPORTING.includes(doing) && (party === null || parties.includes(party)),
  );
  const confirmed = effects.input.subjects.filter(({ id, confirms }) => {
    const entry = effects.commencements.get(id);
    return entry && toldDay(entry) <= day && confirms.some((target) => target.instrument === subject.id);
  });
  return standing(
    "in force",
    { rule: "in effect", commencement: subject.commencement, confirmedBy: confirmed.map(({ id }) => id) },
    support.map(({ act }) => act.id),
  );
}
