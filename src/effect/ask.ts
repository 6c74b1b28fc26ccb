/** The question of force: an instrument, or one of its articles or clauses, on a day, in a reading. */
import type { Day } from "../chronology/model.js";
import { contains, cutDays } from "../chronology/interval.js";
import { EDITORIAL } from "./model.js";
import { bears, effective, endings, generalEffect, rejections, suspensions } from "./life.js";
import type { Force } from "./life.js";
import type { ForceAnswer, LifeReason, LifeSpell, State, Subject, SubjectClause } from "./model.js";
import type { Target } from "../clauses/acts-model.js";

/** Null where the corpus has no such instrument. */
export function askForce(force: Force, target: Target, day: Day, reading: string): ForceAnswer | null {
  const subject = force.subjects.get(target.instrument);
  if (!subject) return null;
  const spell = at(lifeOf(force, subject, target, reading), day);
  const without = covered(subject, target)
    .filter((clause) => !contains(effective(force, clause.id, reading), day))
    .map((clause) => clause.label ?? clause.id);
  return {
    instrument: subject.id,
    article: target.article,
    day,
    reading,
    state: spell.state,
    inForce: ["in force", "in force, contested", "partly rejected"].includes(spell.state),
    since: spell.from,
    until: spell.until,
    reason: spell.reason,
    acts: spell.acts,
    parties: subject.parties.map((party) => ({
      party,
      spell: at(lifeFor(force, subject, target, party), day),
    })),
    without,
  };
}

const covered = (subject: Subject, target: Target): SubjectClause[] =>
  subject.clauses.filter((clause) => bears(target, subject, clause));

function at(life: readonly LifeSpell[], day: Day): LifeSpell {
  return life.find((spell) => contains([spell], day))!;
}

/** The life of an instrument (or part of it) in a reading: spells in order, without gaps. */
export function lifeOf(force: Force, subject: Subject, target: Target, reading: string): LifeSpell[] {
  return spells(daysOf(force, subject, target), (day) =>
    reading === EDITORIAL
      ? editorialState(force, subject, target, day)
      : partyState(force, subject, target, day, reading),
  );
}

/** The life as one party has it: what it did, and what it holds. */
export function lifeFor(force: Force, subject: Subject, target: Target, party: string): LifeSpell[] {
  return spells(daysOf(force, subject, target), (day) => partyState(force, subject, target, day, party));
}

/** Every day on which something may change: all deeds on the target, and the bounds of its clauses' effects. */
function daysOf(force: Force, subject: Subject, target: Target): Day[] {
  const clauses = covered(subject, target);
  const entry = force.entry.get(subject.id) ?? null;
  return [
    ...new Set([
      ...(subject.signed === null ? [] : [subject.signed.latest]),
      ...(entry === null ? [] : [entry]),
      ...force.deeds.filter((deed) => deed.target.instrument === subject.id).map((deed) => deed.day),
      ...endings(force)
        .filter((ending) => ending.target.instrument === subject.id)
        .map((ending) => ending.day),
      ...clauses.flatMap((clause) => cutDays(generalEffect(force, subject, clause))),
      ...clauses.flatMap((clause) =>
        subject.parties.flatMap((party) => cutDays(rejections(force, subject, clause, party).days)),
      ),
    ]),
  ].sort((a, b) => a - b);
}

type Standing = Pick<LifeSpell, "state" | "acts" | "reason">;

function spells(days: readonly Day[], stateOn: (day: Day) => Standing): LifeSpell[] {
  const bounds: (Day | null)[] = [null, ...days, null];
  const life: LifeSpell[] = [];
  for (let index = 0; index + 1 < bounds.length; index++) {
    const from = bounds[index]!;
    const until = bounds[index + 1]!;
    const standing = stateOn(from ?? (until ?? 0) - 1);
    const last = life.at(-1);
    if (last && last.state === standing.state && sameReason(last.reason, standing.reason))
      life[life.length - 1] = { ...last, until };
    else life.push({ from, until, ...standing });
  }
  return life;
}

const sameReason = (a: LifeReason, b: LifeReason): boolean => JSON.stringify(a) === JSON.stringify(b);

const standing = (state: State, reason: LifeReason, acts: readonly string[] = []): Standing => ({
  state,
  acts,
  reason,
});

/** Before the instrument takes effect: what of it exists. Null: nothing yet, or it is in effect. */
function before(force: Force, subject: Subject, day: Day, party: string | null): Standing {
  const done = force.deeds.filter(
    (deed) =>
      deed.day <= day &&
      deed.target.instrument === subject.id &&
      (party === null || deed.parties.includes(party)),
  );
  const of = (doing: string) => done.filter((deed) => deed.doing === doing).map((deed) => deed.act.id);
  const signed = subject.signed !== null && subject.signed.latest <= day;
  if (of("ratifies").length > 0) return standing("ratified", { rule: "ratified only" }, of("ratifies"));
  if (signed) return standing("signed", { rule: "signed only" }, of("signs"));
  const drafted = force.deeds.filter(
    (deed) => deed.doing === "drafts" && deed.day <= day && deed.target.instrument === subject.id,
  );
  if (drafted.length > 0)
    return standing(
      "draft",
      { rule: "draft handed over" },
      drafted.map((deed) => deed.act.id),
    );
  return standing("not yet", { rule: "nothing exists" });
}

