import type { Clause } from "../clauses/model.js";
import type { Day } from "../chronology/model.js";
import { toldDay, type UncertainDay } from "../chronology/uncertain.js";

/** Days: `from` inclusive, `until` exclusive; null: open. */
export interface Interval {
  readonly from: Day | null;
  readonly until: Day | null;
}

/** The rule without acts or readings: a clause has effect from its instrument's day in force until its own `until`. */
export function effectiveByInstrument(
  days: ReadonlyMap<string, UncertainDay | null>,
): (clause: Clause) => readonly Interval[] {
  const inForce = new Map([...days].flatMap(([id, day]) => (day ? [[id, toldDay(day)]] : [])));
  return (clause) => {
    const from = clause.instrument === null ? null : (inForce.get(clause.instrument) ?? null);
    const until = untilOf(clause, inForce);
    return from !== null && until !== null && until <= from ? [] : [{ from, until }];
  };
}

function untilOf(clause: Clause, inForce: ReadonlyMap<string, Day>): Day | null {
  if (clause.kind !== "territory" || clause.until === null || clause.until.form === "delimited") return null;
  return clause.until.form === "day"
    ? clause.until.date.latest
    : (inForce.get(clause.until.instrument) ?? null);
}
