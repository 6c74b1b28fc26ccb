/** Brings the rules together: the days on which each clause has effect in each reading. Each is worked out once. */
import {
  uncertainDaysBetween,
  daysUntilFirst,
  intersectDays,
  NEVER,
  subtractDays,
  uniteDays,
  type UncertainDays,
} from "../chronology/uncertain-days.js";
import type { Inheritance } from "../clauses/model.js";
import { uncertainDay, type UncertainDay } from "../chronology/uncertain.js";
import { settleCommencements } from "./commencement.js";
import { bears, deedsOf } from "./deeds.js";
import { endingsOf } from "./ends.js";
import {
  EDITORIAL,
  type ClauseEffect,
  type EffectInput,
  type Effects,
  type Ending,
  type Subject,
  type SubjectClause,
} from "./model.js";
import { occurrencesOf } from "./occurrences.js";
import { ownTime, reachesBack } from "./own-time.js";
import { rejectionsOf } from "./rejections.js";
import { suspensionsOf } from "./suspensions.js";
import { standsInTexts } from "./texts.js";

export function readEffects(input: EffectInput): Effects {
  const { subjects, acts } = input;
  const deeds = deedsOf(acts);
  const commencements = settleCommencements(subjects, acts);
  const endings = endingsOf(subjects, commencements, deeds);
  const comes = occurrencesOf(acts, commencements);
  const effectOf = (subject: Subject, clause: SubjectClause): ClauseEffect => {
    const suspensions = suspensionsOf(subject, clause, deeds, acts);
    const ended = endings.filter(({ target }) => bears(target, subject, clause));
    const inForce = commencements.get(subject.id) ?? null;
    const general = inForce
      ? intersectDays(
          subtractDays(lifeOf(clause, inForce, ended), uniteDays(suspensions.map(({ days }) => days))),
          ownTime(inForce, clause.terms, comes),
        )
      : NEVER;
    const rejections = rejectionsOf(subject, clause, deeds, subjects, commencements);
    return { subject, clause, general, suspensions, rejections };
  };
  const clauses = foundWhenAsked(subjects, (subject) => subject.clauses, effectOf);
  const lines = foundWhenAsked(subjects, (subject) => subject.lines, effectOf);
  const heirs = new Map((input.inheritances ?? []).map((each) => [each.id, each]));
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  return {
    input,
    subjects: byId,
    deeds,
    endings,
    commencements,
    clauses,
    daysOf: daysBy(input, clauses, heirs),
    daysOfLine: daysBy(input, lines, new Map()),
  };
}

/** By their ids. Of a corpus that is asked about other dates few are asked. */
function foundWhenAsked(
  subjects: readonly Subject[],
  writtenIn: (subject: Subject) => readonly SubjectClause[],
  effectOf: (subject: Subject, clause: SubjectClause) => ClauseEffect,
): Effects["clauses"] {
  const written = new Map(
    subjects.flatMap((subject) => writtenIn(subject).map((clause) => [clause.id, { subject, clause }])),
  );
  const known = new Map<string, ClauseEffect>();
  return {
    get(id) {
      const found = written.get(id);
      if (found && !known.has(id)) known.set(id, effectOf(found.subject, found.clause));
      return known.get(id);
    },
  };
}

/** From the day of taking effect until the first end on its instrument's day or after it. */
function lifeOf({ terms }: SubjectClause, inForce: UncertainDay, endings: readonly Ending[]): UncertainDays {
  const since = reachesBack(inForce, terms) ? uncertainDay(terms?.since) : null;
  const ends = endings.map(({ day }) => day).filter((day) => day.latest >= inForce.earliest);
  return daysUntilFirst(since ?? inForce, ends, { orOnItsDay: true });
}

function daysBy(
  { readingTexts }: EffectInput,
  clauses: Effects["clauses"],
  heirs: ReadonlyMap<string, Inheritance>,
): Effects["daysOf"] {
  const known = new Map<string, UncertainDays>();
  return (id, reading) => {
    const key = `${reading} ${id}`;
    const heir = heirs.get(id);
    const days =
      known.get(key) ?? (heir ? ofHeir(heir, reading) : inReading(clauses.get(id), reading, readingTexts));
    known.set(key, days);
    return days;
  };
}

/** From the day on which one state took the place of another. */
function ofHeir({ since, notFor }: Inheritance, reading: string): UncertainDays {
  return notFor.includes(reading) ? NEVER : uncertainDaysBetween(uncertainDay(since), null);
}

function inReading(
  effect: ClauseEffect | undefined,
  reading: string,
  readingTexts: EffectInput["readingTexts"],
): UncertainDays {
  if (!effect || !standsInTexts(readingTexts, effect.subject, effect.clause, reading)) return NEVER;
  const rejected = reading === EDITORIAL ? undefined : effect.rejections.get(reading);
  return rejected ? subtractDays(effect.general, rejected.days) : effect.general;
}