/** The shared state: the rule of taking effect, an end or a suspension; and who contests it. */
function editorialState(force: Force, subject: Subject, target: Target, day: Day): Standing {
  const shared = sharedState(force, subject, target, day);
  if (shared) return shared;
  const clauses = covered(subject, target);
  const refused = subject.parties.flatMap((party) =>
    clauses.flatMap((clause) => {
      const { days, acts } = rejections(force, subject, clause, party);
      return contains(days, day) ? [{ party, clause, acts }] : [];
    }),
  );
  if (refused.length > 0) {
    const parties = [...new Set(refused.map(({ party }) => party))];
    const names = [...new Set(refused.map(({ clause }) => clause.label ?? clause.id))];
    const acts = [...new Set(refused.flatMap((one) => one.acts))];
    return standing("in force, contested", { rule: "clauses rejected", parties, clauses: names }, acts);
  }
  const contests = contestsOn(force, subject, target, day);
  if (contests.length > 0) return standing("in force, contested", { rule: "meaning contested" }, contests);
  return inForce(force, subject, day);
}

/** What binds or frees all parties alike; null where it is in effect. */
function sharedState(force: Force, subject: Subject, target: Target, day: Day): Standing | null {
  const entry = force.entry.get(subject.id) ?? null;
  if (entry === null || day < entry) return before(force, subject, day, null);
  const clauses = covered(subject, target);
  const ended = endings(force).filter(
    (ending) =>
      ending.day <= day &&
      ending.target.instrument === subject.id &&
      (clauses.length === 0
        ? ending.target.article === null
        : clauses.every((clause) => bears(ending.target, subject, clause))),
  );
  const [end] = ended;
  if (end)
    return standing(
      "ended",
      "act" in end.by ? { rule: "ended by act", ...end.by } : { rule: "ended by instrument", ...end.by },
      ended.map(({ by }) => ("act" in by ? by.act : by.instrument)),
    );
  const suspended = clauses.map((clause) =>
    suspensions(force, subject, clause).find(({ days }) => contains([days], day)),
  );
  const first = suspended.find((one) => one !== undefined);
  if (first && suspended.every((one) => one !== undefined))
    return standing("suspended", { rule: "suspended by act", act: first.acts[0]! }, first.acts);
  return null;
}

function contestsOn(force: Force, subject: Subject, target: Target, day: Day): string[] {
  return force.deeds
    .filter((deed) => deed.doing === "contests" && deed.day <= day && touches(deed.target, target, subject))
    .filter((deed) => deed.until === null || day < deed.until)
    .map((deed) => deed.act.id);
}

/** Two targets of one instrument that have a clause in common, or of which one is the whole. */
function touches(a: Target, b: Target, subject: Subject): boolean {
  if (a.instrument !== b.instrument) return false;
  return covered(subject, a).some((clause) => bears(b, subject, clause)) || a.article === b.article;
}

function partyState(force: Force, subject: Subject, target: Target, day: Day, party: string): Standing {
  const clauses = covered(subject, target);
  const refusals = clauses.map((clause) => rejections(force, subject, clause, party));
  const refused = refusals.filter(({ days }) => contains(days, day));
  const acts = [...new Set(refused.flatMap((one) => one.acts))];
  const shared = sharedState(force, subject, target, day);
  if (shared && shared.state !== "suspended" && shared.state !== "ended")
    return before(force, subject, day, party);
  if (shared) return shared;
  if (refused.length > 0 && refused.length === clauses.length)
    return standing("rejected", { rule: "rejected", party }, acts);
  if (refused.length > 0) {
    const what = clauses.filter((_, index) => refused.includes(refusals[index]!));
    const names = what.map((clause) => clause.label ?? clause.id);
    return standing("partly rejected", { rule: "clauses not accepted", party, clauses: names }, acts);
  }
  return inForce(force, subject, day, party);
}

function inForce(force: Force, subject: Subject, day: Day, party: string | null = null): Standing {
  const support = force.deeds.filter(
    (deed) =>
      deed.day <= day &&
      deed.target.instrument === subject.id &&
      ["ratifies", "exchanges", "confirms", "accepts"].includes(deed.doing) &&
      (party === null || deed.parties.includes(party)),
  );
  const confirmed = force.input.subjects.filter((one) => {
    const entry = force.entry.get(one.id) ?? null;
    return entry !== null && entry <= day && one.confirms.some((target) => target.instrument === subject.id);
  });
  return standing(
    "in force",
    {
      rule: "in effect",
      commencement: subject.commencement,
      confirmedBy: confirmed.map((one) => one.id),
    },
    support.map((deed) => deed.act.id),
  );
}
