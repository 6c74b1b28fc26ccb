/**
 * EDTF (ISO 8601-2:2019, annex A; levels 0, 1 and 2) to written dates, always proleptic Gregorian.
 * An own reader, because a date that does not exist must be an error that names what is near.
 */
import { dayFromCivil, monthLength } from "./days.js";
import type {
  DayRange,
  Doubt,
  ParseFailure,
  ParseResult,
  PeriodEnd,
  Precision,
  WrittenDate,
} from "./model.js";
import { hull } from "./ranges.js";
import { seasonUnit, type SeasonName } from "./units.js";
import { spanNotes } from "./completed-year.js";
import { coarser, fail, faultOfCivil, moment, ok, OPEN_END, period, UNKNOWN_END } from "./written.js";

/** What a text that is meant as EDTF may consist of; anything else is left to the other forms. */
const CHARACTERS = /^[\dXYES?~%./,{}[\]:TZ+-]+$/;
const DATE = /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const SIGNIFICANT_YEAR = /^(-?\d{4})S(\d+)([?~%]?)$/;
const LONG_YEAR = /^Y(-?\d+)(?:E(\d+))?(?:S(\d+))?([?~%]?)$/;
const CENTURY = /^(\d{2})([?~%]?)$/;
const DATE_TIME = /^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

