/** Dates in figures that are no EDTF: three numbers in some order, and bare numbers, most of which are refused. */
import { ENGLISH_MONTHS } from "./day-words.js";
import { civilFromDay, dayFromCivil, isCivilDate, isoFromCivil, isoFromDay, isoYear } from "./days.js";
import type { Day, ParseFailure, ParseOptions, ParseResult } from "./model.js";
import { dayFromIso } from "./iso.js";
import { isoNotes } from "./notes.js";
import { dayOfNumber } from "./iso-counts.js";
import { dayUnit } from "./units.js";
import { parseWestern } from "./western.js";
import { fail, faultOfCivil, momentOfUnit, ok } from "./written.js";

const BARE = /^([+-]?)(\d+)$/;
const MONTH_AND_YEAR = /^(\d{1,2})[/.-](\d{4})$/;
/** A day of a year with a sign, or beyond four figures. */
const EXPANDED_DAY = /^(?:\+|Y)[-+\d]+$/;
const DECIMAL = /^[+-]?(\d+)[.,](\d+)$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(-?\d{3,4})\b(.*)$/;
const DAY_OR_MONTH_FIRST = /^(\d{1,2})([/ -])(\d{1,2})\2(\d{3,4})(?![\d/])(.*)$/;
const YEAR_FIRST = /^(\d{4})([-/ ]|\.\s?)(\d{1,2})\2(\d{1,2})\.?(?!\S)(.*)$/;
/** Two halves: of one month, or each with its own. */
const HALVES_OF_MONTH =
  /^(\d{1,2})\s?(?:\/\s?(\d{1,2})|\(\s?(\d{1,2})\s?\))\s?\.\s?(\d{1,2}|[IVX]{1,4})\.\s?(\d{3,4})\b(.*)$/;
const HALVES =
  /^(\d{1,2})\.(\d{1,2})\.?(\d{3,4})?\s?(?:\/\s?(\d{1,2})\.(\d{1,2})|\(\s?(\d{1,2})\.(\d{1,2})\.?\s?\))\.(\d{3,4})\b(.*)$/;
const ISO_WITH_MARK = /^(-?\d{4})-(\d\d)(?:-(\d\d))?\s+(\S.*)$/;
const SHORT_YEAR = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})$/;
const NAMED_MONTH = /^(\d{1,2})([-/.])(\p{L}{3,}|[IVX]{1,4})\2(\d{2,4})(?!\d)(.*)$/u;

/** Numbers of which one alone is written, or a day or month with a year that may be of any century; null: something else. */
export function parseNumber(words: string, options: ParseOptions): ParseResult | null {
  const bare = BARE.exec(words);
  if (bare) return bareNumber(words, bare[1]!, bare[2]!, options);
  const month = MONTH_AND_YEAR.exec(words);
  if (month) return numbered(month[2]!, month[1]!, undefined, "", options);
  const decimal = DECIMAL.exec(words);
  if (decimal) return decimalNumber(words, decimal[1]!, decimal[2]!);
  const short = SHORT_YEAR.exec(words);
  if (short) return shortYear(words, short[1]!, short[3]!, short[4]!);
  const day = EXPANDED_DAY.test(words) ? dayFromIso(words) : null;
  if (day === null) return null;
  const date = civilFromDay("gregorian", day);
  return ok(momentOfUnit(words, dayUnit("gregorian", date.year, date.month, date.day)));
}

/** A year, a month and a day in some order, and what follows them; null: something else. */
export function parseNumbers(words: string, options: ParseOptions): ParseResult | null {
  const halves = parseHalves(words, options);
  if (halves) return halves;
  const dotted = DOTTED.exec(words);
  if (dotted) return numbered(dotted[3]!, dotted[2]!, dotted[1], dotted[4]!, options);
  const sorted = YEAR_FIRST.exec(words);
  if (sorted) return numbered(sorted[1]!, sorted[3]!, sorted[4], sorted[5]!, options);
  const iso = ISO_WITH_MARK.exec(words);
  if (iso && !isSpanOfYears(iso)) return numbered(iso[1]!, iso[2]!, iso[3], iso[4]!, options);
  const named = NAMED_MONTH.exec(words);
  if (named) return parseWestern(`${named[1]} ${named[3]} ${named[4]}${named[5]}`, options);
  const either = DAY_OR_MONTH_FIRST.exec(words);
  return either && dayOrMonthFirst(words, either, options);
}

