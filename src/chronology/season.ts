/** Days that return each year, by the Gregorian calendar. */
import { civilFromDay, dayFromCivil } from "./days.js";
import type { Day, DayRange } from "./model.js";

/** A day of every year. 29 February is, in a year that lacks it, 1 March. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** From one day of the year (inclusive) until another (exclusive), which may come in the next year. Precondition: the two differ. */
export interface Season {
  readonly from: DayOfYear;
  readonly until: DayOfYear;
}

/** Days of the year in their order. */
const rank = ({ month, day }: DayOfYear): number => month * 100 + day;

/** Whether a day lies in the season. */
export function inSeason(day: Day, { from, until }: Season): boolean {
  const at = rank(civilFromDay("gregorian", day));
  return rank(from) < rank(until)
    ? rank(from) <= at && at < rank(until)
    : rank(from) <= at || at < rank(until);
}

/** Whether some day of a range lies in the season. */
export function meetsSeason({ earliest, latest }: DayRange, season: Season): boolean {
  if (earliest === null || latest === null || latest - earliest >= 366) return true;
  return inSeason(earliest, season) || seasonSpell(earliest, season).until <= latest;
}

/** The run of days around one on which the season lasts, or on which it does not: `from` inclusive, `until` exclusive. */
export function seasonSpell(day: Day, season: Season): { readonly from: Day; readonly until: Day } {
  const { year } = civilFromDay("gregorian", day);
  const turns = [year - 1, year, year + 1].flatMap((each) => [
    dayOfYear(each, season.from),
    dayOfYear(each, season.until),
  ]);
  return {
    from: Math.max(...turns.filter((turn) => turn <= day)),
    until: Math.min(...turns.filter((turn) => turn > day)),
  };
}

/** `dayFromCivil` runs on beyond the month's end: 29 February of a common year is 1 March. */
const dayOfYear = (year: number, { month, day }: DayOfYear): Day =>
  dayFromCivil("gregorian", year, month, day);
