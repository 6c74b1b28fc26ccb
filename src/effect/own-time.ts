/** The time that a clause sets itself: `until` a day or an instrument, `since` and `until` of a provision. */
import { intersectDays, ALWAYS, daysBetween, type UncertainDays } from "../chronology/uncertain-days.js";
import { uncertainDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Until } from "../clauses/model.js";
import type { Commencements, SubjectClause } from "./model.js";

/** `until` an instrument that never takes effect, or was left out, ends nothing. */
export function ownTime({ until, limit }: SubjectClause, commencements: Commencements): UncertainDays {
  const end = until && endOf(until, commencements);
  const first = end ? daysBetween(null, end) : ALWAYS;
  if (limit === null) return first;
  return intersectDays(first, daysBetween(uncertainDay(limit.since), uncertainDay(limit.until)));
}

function endOf(until: Until, commencements: Commencements): UncertainDay | null {
  switch (until.form) {
    case "delimited":
      return null;
    case "day":
      return uncertainDay(until.date);
    case "instrument":
      return commencements.get(until.instrument) ?? null;
  }
}
