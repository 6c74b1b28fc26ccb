import type { Day, DayRange } from "../chronology/model.js";
import { exactDay } from "../chronology/ranges.js";

/** A date that means several days, in its own words. */
export interface SeveralDays {
  readonly of: "several";
  readonly text: string;
  /** null: open. */
  readonly latest: Day | null;
}
/** Why the page shows another day than the one that was asked for. */
export type Notice =
  | { readonly of: "beyond"; readonly asked: Day | string }
  | SeveralDays
  | { readonly of: "unreadable"; readonly text: string; readonly because: string };

/** null where the date means one day. */
export const severalOf = (text: string, days: DayRange): SeveralDays | null =>
  exactDay(days) === null ? { of: "several", text, latest: days.latest } : null;

/** What is to be said where `shown` is the nearest to the day that was asked for; a date of several days is beyond if all of them are. */
export function noticeOfDay(asked: Day, shown: Day, notice: Notice | null): Notice | null {
  if (shown === asked) return notice;
  if (notice?.of !== "several") return { of: "beyond", asked };
  const reachesIt = shown > asked && (notice.latest === null || notice.latest >= shown);
  return reachesIt ? notice : { of: "beyond", asked: notice.text };
}
