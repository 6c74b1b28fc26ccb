/** One date in words (no range, no second half) to its fields, and fields to days. */
import type { SolarCalendar } from "./days.js";
import type { ParseFailure } from "./model.js";
import type { PlacedTerm } from "./terms.js";
import {
  centuryUnit,
  dayUnit,
  decadeOfCentury,
  decadeUnit,
  hundredsUnit,
  monthUnit,
  partOf,
  seasonUnit,
  yearUnit,
  type Part,
  type SeasonName,
  type Unit,
} from "./units.js";
import { ENGLISH_MONTHS, englishYear } from "./day-words.js";
import { fail, faultOfCivil } from "./written.js";

export interface Fields {
  day?: number;
  month?: number;
  /** Astronomical. */
  year?: number;
  calendar?: SolarCalendar;
  part?: Part;
  season?: SeasonName;
  century?: number;
  /** First year of a decade (1630), or of hundred years (1600s). */
  decade?: number;
  /** An ordinal with nothing to count: `the 16th`, to be completed by the other date of a range. */
  ordinal?: number;
  /** Which way its years count, where it says so. */
  era?: "bc" | "ad";
}

/** Reads terms into fields; fails on what has no place in one date. */
export function readFields(terms: readonly PlacedTerm[], words: string): Fields | ParseFailure {
  const fields: Fields = {};
  const numbers: { value: number; digits: number; ordinal: boolean }[] = [];
  for (let i = 0; i < terms.length; i++) {
    const { term, text } = terms[i]!;
    const after = terms[i + 1]?.term;
    if (term.t === "number") {
      if (after?.t === "decade") fields.decade = term.value;
      else if (after?.t === "century" || terms[i - 1]?.term.t === "century") fields.century = term.value;
      else numbers.push(term);
    } else if (term.t === "month") {
      if (fields.month !== undefined) return fail("form", `"${words}" names two months`, []);
      fields.month = term.month;
      if (numbers.length === 1 && numbers[0]!.digits >= 3) fields.year = numbers.pop()!.value;
    } else if (term.t === "calendar") fields.calendar = term.calendar;
    else if (term.t === "part") fields.part = term.part;
    else if (term.t === "season") fields.season = term.season;
    else if (term.t === "bc" || term.t === "ad") fields.era = term.t;
    else if (term.t !== "century" && term.t !== "decade")
      return fail("form", `"${text}" has no place in "${words}"`, []);
  }
  const fault = assignNumbers(fields, numbers, words);
  return fault ?? fields;
}

function assignNumbers(
  fields: Fields,
  numbers: { value: number; digits: number; ordinal: boolean }[],
  words: string,
): ParseFailure | null {
  const isDayAndYear = numbers.length === 2 && numbers[0]!.digits <= 2 && numbers[1]!.digits >= 3;
  if (numbers.length > 2 || (numbers.length === 2 && fields.month === undefined && !isDayAndYear))
    return fail("form", `"${words}" has more numbers than a date needs`, ["28 May 1858"]);
  for (const [i, number] of numbers.entries()) {
    const isYear = number.digits >= 3 || (fields.era !== undefined && i === numbers.length - 1);
    if (!isYear && i === 1 && fields.day !== undefined && fields.year === undefined)
      return noCentury(words, number.value);
    if (isYear && fields.year === undefined) fields.year = number.value;
    else if (fields.month !== undefined && fields.day === undefined) fields.day = number.value;
    else if (fields.month === undefined && number.ordinal) fields.ordinal = number.value;
    else if (fields.month === undefined && fields.day === undefined) fields.day = number.value;
    else return fail("form", `"${words}" has more numbers than a date needs`, ["28 May 1858"]);
  }
  if (fields.century === 0) return fail("no such date", "centuries are counted from 1", ["1st century"]);
  if (fields.era === "bc") {
    if (fields.century !== undefined) fields.century = 1 - fields.century;
    if (fields.year !== undefined) {
      if (fields.year === 0)
        return fail("no such date", "there is no year 0 BC; 1 BC is followed by AD 1", ["1 BC"]);
      fields.year = 1 - fields.year;
    }
  } else if (fields.year === 0)
    return fail("no such date", "there is no year 0; the year before AD 1 is 1 BC (0000 in ISO 8601)", [
      "1 BC",
      "0000",
    ]);
  return null;
}

