/** The time that a clause sets itself: `since` a day, `once` and `until` an act or an instrument, `for` so many years. */
import { addDuration, type CalendarDuration } from "../chronology/add-duration.js";
import { dayOf } from "../chronology/moments.js";
import { uncertainDaysBetween, NEVER, type UncertainDays } from "../chronology/uncertain-days.js";
import { firstOf, lastOf, toldDay, uncertainDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Day } from "../chronology/model.js";
import type { Ender } from "./model.js";
import type { Occurrence, Terms, Until } from "../clauses/terms-model.js";

/** On which day something comes; null: never, since it was left out, has no day, or nothing brings it about. */
export type Comes = (occurrence: Occurrence) => UncertainDay | null;

/** From when until when a clause of these terms can have effect; null `from`: never. */
export interface OwnSpan {
  readonly from: UncertainDay | null;
  /** null: without end. */
  readonly until: UncertainDay | null;
}

/** `inForce`: the day of its instrument. Years are counted from the day on which the clause begins. */
function ownSpan(inForce: UncertainDay, terms: Terms | null, comes: Comes): OwnSpan {
  const from = beginningOf(inForce, terms, comes);
  if (from === null) return { from, until: null };
  const ends = ownEnds(from, terms, comes);
  return { from, until: ends.length > 0 ? firstOf(ends.map(({ day }) => day)) : null };
}

/** All ends that it sets itself, whichever comes first. `from`: the day on which it begins. */
export function ownEnds(
  from: UncertainDay,
  terms: Terms | null,
  comes: Comes,
): { readonly day: UncertainDay; readonly by: Ender }[] {
  const nobody: Ender = { instrument: null, act: null };
  const ends = (terms?.until ?? []).flatMap((until) => {
    const day = endOfUntil(until, comes);
    if (day === null) return [];
    const last = until.form === "occurrences" ? lastToCome(until.all, comes) : null;
    return [{ day, by: last ? { ...nobody, [last.kind]: last.id } : nobody }];
  });
  return terms?.lasting ? [...ends, { day: after(from, terms.lasting), by: nobody }] : ends;
}

export function ownTime(inForce: UncertainDay, terms: Terms | null, comes: Comes): UncertainDays {
  const { from, until } = ownSpan(inForce, terms, comes);
  return from === null ? NEVER : uncertainDaysBetween(from, until);
}

/** The last of the days for which it waits; null: it waits for something that never comes. */
export function beginningOf(inForce: UncertainDay, terms: Terms | null, comes: Comes): UncertainDay | null {
  const since = uncertainDay(terms?.since);
  const own = since && reachesBack(inForce, terms) ? since : lastOf([inForce, ...(since ? [since] : [])]);
  const conditions = (terms?.once ?? []).map(comes);
  const met = conditions.filter((day) => day !== null);
  return met.length < conditions.length ? null : lastOf([own, ...met]);
}

/** Whether it has effect, by its own `since`, from days before its instrument was in force: surely, not perhaps. */
export function reachesBack(inForce: UncertainDay, terms: Terms | null): boolean {
  const since = uncertainDay(terms?.since);
  return since !== null && since.latest < inForce.earliest;
}

export function endOfUntil(until: Until, comes: Comes): UncertainDay | null {
  switch (until.form) {
    case "delimited":
      return null;
    case "day":
      return uncertainDay(until.date);
    case "occurrences": {
      const days = until.all.map(comes);
      const come = days.filter((day) => day !== null);
      if (come.length < days.length) return null;
      return until.after ? after(lastOf(come), until.after) : lastOf(come);
    }
  }
}

/** Precondition: all of them come. */
function lastToCome(all: readonly Occurrence[], comes: Comes): Occurrence {
  const told = (each: Occurrence) => toldDay(comes(each)!);
  return all.reduce((last, each) => (told(each) > told(last) ? each : last));
}

/** `addDuration` never decreases, so that the ends of a range stay its ends. A moment keeps its turn on its day. */
function after({ earliest, latest }: UncertainDay, lasting: CalendarDuration): UncertainDay {
  const add = (moment: Day): Day => {
    const day = dayOf(moment);
    return Number.isFinite(day) ? addDuration(day, lasting) + (moment - day) : moment;
  };
  return { earliest: add(earliest), latest: add(latest) };
}
