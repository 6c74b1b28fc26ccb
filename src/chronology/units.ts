/**
 * Days of months, seasons, years, decades and centuries, and of their early, middle and late parts.
 * These are the rules of docs/chronology.md; each result carries the name of the rule that made it.
 */
import { dayFromCivil, monthLength, type SolarCalendar } from "./days.js";
import type { Day, Precision } from "./model.js";

/** A stretch of days that a written unit stands for, before anything is said about doubt. */
export interface Unit {
  readonly calendar: SolarCalendar;
  readonly precision: Precision;
  readonly first: Day;
  readonly last: Day;
  readonly rules: readonly string[];
  /** Where the unit is made of months: the first one, as months since January of year 0, and how many. */
  readonly months: readonly [first: number, count: number] | null;
}

export type Part = "early" | "mid" | "late" | "first half" | "second half";
export type SeasonName = "spring" | "summer" | "autumn" | "winter";

export function dayUnit(calendar: SolarCalendar, year: number, month: number, day: number): Unit {
  const at = dayFromCivil(calendar, year, month, day);
  return { calendar, precision: "day", first: at, last: at, rules: [], months: null };
}

function monthsUnit(calendar: SolarCalendar, precision: Precision, first: number, count: number, rules: string[] = []): Unit {
  const last = monthStart(calendar, first + count) - 1;
  return { calendar, precision, first: monthStart(calendar, first), last, rules, months: [first, count] };
} // prettier-ignore

function monthStart(calendar: SolarCalendar, months: number): Day {
  const year = Math.floor(months / 12);
  return dayFromCivil(calendar, year, months - year * 12 + 1, 1);
}

export function monthUnit(calendar: SolarCalendar, year: number, month: number): Unit {
  return monthsUnit(calendar, "month", year * 12 + month - 1, 1);
}
export function yearUnit(calendar: SolarCalendar, year: number): Unit {
  return monthsUnit(calendar, "year", year * 12, 12);
}
/** Of years before Christ the last counts least: the 510s BC are 519 to 510 BC. */
const firstOf = (year: number, count: number, isBc: boolean): number => (isBc ? 2 - count - year : year);

/** Ten years that share their first digits: the 1630s are 1630 to 1639. */
export function decadeUnit(calendar: SolarCalendar, year: number, isBc = false): Unit {
  return monthsUnit(calendar, "decade", firstOf(year, 10, isBc) * 12, 120);
}
/** The n-th century: the 17th is 1601 to 1700. */
export function centuryUnit(calendar: SolarCalendar, century: number): Unit {
  return monthsUnit(calendar, "century", ((century - 1) * 100 + 1) * 12, 1200, ["century"]);
}
/** A hundred years that share their first digits: the 1600s are 1600 to 1699. */
export function hundredsUnit(calendar: SolarCalendar, year: number, isBc = false): Unit {
  return monthsUnit(calendar, "century", firstOf(year, 100, isBc) * 12, 1200);
}
/** The 60s of the n-th century; n is 0 for the first before Christ, -1 for the second. */
export function decadeOfCentury(calendar: SolarCalendar, century: number, tens: number): Unit {
  const isBc = century < 1;
  return decadeUnit(calendar, ((isBc ? 1 - century : century) - 1) * 100 + tens, isBc);
}

const SEASON_START: Readonly<Record<SeasonName, number>> = { spring: 2, summer: 5, autumn: 8, winter: 11 };

/** Three whole months of the northern year. A winter of one year may be its first or its last, and so reaches from one to the other. */
export function seasonUnit(calendar: SolarCalendar, year: number, season: SeasonName): Unit {
  if (season !== "winter")
    return monthsUnit(calendar, "season", year * 12 + SEASON_START[season], 3, ["season"]);
  return { ...monthsUnit(calendar, "season", year * 12, 14, ["winter of one year"]), months: null };
}
/** `winter 1849/50`: December to February. */
export function winterUnit(calendar: SolarCalendar, year: number): Unit {
  return monthsUnit(calendar, "season", year * 12 + 11, 3, ["season"]);
}

/** Where each part of a decade begins and ends: years 0 to 3, 4 to 6, 7 to 9. */
const PARTS_OF_DECADE: Readonly<Record<Part, readonly [number, number]>> = {
  early: [0, 0.4],
  mid: [0.4, 0.7],
  late: [0.7, 1],
  "first half": [0, 0.5],
  "second half": [0.5, 1],
};
/** Where each part of anything longer than a month, but a decade, begins and ends. */
const THIRDS: Readonly<Record<Part, readonly [number, number]>> = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  "first half": [0, 1 / 2],
  "second half": [1 / 2, 1],
};

/** The part of a unit, or null where a unit has none (a day, the winter of one year, half a season). */
export function partOf(unit: Unit, part: Part): Unit | null {
  const rules = [...unit.rules, `${part} ${unit.precision}`];
  if (unit.precision === "month" && unit.months) return partOfMonth(unit, part, rules);
  if (!unit.months) return null;
  const [first, count] = unit.months;
  const [from, to] = (unit.precision === "decade" ? PARTS_OF_DECADE : THIRDS)[part];
  const step = count >= 120 ? 12 : 1;
  const start = Math.floor((count / step) * from + 1e-9) * step;
  const end = Math.floor((count / step) * to + 1e-9) * step;
  if (unit.precision === "season" && part.endsWith("half")) return null;
  return monthsUnit(unit.calendar, unit.precision, first + start, end - start, rules);
}

/** Days 1 to 10, 11 to 20, 21 to the end; halves 1 to 15 and 16 to the end. */
function partOfMonth(unit: Unit, part: Part, rules: string[]): Unit {
  const [months] = unit.months!;
  const year = Math.floor(months / 12);
  const length = monthLength(unit.calendar, year, months - year * 12 + 1);
  const days = { early: [1, 10], mid: [11, 20], late: [21, length], "first half": [1, 15], "second half": [16, length] }[part];
  return { ...unit, first: unit.first + days[0]! - 1, last: unit.first + days[1]! - 1, rules, months: null };
} // prettier-ignore
