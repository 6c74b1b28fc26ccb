/** Dates that the page is asked for: the day that the map shows of them, and their words in the address. */
import { isoFromDay } from "../chronology/days.js";
import type { Day, SeveralDays } from "../chronology/model.js";
import { exactDay, onlyDay } from "../chronology/ranges.js";
import { readDays, type AskedDays } from "../query/request/day.js";

/** The days that the page can show, both included. */
export interface ShownDays {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

export const askedOf = (day: Day): AskedDays => ({ ...onlyDay(day), text: isoFromDay(day), notes: [] });

/** The first of the days that are meant which can be shown; none: the nearest to them. */
export function dayShown(days: SeveralDays, shown: ShownDays): Day {
  const [first] = shownOf(days, shown);
  const { firstDay, lastDay } = shown;
  return first?.first ?? Math.min(lastDay, Math.max(firstDay, days.earliest ?? days.latest ?? firstDay));
}

/** Whether any of them can be shown. */
export const canShow = (days: SeveralDays, shown: ShownDays): boolean => shownOf(days, shown).length > 0;

const shownOf = (days: SeveralDays, { firstDay, lastDay }: ShownDays) =>
  (days.parts ?? [days])
    .map(({ earliest, latest }) => ({
      first: Math.max(earliest ?? -Infinity, firstDay),
      last: Math.min(latest ?? Infinity, lastDay),
    }))
    .filter(({ first, last }) => first <= last);

/** As it was given, where that is read as the same days by a reader of any calendar. */
export function addressOf(days: AskedDays): string {
  const day = exactDay(days);
  if (day !== null) return isoFromDay(day);
  const isSame = (text: string) => {
    const again = readDays(text);
    return again.ok && again.value.earliest === days.earliest && again.value.latest === days.latest;
  };
  const [from, to] = [days.earliest, days.latest].map((end) => (end === null ? ".." : isoFromDay(end)));
  return [days.text, `${days.text} (Julian)`].find(isSame) ?? `${from}/${to}`;
}