/** `1858-60 гг.`, `1858-60 (Julian)`. */
const isSpanOfYears = ([, , month, day, rest]: RegExpExecArray): boolean =>
  day === undefined && (Number(month) > 12 || /^(?:гг|год(?:ы|ов|ах))(?!\p{L})/u.test(rest!));

/** `16/28.05.1858`, `16(28).V.1858`, `20.12.1857/1.1.1858`. */
function parseHalves(words: string, options: ParseOptions): ParseResult | null {
  const of = HALVES_OF_MONTH.exec(words);
  if (of) return parseWestern(`${of[1]}/${of[2] ?? of[3]} ${monthName(of[4]!)} ${of[5]}${of[6]}`, options);
  const both = HALVES.exec(words);
  if (!both) return null;
  const [, day, month, year = "", dayAfter, monthAfter, dayInside, monthInside, lastYear, rest] = both as unknown as (string | undefined)[];
  const second = `${dayAfter ?? dayInside} ${monthName((monthAfter ?? monthInside)!)}`;
  return parseWestern(`${day} ${monthName(month!)} ${year}/${second} ${lastYear}${rest}`, options);
} // prettier-ignore

/** The name of a month in figures; what names none is left as it is. */
const monthName = (figures: string): string => ENGLISH_MONTHS[Number(figures) - 1] ?? figures;

/** Two customs read it; it is read where both say the same, or where only one names a day that there is. */
function dayOrMonthFirst(words: string, match: RegExpExecArray, options: ParseOptions): ParseResult {
  const [a, b, year, rest] = [match[1]!, match[3]!, match[4]!, match[5]!];
  const readings = [
    { day: a, month: b },
    { day: b, month: a },
  ].filter(({ month }, i) => Number(month) >= 1 && Number(month) <= 12 && (i === 0 || a !== b));
  const exist = readings.filter(({ day, month }) =>
    isCivilDate("julian", { year: Number(year), month: Number(month), day: Number(day) }),
  );
  if (exist.length > 1)
    return fail(
      "ambiguous",
      `"${words}" does not say whether the day or the month stands first`,
      exist.map(({ day, month }) =>
        isoFromCivil({ year: Number(year), month: Number(month), day: Number(day) }),
      ),
    );
  const { day, month } = exist[0] ?? readings[0] ?? { day: a, month: b };
  const result = numbered(year, month, day, rest, options);
  if (!result.ok || a === b || exist.length === 0) return result;
  const note = { is: "only order", first: day === a ? "day" : "month", noMonth: Number(day) } as const;
  return ok({ ...result.date, notes: [...result.date.notes, note] });
}

/** `16.05.1858 ст. ст.`, `1700-02-29 (Julian)`: the month's number becomes its name, and the rest is read as words. */
function numbered(
  year: string,
  month: string,
  day: string | undefined,
  rest: string,
  options: ParseOptions,
): ParseResult {
  const name = ENGLISH_MONTHS[Number(month) - 1]?.toLowerCase();
  if (!name) return fail("no such date", `there is no month ${month}; months run from 1 to 12`, [year]);
  const number = Number(year);
  const yearText = number > 0 ? String(number).padStart(3, "0") : `${1 - number} BC`;
  return parseWestern(`${day === undefined ? "" : `${Number(day)} `}${name} ${yearText} ${rest}`, options);
}

