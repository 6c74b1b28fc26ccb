/** What changes the state of things, in the order in which it acts. */
import type { Day } from "../chronology/model.js";
import type { UncertainDays } from "../chronology/uncertain-days.js";
import type { Clause, Inheritance, Instrument, TerritorialClause } from "../clauses/model.js";

/** What can change the state of things. */
export type MovingPart = Clause | Inheritance;

/** What acts at one time: an instrument, or (null) one state that takes the place of another. */
export interface Mover {
  readonly day: Day;
  readonly instrument: Instrument | null;
  /** Clauses that wait for a later day than their instrument's act on that day, on what they meet then. */
  readonly isLate: boolean;
  readonly parts: readonly MovingPart[];
}

/** `sequence`: the instruments in their order; what waits acts after those of its day, an heir before them. */
export function moversOf(
  inheritances: readonly Inheritance[],
  sequence: readonly Instrument[],
  effective: (part: MovingPart) => UncertainDays,
  inForceFrom: (instrument: Instrument) => Day,
): Mover[] {
  const heirs = inheritances.flatMap((each): Mover[] => {
    const day = effective(each).told[0]?.from ?? null;
    return day === null ? [] : [{ day, instrument: null, isLate: false, parts: [each] }];
  });
  const acting = sequence.flatMap((instrument, turn) => {
    const inForce = inForceFrom(instrument);
    const later = new Set(sequence.slice(turn + 1).map(({ id }) => id));
    const inTurn: Clause[] = [];
    const byDay = new Map<Day, Clause[]>();
    for (const clause of instrument.clauses) {
      const begins = waits(clause) ? (effective(clause).told[0]?.from ?? inForce) : inForce;
      const day = Math.max(begins, inForce); // One that reaches back speaks in its instrument's turn.
      if (day === inForce && !awaitsOneOf(clause, later)) inTurn.push(clause);
      else byDay.set(day, [...(byDay.get(day) ?? []), clause]);
    }
    const late = [...byDay].map(([day, parts]): Mover => ({ day, instrument, isLate: true, parts }));
    return [{ day: inForce, instrument, isLate: false, parts: inTurn }, ...late];
  });
  const movers = acting.filter(({ isLate }) => !isLate);
  const insert = (mover: Mover, isBefore: (other: Mover) => boolean) => {
    const at = movers.findIndex((other) => !isBefore(other));
    movers.splice(at < 0 ? movers.length : at, 0, mover);
  };
  const byDay = (a: Mover, b: Mover) => a.day - b.day;
  for (const late of acting.filter(({ isLate }) => isLate).sort(byDay))
    insert(late, ({ day }) => day <= late.day);
  for (const heir of heirs.sort(byDay).reverse()) insert(heir, ({ day }) => day < heir.day);
  return movers;
}

/** It has effect from a day of its own. */
export const waits = (clause: Clause): boolean =>
  isTerritorial(clause) &&
  clause.terms !== null &&
  (clause.terms.since !== null || clause.terms.once.length > 0);

const awaitsOneOf = (clause: Clause, instruments: ReadonlySet<string>): boolean =>
  isTerritorial(clause) &&
  (clause.terms?.once ?? []).some(({ kind, id }) => kind === "instrument" && instruments.has(id));

export const isClause = (part: MovingPart): part is Clause => "kind" in part;

export function isTerritorial(clause: Clause): clause is TerritorialClause {
  return clause.kind === "territory";
}