export function looksLikeEdtf(text: string): boolean {
  return CHARACTERS.test(text) && /\d|X|^[[{]/.test(text);
}

/** Precondition: `looksLikeEdtf(text)`. */
export function parseEdtf(text: string): ParseResult {
  if (text.startsWith("[") || text.startsWith("{")) return parseSet(text);
  const slash = text.indexOf("/");
  return slash < 0 ? parseOne(text) : parseInterval(text, slash);
}

function parseInterval(text: string, slash: number): ParseResult {
  const short = /^(\d{4})\/(\d\d)$/.exec(text);
  if (short)
    return fail("form", `"${short[2]}" is no year of EDTF`, [
      `${short[1]}/${short[1]!.slice(0, 2)}${short[2]}`,
    ]);
  const from = parseEnd(text.slice(0, slash));
  if ("ok" in from) return from;
  const to = parseEnd(text.slice(slash + 1));
  if ("ok" in to) return to;
  if ("state" in from && "state" in to)
    return fail("form", `"${text}" has neither a beginning nor an end`, ["1858/.."]);
  return period(text, from, to);
}

function parseEnd(text: string): WrittenDate | PeriodEnd | ParseFailure {
  if (text === "") return UNKNOWN_END;
  if (text === "..") return OPEN_END;
  const one = parseOne(text);
  return one.ok ? one.date : one;
}

const KIND = { "[": "one of", "{": "all of" } as const;
const CLOSING = { "[": "]", "{": "}" } as const;

function parseSet(text: string): ParseResult {
  const bracket = text.charAt(0) as "[" | "{";
  if (!text.endsWith(CLOSING[bracket]))
    return fail("form", `the set "${text}" lacks its ${CLOSING[bracket]}`, [text + CLOSING[bracket]]);
  const members: DayRange[] = [];
  let precision: Precision = "day";
  let doubt: Doubt = { uncertain: false, approximate: false };
  const rules = new Set<string>();
  for (const item of text.slice(1, -1).split(",")) {
    if (item === "")
      return fail(
        "form",
        `${text === `${bracket}${CLOSING[bracket]}` ? "the set" : "a member of the set"} "${text}" is empty`,
        ["[1858,1860]"],
      );
    const ends = item.split("..");
    if (ends.length > 2) return fail("form", `"${item}" has more than one ".."`, ["[1760-01..1760-12]"]);
    const dates: (WrittenDate | null)[] = [];
    for (const end of ends) {
      if (end === "" && ends.length === 2) {
        dates.push(null);
        continue;
      }
      const one = parseOne(end);
      if (!one.ok) return one;
      dates.push(one.date);
      precision = coarser(precision, one.date.precision);
      doubt = joinDoubt(doubt, one.date.doubt);
      one.date.rules.forEach((rule) => rules.add(rule));
    }
    const earliest = dates[0]?.earliest ?? null;
    const latest = dates.at(-1)?.latest ?? null;
    if (earliest !== null && latest !== null && latest < earliest)
      return fail("order", `"${item}" ends before it begins`, []);
    if (dates.every((date) => date === null))
      return fail("form", `"${item}" is open on both sides, and names no date`, [
        `${bracket}1858..${CLOSING[bracket]}`,
      ]);
    members.push({ earliest, latest });
  }
  const kind = KIND[bracket];
  return ok({
    kind,
    text,
    calendar: "gregorian",
    precision,
    doubt,
    rules: [...rules],
    notes: [],
    members,
    ...hull(members),
  });
}

function parseOne(text: string): ParseResult {
  const date = DATE.exec(text);
  if (date) return parseMasked(text, date);
  const significant = SIGNIFICANT_YEAR.exec(text);
  if (significant) return years(text, Number(significant[1]), Number(significant[2]), significant[3] ?? "");
  const long = LONG_YEAR.exec(text);
  if (long) return parseLongYear(text, long);
  const century = CENTURY.exec(text);
  if (century) {
    const year = Number(century[1]) * 100;
    const range = { earliest: yearStart(year), latest: yearStart(year + 100) - 1 };
    return ok(
      moment({
        text,
        calendar: "gregorian",
        precision: "century",
        doubt: doubtOf(century[2] ?? ""),
        rules: ["two figures are a hundred years"],
        notes: [{ is: "a hundred years" }],
        ...range,
      }),
    );
  }
  return parseDateTime(text);
}

function parseDateTime(text: string): ParseResult {
  const match = DATE_TIME.exec(text);
  if (!match) return fail("form", `"${text}" is no EDTF date`, ["1858-05-28", "1858-05", "1858", "1858-05~"]);
  if (Number(match[2]) > 24 || Number(match[3]) > 59 || Number(match[4] ?? 0) > 59)
    return fail("no such date", `there is no time of day ${match[2]}:${match[3]}:${match[4] ?? "00"}`, [
      match[1]!,
    ]);
  const day = parseOne(match[1]!);
  if (!day.ok) return day;
  return ok({ ...day.date, text, notes: [{ is: "time left aside" }] });
}

function parseLongYear(text: string, match: RegExpExecArray): ParseResult {
  const year = Number(match[1]) * 10 ** Number(match[2] ?? 0);
  if (!match[2] && !match[3] && Math.abs(year) < 10000)
    return fail("form", `Y is for years of more than four digits`, [plainYear(year)]);
  if (Math.abs(year) > 1e12)
    return fail("no such date", `the year ${match[1]}E${match[2] ?? 0} is beyond what days can count`, []);
  return years(text, year, match[3] ? Number(match[3]) : null, match[4] ?? "");
}

function plainYear(year: number): string {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

function yearStart(year: number): number {
  return dayFromCivil("gregorian", year, 1, 1);
}

/** A year, of whose digits only the first `significant` are meant: 1950S2 is some year from 1900 to 1999. */
function years(text: string, year: number, significant: number | null, mark: string): ParseResult {
  const digits = String(Math.abs(year)).length;
  if (significant === 0)
    return fail("form", "at least one digit must be significant", [text.replace("S0", "S1")]);
  const unit = significant === null || significant >= digits ? 1 : 10 ** (digits - significant);
  const base = Math.floor(Math.abs(year) / unit) * unit;
  const [from, to] = year < 0 ? [-(base + unit - 1), -base] : [base, base + unit - 1];
  const precision: Precision =
    unit === 1 ? "year" : unit === 10 ? "decade" : unit === 100 ? "century" : "millennium";
  const range = { earliest: yearStart(from), latest: yearStart(to + 1) - 1 };
  return ok(moment({ text, calendar: "gregorian", precision, doubt: doubtOf(mark), ...range }));
}

function parseMasked(text: string, match: RegExpExecArray): ParseResult {
  const [, before, year, , , month, , , day] = match as unknown as string[];
  if (year === "-0000")
    return fail("no such date", "there is no year -0000; year 0000 is 1 BC and -0001 is 2 BC", [
      "0000",
      "-0001",
    ]);
  const marks = [before, match[3], match[4], match[6], match[7], match[9]].join("");
  const doubt = doubtOf(marks);
  if (month !== undefined && /^[2-4]\d$/.test(month)) {
    if (day !== undefined) return fail("form", `a season has no days: "${text}"`, [text.slice(0, 7)]);
    return parseSeason(text, year!, Number(month), doubt);
  }
  const range = maskedRange(year!, month, day);
  if (!range) return noSuchMask(text, year!, month, day);
  return ok(
    moment({ text, calendar: "gregorian", precision: maskedPrecision(year!, month, day), doubt, ...range }),
  );
}

function doubtOf(marks: string): Doubt {
  return { uncertain: /[?%]/.test(marks), approximate: /[~%]/.test(marks) };
}
function joinDoubt(a: Doubt, b: Doubt): Doubt {
  return { uncertain: a.uncertain || b.uncertain, approximate: a.approximate || b.approximate };
}

/** The finest unit to which the date is known: what is masked is not. */
function maskedPrecision(year: string, month: string | undefined, day: string | undefined): Precision {
  const masked = year.split("X").length - 1;
  if (masked > 0) return (["year", "decade", "century", "millennium", "millennium"] as const)[masked]!;
  if (month === undefined || month.includes("X")) return "year";
  return day === undefined || day.includes("X") ? "month" : "day";
}

/** The numbers that fit a mask such as `1X`, in order. */
function fitting(mask: string, from: number, to: number): number[] {
  if (!mask.includes("X")) return Number(mask) >= from && Number(mask) <= to ? [Number(mask)] : [];
  const pattern = new RegExp(`^${mask.replaceAll("X", "\\d")}$`);
  const found: number[] = [];
  for (let n = from; n <= to; n++) if (pattern.test(String(n).padStart(mask.length, "0"))) found.push(n);
  return found;
}

function maskedRange(
  year: string,
  month: string | undefined,
  day: string | undefined,
): { earliest: number; latest: number } | null {
  const negative = year.startsWith("-");
  const digits = negative ? year.slice(1) : year;
  const magnitudes = [Number(digits.replaceAll("X", "0")), Number(digits.replaceAll("X", "9"))] as const;
  const [low, high] = negative ? [-magnitudes[1], -magnitudes[0]] : magnitudes;
  if (!year.includes("X") && month === undefined)
    return { earliest: yearStart(low), latest: yearStart(low + 1) - 1 };
  const months = fitting(month ?? "XX", 1, 12);
  const days = fitting(day ?? "XX", 1, 31);
  const earliest = firstFit(low, high, digits, months, days, 1);
  const latest = firstFit(low, high, digits, [...months].reverse(), [...days].reverse(), -1);
  return earliest === null || latest === null ? null : { earliest, latest };
}

/** The first day that fits, going forwards (step 1) or backwards (step -1) through the years that fit. */
function firstFit(
  low: number,
  high: number,
  mask: string,
  months: number[],
  days: number[],
  step: 1 | -1,
): number | null {
  const pattern = mask.includes("X") ? new RegExp(`^${mask.replaceAll("X", "\\d")}$`) : null;
  for (let year = step > 0 ? low : high; year >= low && year <= high; year += step) {
    if (pattern && !pattern.test(String(Math.abs(year)).padStart(4, "0"))) continue;
    for (const month of months)
      for (const day of days)
        if (day <= monthLength("gregorian", year, month)) return dayFromCivil("gregorian", year, month, day);
  }
  return null;
}

function noSuchMask(
  text: string,
  year: string,
  month: string | undefined,
  day: string | undefined,
): ParseFailure {
  if (month !== undefined && fitting(month, 1, 12).length === 0)
    return fail(
      "no such date",
      `there is no month ${month}; months run from 01 to 12, seasons and the like from 21 to 41`,
      [year],
    );
  if (!text.includes("X"))
    return faultOfCivil("gregorian", { year: Number(year), month: Number(month), day: Number(day) })!;
  return fail("no such date", `no day fits "${text}"`, [`${year}-${month}`]);
}

const NORTHERN: readonly SeasonName[] = ["spring", "summer", "autumn", "winter"];
const SOUTHERN: readonly SeasonName[] = ["autumn", "winter", "spring", "summer"];

/** Groups of months: seasons 21 to 32, quarters 33 to 36, quadrimesters 37 to 39, semesters 40 and 41. */
function parseSeason(text: string, yearMask: string, code: number, doubt: Doubt): ParseResult {
  if (code > 41)
    return fail(
      "no such date",
      `there is no month or season ${code}; seasons and the like run from 21 to 41`,
      [yearMask],
    );
  const negative = yearMask.startsWith("-");
  const low = Number(yearMask.replaceAll("X", negative ? "9" : "0"));
  const high = Number(yearMask.replaceAll("X", negative ? "0" : "9"));
  const first = groupOfMonths(low, code);
  const last = groupOfMonths(high, code);
  const range = { earliest: first.first, latest: last.last };
  return ok(
    moment({
      text,
      calendar: "gregorian",
      precision: low === high ? "season" : maskedPrecision(yearMask, undefined, undefined),
      doubt,
      rules: first.rules,
      notes: spanNotes(text, low, code),
      ...range,
    }),
  );
}

function groupOfMonths(
  year: number,
  code: number,
): { first: number; last: number; rules: readonly string[] } {
  if (code <= 28) return seasonUnit("gregorian", year, NORTHERN[(code - 21) % 4]!);
  if (code <= 32) {
    const unit = seasonUnit("gregorian", year, SOUTHERN[code - 29]!);
    return { ...unit, rules: unit.rules.map((rule) => `southern ${rule}`) };
  }
  const [start, count] =
    code <= 36 ? [(code - 33) * 3, 3] : code <= 39 ? [(code - 37) * 4, 4] : [(code - 40) * 6, 6];
  const last = { month: start + count, day: monthLength("gregorian", year, start + count) };
  return {
    first: dayFromCivil("gregorian", year, start + 1, 1),
    last: dayFromCivil("gregorian", year, last.month, last.day),
    rules: [],
  };
}