function noCentury(words: string, year: number): ParseFailure {
  const short = String(year).padStart(2, "0");
  const end = /\d+(?=\D*$)/;
  return fail("ambiguous", `"${words}" does not say of which century the year ${short} is`, [
    words.replace(end, `18${short}`),
    words.replace(end, `AD ${year}`),
  ]);
}

/** Takes from another date of the same expression what this one leaves out: `27–29 August 1689`. */
export function complete(fields: Fields, other: Fields): Fields {
  const full: Fields = { ...fields };
  if (full.ordinal !== undefined && other.century !== undefined) {
    full.century = other.era === "bc" ? 1 - full.ordinal : full.ordinal;
    delete full.ordinal;
  }
  if (full.ordinal !== undefined && full.day === undefined) {
    full.day = full.ordinal;
    delete full.ordinal;
  }
  if (full.day !== undefined && full.month === undefined && other.month !== undefined)
    full.month = other.month;
  const needsYear = full.century === undefined && full.decade === undefined && full.year === undefined;
  if (needsYear && other.year !== undefined) full.year = other.year;
  if (needsYear && other.century !== undefined && full.part !== undefined) full.century = other.century;
  if (full.calendar === undefined && other.calendar !== undefined) full.calendar = other.calendar;
  if (
    full.part !== undefined &&
    full.month === undefined &&
    full.season === undefined &&
    full.day === undefined
  ) {
    if (
      full.century === undefined &&
      full.decade === undefined &&
      other.month !== undefined &&
      fields.year === undefined
    )
      full.month = other.month;
  }
  return full;
}

/** The days that fields stand for. `words` is what was written, for messages. */
export function unitOfFields(fields: Fields, calendar: SolarCalendar, words: string): Unit | ParseFailure {
  const base = wholeUnit(fields, calendar, words);
  if ("ok" in base || fields.part === undefined) return base;
  const part = base.precision === "day" ? null : partOf(base, fields.part);
  return part ?? fail("form", `"${words}": a ${base.precision} has no ${fields.part} part by any rule`, []);
}

function wholeUnit(fields: Fields, calendar: SolarCalendar, words: string): Unit | ParseFailure {
  const { day, month, year, season, century, decade, ordinal, era } = fields;
  if (century !== undefined && decade !== undefined && decade < 100)
    return decadeOfCentury(calendar, century, decade);
  if (century !== undefined) return centuryUnit(calendar, century);
  if (decade !== undefined) {
    if (decade === 0 || (decade < 100 && era === undefined))
      return fail("ambiguous", `"${words}" does not say of which century`, [
        `the 18${String(decade).padStart(2, "0")}s`,
      ]);
    return (decade % 100 === 0 ? hundredsUnit : decadeUnit)(calendar, decade, era === "bc");
  }
  if (year === undefined) return noYear(fields, words);
  if (season !== undefined) return seasonUnit(calendar, year, season);
  if (ordinal !== undefined)
    return fail("form", `"${words}" counts something (${ordinal}) that it does not name`, []);
  if (month === undefined) return day === undefined ? yearUnit(calendar, year) : noMonth(day, year, words);
  if (day === undefined) return monthUnit(calendar, year, month);
  return faultOfCivil(calendar, { year, month, day }) ?? dayUnit(calendar, year, month, day);
}

function noYear({ day, month }: Fields, words: string): ParseFailure {
  if (month === undefined)
    return fail("form", `"${words}" is in no form of date that is known`, [
      "28 May 1858",
      "16 May 1858 (Julian)",
      "1858-05-28",
    ]);
  return fail("form", `"${words}" names no year`, [
    `${day === undefined ? "" : `${day} `}${ENGLISH_MONTHS[month - 1]} 1858`,
  ]);
}

function noMonth(day: number, year: number, words: string): ParseFailure {
  return fail("form", `"${words}" has a day but no month`, [`${day} May ${englishYear(year)}`]);
}
