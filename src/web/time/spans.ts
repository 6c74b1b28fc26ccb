import type { Day } from "../../chronology/model.js";
import type { GroundHistories } from "../../picture/history.js";
import { WITHOUT_END } from "../../regime/model.js";

/** The first day on which what surely holds from `day` may hold already. */
export interface UncertainSpan {
  readonly earliest: Day;
  readonly day: Day;
}

/** Changes of title whose day is uncertain, in the order of their last day. */
export function uncertainSpans({ histories }: GroundHistories): UncertainSpan[] {
  const earliestOf = new Map<Day, Day>();
  for (const { from, possiblyFrom } of histories.flat()) {
    if (from === null || from === WITHOUT_END || possiblyFrom === null || possiblyFrom >= from) continue;
    earliestOf.set(from, Math.min(possiblyFrom, earliestOf.get(from) ?? possiblyFrom));
  }
  return [...earliestOf]
    .map(([day, earliest]) => ({ earliest, day }))
    .sort((a, b) => a.day - b.day || a.earliest - b.earliest);
}
