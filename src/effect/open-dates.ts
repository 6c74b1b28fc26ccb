/** What hangs on each date that leaves its day open, and what would follow were it another day. */
import type { DayRange } from "../chronology/model.js";
import { uncertainDay, type UncertainDay } from "../chronology/uncertain.js";
import { openDates, type ChosenDays } from "./dates.js";
import { effectsIf, type SettledEffects } from "./from-acts.js";

export interface OpenDate extends UncertainDay {
  readonly date: DayRange;
  /** Clauses of ground, lines and inheritances that have effect on other days by it, in some reading, by their ids. */
  readonly touches: ReadonlySet<string>;
}

export interface OpenDates {
  readonly dates: readonly OpenDate[];
  /** Found once for the same days. */
  readonly settledIf: (chosen: ChosenDays) => Pick<SettledEffects, "effects" | "persons">;
}

export function readOpenDates(settled: SettledEffects): OpenDates {
  const all = openDates(settled.dated);
  const known = new Map<string, ReturnType<OpenDates["settledIf"]>>();
  const settledIf = (chosen: ChosenDays) => {
    const key = all.map((date) => Object.values(chosen.get(date) ?? {}).join("–")).join();
    const found = known.get(key) ?? effectsIf(chosen, settled.dated);
    known.set(key, found);
    return found;
  };
  const dates = all.flatMap((date): OpenDate[] => {
    const day = uncertainDay(date)!;
    const ends = [day.earliest, day.latest].filter(Number.isFinite);
    const others = ends.map((end) =>
      effectsIf(new Map([[date, { earliest: end, latest: end }]]), settled.dated),
    );
    const touches = touchedBy(settled, others);
    return touches.size > 0 ? [{ ...day, date, touches }] : [];
  });
  return { dates, settledIf };
}

function touchedBy(
  { effects, readings, dated: { corpus } }: SettledEffects,
  others: readonly Pick<SettledEffects, "effects">[],
): Set<string> {
  // In its turn or after others: the day of its instrument says where a clause acts, even one that has effect from another.
  const isMoved = (id: string) =>
    others.some((other) => !isSame(other.effects.commencements.get(id), effects.commencements.get(id)));
  const moved = corpus.instruments.filter(({ id }) => isMoved(id)).flatMap(({ clauses }) => clauses);
  const clauses = corpus.instruments.flatMap((instrument) => instrument.clauses);
  const parts = [...clauses, ...corpus.inheritances].map(({ id }) => id);
  const isOther = (daysOf: "daysOf" | "daysOfLine", id: string) =>
    others.some((other) =>
      readings.some((reading) => !isSame(other.effects[daysOf](id, reading), effects[daysOf](id, reading))),
    );
  return new Set([
    ...moved.map(({ id }) => id),
    ...parts.filter((id) => isOther("daysOf", id)),
    ...corpus.lines.map(({ id }) => id).filter((id) => isOther("daysOfLine", id)),
  ]);
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
