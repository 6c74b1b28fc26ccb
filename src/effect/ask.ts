/** The question of force: an instrument, or one of its articles or clauses, on a day, in a reading. */
import type { Day } from "../chronology/model.js";
import { contains, cutDays } from "../chronology/interval.js";
import { EDITORIAL } from "./model.js";
import { bears, effective, endings, generalEffect, rejections, suspensions } from "./life.js";
import type { Force } from "./life.js";
import type { ForceAnswer, LifeSpell, State, Subject, SubjectClause } from "./model.js";
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
    says: spell.says,
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

type Reason = Pick<LifeSpell, "state" | "acts" | "says">;

function spells(days: readonly Day[], stateOn: (day: Day) => Reason): LifeSpell[] {
  const bounds: (Day | null)[] = [null, ...days, null];
  const life: LifeSpell[] = [];
  for (let index = 0; index + 1 < bounds.length; index++) {
    const from = bounds[index]!;
    const until = bounds[index + 1]!;
    const reason = stateOn(from ?? (until ?? 0) - 1);
    const last = life.at(-1);
    if (last && last.state === reason.state && last.says === reason.says)
      life[life.length - 1] = { ...last, until };
    else life.push({ from, until, ...reason });
  }
  return life;
}

const reason = (state: State, says: string, acts: readonly string[] = []): Reason => ({ state, says, acts });

/** Before the instrument takes effect: what of it exists. Null: nothing yet, or it is in effect. */
function before(force: Force, subject: Subject, day: Day, party: string | null): Reason {
  const done = force.deeds.filter(
    (deed) =>
      deed.day <= day &&
      deed.target.instrument === subject.id &&
      (party === null || deed.parties.includes(party)),
  );
  const of = (doing: string) => done.filter((deed) => deed.doing === doing).map((deed) => deed.act.id);
  const signed = subject.signed !== null && subject.signed.latest <= day;
  if (of("ratifies").length > 0)
    return reason("ratified", "Ratified, but its rule of taking effect is not yet met.", of("ratifies"));
  if (signed) return reason("signed", "Signed, but its rule of taking effect is not yet met.", of("signs"));
  const drafted = force.deeds.filter(
    (deed) => deed.doing === "drafts" && deed.day <= day && deed.target.instrument === subject.id,
  );
  if (drafted.length > 0)
    return reason(
      "draft",
      "A draft of it was handed over.",
      drafted.map((deed) => deed.act.id),
    );
  return reason("not yet", "Nothing of it exists.");
}

/** The shared state: the rule of taking effect, an end or a suspension; and who contests it. */
function editorialState(force: Force, subject: Subject, target: Target, day: Day): Reason {
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
    const who = [...new Set(refused.map(({ party }) => party))].join(" and ");
    const what = [...new Set(refused.map(({ clause }) => clause.label ?? clause.id))].join(", ");
    const acts = [...new Set(refused.flatMap((one) => one.acts))];
    return reason("in force, contested", `In force by its own rule; ${who} rejects ${what}.`, acts);
  }
  const contests = contestsOn(force, subject, target, day);
  if (contests.length > 0)
    return reason("in force, contested", "In force; what it means is contested.", contests);
  return inForce(force, subject, day);
}

/** What binds or frees all parties alike; null where it is in effect. */
function sharedState(force: Force, subject: Subject, target: Target, day: Day): Reason | null {
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
  if (ended.length > 0)
    return reason(
      "ended",
      `Ended by ${ended[0]!.by}.`,
      ended.map((ending) => ending.by),
    );
  const suspended = clauses.map((clause) =>
    suspensions(force, subject, clause).find(({ days }) => contains([days], day)),
  );
  const first = suspended.find((one) => one !== undefined);
  if (first && suspended.every((one) => one !== undefined))
    return reason("suspended", `Suspended by ${first.acts[0]}.`, first.acts);
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

function partyState(force: Force, subject: Subject, target: Target, day: Day, party: string): Reason {
  const clauses = covered(subject, target);
  const refusals = clauses.map((clause) => rejections(force, subject, clause, party));
  const refused = refusals.filter(({ days }) => contains(days, day));
  const acts = [...new Set(refused.flatMap((one) => one.acts))];
  const shared = sharedState(force, subject, target, day);
  if (shared && shared.state !== "suspended" && shared.state !== "ended")
    return before(force, subject, day, party);
  if (shared) return shared;
  if (refused.length > 0 && refused.length === clauses.length)
    return reason("rejected", `${party} holds that it does not bind.`, acts);
  if (refused.length > 0) {
    const what = clauses.filter((_, index) => refused.includes(refusals[index]!));
    const names = what.map((clause) => clause.label ?? clause.id).join(", ");
    return reason("partly rejected", `${party} accepts it, but not ${names}.`, acts);
  }
  return inForce(force, subject, day, party);
}

function inForce(force: Force, subject: Subject, day: Day, party: string | null = null): Reason {
  const rule = subject.commencement.form === "on day" ? "on its stated day" : subject.commencement.form;
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
  const also = confirmed.length > 0 ? `; confirmed by ${confirmed.map((one) => one.id).join(", ")}` : "";
  return reason(
    "in force",
    `In force ${rule}${also}.`,
    support.map((deed) => deed.act.id),
  );
}
