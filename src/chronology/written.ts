/** Building written dates, and failures, from what the forms have read. */
import { ENGLISH_MONTHS, dayInWords, englishYear } from "./day-words.js";
import { isCivilDate, monthLength, type SolarCalendar } from "./days.js";
import type {
  CivilDate,
  Day,
  DateFault,
  DayRange,
  Doubt,
  ParseFailure,
  ParseResult,
  PeriodEnd,
  Precision,
  WrittenDate,
  WrittenMoment,
  WrittenPeriod,
} from "./model.js";
import { distinctNotes, type DateNote } from "./notes.js";
import { rangeOf } from "./ranges.js";
import type { Unit } from "./units.js"; // prettier-ignore

const NO_DOUBT: Doubt = { uncertain: false, approximate: false };

type MomentParts = Pick<WrittenMoment, "text" | "calendar" | "precision" | "earliest" | "latest"> &
  Partial<Pick<WrittenMoment, "doubt" | "rules" | "notes">>;

export const moment = (parts: MomentParts): WrittenMoment => ({
  kind: "moment",
  doubt: NO_DOUBT,
  rules: [],
  notes: [],
  ...parts,
});

export function momentOfUnit(
  text: string,
  unit: Unit,
  doubt: Doubt = NO_DOUBT,
  notes: readonly DateNote[] = [],
): WrittenMoment {
  const { calendar, precision, rules } = unit;
  return moment({ text, calendar, precision, earliest: unit.first, latest: unit.last, doubt, rules, notes });
}

type Readable<D extends WrittenDate> = { readonly ok: true; readonly date: D } | ParseFailure;

export function ok<D extends WrittenDate>(date: D): { readonly ok: true; readonly date: D } {
  return { ok: true, date };
}

export function fail(fault: DateFault, message: string, near: readonly string[] = []): ParseFailure {
  return { ok: false, fault, message, near };
}

export const tooFarOff = (): ParseFailure =>
  fail("no such date", "the year is so far off that its days cannot be counted one by one");

export const OPEN_END: PeriodEnd = { earliest: null, latest: null, state: "open" };
export const UNKNOWN_END: PeriodEnd = { earliest: null, latest: null, state: "unknown" };

export function knownEnd({ earliest, latest }: DayRange): PeriodEnd {
  return { earliest, latest, state: "known" };
}

const SIZES: readonly Precision[] = ["day", "month", "season", "year", "decade", "century", "millennium"];

export function coarser(a: Precision, b: Precision): Precision {
  return SIZES.indexOf(a) > SIZES.indexOf(b) ? a : b;
}

/** A period from one written date (or an open or unknown end) to another; fails where it ends before it begins. */
export function period(
  text: string,
  from: WrittenDate | PeriodEnd,
  to: WrittenDate | PeriodEnd,
): Readable<WrittenPeriod> {
  const start = "state" in from ? from : knownEnd(from);
  const end = "state" in to ? to : knownEnd(to);
  const dates = [from, to].filter((entry): entry is WrittenDate => !("state" in entry));
  if (start.earliest !== null && end.latest !== null && end.latest < start.earliest)
    return fail("order", `"${text}" ends before it begins`);
  return ok({
    text,
    kind: "period",
    calendar: dates[0]?.calendar ?? "gregorian",
    precision: dates.map((date) => date.precision).reduce(coarser, "day"),
    earliest: start.earliest,
    latest: end.latest,
    doubt: {
      uncertain: dates.some((date) => date.doubt.uncertain),
      approximate: dates.some((date) => date.doubt.approximate),
    },
    start,
    end,
    rules: [...new Set(dates.flatMap((date) => date.rules))],
    notes: distinctNotes(dates.flatMap((date) => date.notes)),
  });
}

/** Something on one day from one date to another: `between 1855 and 1856`. */
export function betweenDates(text: string, from: WrittenDate, to: WrittenDate): ParseResult {
  const whole = period(text, from, to);
  if (!whole.ok) return whole;
  const { start: _, end: __, ...rest } = whole.date;
  return ok({ ...rest, kind: "moment", rules: [...rest.rules, "between"] });
}

export type OpenSide = "before" | "not before" | "after" | "by";

/** Something before, not before, after or no later than what a date says. */
export function bounded(date: WrittenDate, kind: OpenSide): WrittenDate {
  const { earliest, latest } = date;
  const range = {
    before: rangeOf(-Infinity, earliest === null ? Infinity : earliest - 1),
    "not before": rangeOf(earliest ?? -Infinity, Infinity),
    by: rangeOf(-Infinity, latest ?? Infinity),
    after: rangeOf(latest === null ? -Infinity : latest + 1, Infinity),
  }[kind];
  return { ...date, ...range, rules: [...date.rules, kind] };
}

/** `28 May 1858`, `16 May 1858 (Julian)`: reads back to the same day. */
export function englishDate(calendar: SolarCalendar, day: Day): string {
  return `${dayInWords(day, calendar)}${calendar === "julian" ? " (Julian)" : ""}`;
}

/** Null where the date exists; else why not, and the dates near it. */
export function faultOfCivil(calendar: SolarCalendar, date: CivilDate): ParseFailure | null {
  const { year, month, day } = date;
  if (isCivilDate(calendar, date)) return null;
  if (month < 1 || month > 12) return fail("no such date", `there is no month ${month}; months run from 1 to 12`, [String(year)]);
  const name = `${ENGLISH_MONTHS[month - 1]} ${englishYear(year)}`;
  if (day < 1) return fail("no such date", `there is no day ${day}; days of a month are counted from 1`, [`1 ${name}${calendar === "julian" ? " (Julian)" : ""}`]);
  const length = monthLength(calendar, year, month);
  const mark = calendar === "julian" ? " (Julian)" : "";
  const near = [`${Math.min(day, length)} ${name}${mark}`];
  if (day > length) near.push(`1 ${month === 12 ? `January ${englishYear(year + 1)}` : `${ENGLISH_MONTHS[month]} ${englishYear(year)}`}${mark}`);
  if (calendar === "gregorian" && isCivilDate("julian", date)) {
    near.push(`${day} ${name} (Julian)`);
    return fail("no such date", `${name} had ${length} days in the Gregorian calendar; ${day} ${name} exists in the Julian one, where ${year} is a leap year`, near);
  }
  const dayless = month === 2 && day === 29 ? `${englishYear(year)} was no leap year, and ` : "";
  return fail("no such date", `${dayless}${name} had ${length} days in the ${calendar === "julian" ? "Julian" : "Gregorian"} calendar`, near);
} // prettier-ignore