function shortYear(words: string, a: string, b: string, year: string): ParseFailure {
  const near = [
    [a, b],
    [b, a],
  ]
    .map(([day, month]) => ({ year: 1800 + Number(year), month: Number(month), day: Number(day) }))
    .filter((date) => isCivilDate("gregorian", date))
    .map(isoFromCivil);
  const message = `"${words}" does not say of which century the year ${year} is`;
  return fail("ambiguous", message, [...new Set(near)]);
}

/** Null for what is a year, or a century by ISO 8601. */
function bareNumber(words: string, sign: string, digits: string, options: ParseOptions): ParseResult | null {
  const value = Number(digits);
  if (sign === "-" && digits.length < 4)
    return fail(
      "ambiguous",
      `"${words}" has fewer than the four figures of a year in ISO 8601, where 0000 is 1 BC`,
      value === 0 ? ["0000"] : [isoYear(-value), `${value} BC`],
    );
  if (digits.length <= 4) return null;
  if (sign !== "")
    return fail("form", `${aBareNumber(words)}; EDTF writes such years with Y`, [longYear(sign, value)]);
  return digits.length === 8 ? compactDay(words, digits, options) : spreadsheetDay(words, value, digits);
}

const aBareNumber = (words: string): string => `"${words}" is a bare number of more than four figures`;
const longYear = (sign: string, value: number): string => `Y${sign === "-" ? "-" : ""}${value}`;

/** `18580528`, the basic form of ISO 8601. */
function compactDay(words: string, digits: string, options: ParseOptions): ParseResult {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as [number, number, number];
  if (isCivilDate("gregorian", { year, month, day }))
    return ok(momentOfUnit(words, dayUnit("gregorian", year, month, day), undefined, [{ is: "eight figures" }, ...isoNotes(options.calendar)]));
  const turned = { day: Number(digits.slice(0, 2)), month: Number(digits.slice(2, 4)), year: Number(digits.slice(4)) };
  const near = isCivilDate("gregorian", turned) ? [isoFromCivil(turned)] : [];
  const fault = faultOfCivil("gregorian", { year, month, day })!;
  return { ...fault, message: `"${words}" as a year, a month and a day (ISO 8601): ${fault.message}`, near: [...near, ...fault.near] };
} // prettier-ignore

/** A day that a spreadsheet keeps as a count, in its system of 1900: number 61 is 1 March 1900. */
const SPREADSHEET_ZERO: Day = dayFromCivil("gregorian", 1899, 12, 30);
const LAST_PLAUSIBLE_YEAR = 2199;

function spreadsheetDay(words: string, value: number, digits: string): ParseFailure {
  const month = digits.length === 6 ? Number(digits.slice(4)) : 0;
  const isDayOfYear =
    digits.length === 7 && dayOfNumber(Number(digits.slice(0, 4)), Number(digits.slice(4))) !== null;
  const isMonth = month >= 1 && month <= 12;
  const inYear = isMonth || isDayOfYear ? [`${digits.slice(0, 4)}-${digits.slice(4)}`] : [];
  const day = SPREADSHEET_ZERO + value;
  const years = `EDTF writes such years with Y`;
  if (!Number.isSafeInteger(day) || civilFromDay("gregorian", day).year > LAST_PLAUSIBLE_YEAR)
    return fail("ambiguous", `${aBareNumber(words)}; ${years}`, [...inYear, longYear("", value)]);
  const iso = isoFromDay(day);
  const message = `${aBareNumber(words)}: as spreadsheets count days from 1900 it would be ${iso}; ${years}`;
  return fail("ambiguous", message, [iso, ...inYear, longYear("", value)]);
}

function decimalNumber(words: string, whole: string, fraction: string): ParseFailure {
  if (whole.length > 4) {
    const { message, near } = spreadsheetDay(whole, Number(whole), whole);
    return fail("ambiguous", message.replace(`"${whole}"`, `"${words}"`), near.slice(0, 1));
  }
  const near = /^0+$/.test(fraction) && whole.length >= 3 ? [whole] : ["28.5.1858", "1858-05-28"];
  return fail("form", `"${words}" is a decimal number, and no date`, near);
}
