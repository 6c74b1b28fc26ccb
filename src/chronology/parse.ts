/** Written dates to days. The forms, and the rule of each vague word, stand in docs/chronology.md. */
import { looksChinese, parseChinese } from "./chinese.js";
import { looksLikeEdtf, parseEdtf } from "./edtf.js";
import { halvesMessage, doubleDate } from "./halves.js";
import type { ParseFailure, ParseOptions, ParseResult, WrittenDate } from "./model.js";
import { printQing, qingFromDay } from "./qing.js";
import { isoFromDay } from "./days.js";
import { parseWestern } from "./western.js";
import { ENGLISH_MONTHS } from "./day-words.js";
import { common, exactDay, shareDay } from "./ranges.js";
import { englishDate, fail, ok } from "./written.js";

const LONGEST = 400;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(-?\d{3,4})\b/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO_WITH_MARK = /^(-?\d{4})-(\d\d)(?:-(\d\d))?\s+(\S.*)$/;
const TWIN = /^(.*\S)\s*[([（［](.+)[)\]）］]$/u;

/** Reads a date in any form that is known. Never throws. */
export function parseDate(text: string, options: ParseOptions = {}): ParseResult {
  const words = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (words === "") return fail("form", "there is no date here", ["28 May 1858"]);
  if (words.length > LONGEST)
    return fail("form", `a date in ${words.length} characters is not read; ${LONGEST} is the limit`, []);
  const result = parseAny(words, options);
  if (result.ok && [result.date.earliest, result.date.latest].some(isBeyondCount))
    return fail("no such date", "the year is so far off that its days cannot be counted one by one", []);
  return result.ok && result.date.text !== words ? ok({ ...result.date, text: words }) : result;
}

/** Whole numbers are exact to 2^53 only; beyond, days run together. */
const isBeyondCount = (day: number | null) => day !== null && !Number.isSafeInteger(day);

function parseAny(words: string, options: ParseOptions): ParseResult {
  if (looksLikeEdtf(words)) {
    const edtf = parseEdtf(words);
    if (edtf.ok || edtf.fault !== "form") return edtf;
    const slashed = slashedDate(words);
    if (slashed) return slashed;
    const other = parseWords(words, options);
    return other.ok || !/^[-\dXY[{]/.test(words) || /^\d{1,3}\D*$/.test(words) ? other : edtf;
  }
  return parseTwin(words, options) ?? parseWords(words, options);
}

function parseWords(words: string, options: ParseOptions): ParseResult {
  if (looksChinese(words)) return parseChinese(words, options);
  const dotted = DOTTED.exec(words);
  if (dotted) return parseNumbered(dotted[3]!, dotted[2]!, dotted[1], words.slice(dotted[0].length), options);
  const iso = ISO_WITH_MARK.exec(words);
  if (iso) return parseNumbered(iso[1]!, iso[2]!, iso[3], iso[4]!, options);
  return parseWestern(words, options);
}

/** `16.05.1858 ст. ст.`, `1700-02-29 (Julian)`: the month's number becomes its name, and the rest is read as words. */
function parseNumbered(
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

/** Three numbers with slashes have two customs; which one is meant shows only where a number cannot be a month. */
function slashedDate(words: string): ParseResult | null {
  const match = SLASHED.exec(words);
  if (!match) return null;
  const [a, b, year] = [Number(match[1]), Number(match[2]), match[3]!];
  const readings = [
    [a, b],
    [b, a],
  ].filter(([, month]) => month! >= 1 && month! <= 12);
  const near = readings.map(
    ([day, month]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  );
  return fail("ambiguous", `"${words}" does not say whether the day or the month stands first`, [
    ...new Set(near),
  ]);
}

/** Two whole dates that are said to be one day: `Xianfeng 8/4/16 (28 May 1858)`, `咸丰八年四月十六日（1858年5月28日）`, `A = B`. */
function parseTwin(words: string, options: ParseOptions): ParseResult | null {
  const equal = words.includes("=") ? words.split("=").map((side) => side.trim()) : [];
  const bracket = equal.length > 0 ? null : TWIN.exec(words);
  const inside = bracket && /[\d\p{Script=Han}]/u.test(bracket[2]!);
  const sides = inside ? [bracket[1]!, bracket[2]!] : equal;
  if (sides.length < 2) return null;
  const results = sides.map((side) => parseAny(side, options));
  const dates = results.filter((result) => result.ok).map((result) => result.date);
  if (dates.length < results.length) return equal.length > 1 ? results.find((result) => !result.ok)! : null;
  const [first, ...others] = dates as [WrittenDate, ...WrittenDate[]];
  if (dates.some((date) => date.precision !== "day") && equal.length < 2) return null;
  for (const other of others) {
    const fault = disagreement(first, other);
    if (fault) return fault;
  }
  return ok({
    ...first,
    ...common(dates),
    text: words,
    notes: [...new Set([...dates.flatMap((date) => date.notes), "both halves agree"])],
  });
}

/** Null where two dates have a day in common. */
function disagreement(a: WrittenDate, b: WrittenDate): ParseFailure | null {
  if (shareDay(a, b)) return null;
  const exact = [a, b].every((date) => exactDay(date) !== null);
  if (!exact) return fail("halves", `"${a.text}" and "${b.text}" have no day in common`, []);
  const julian = [a, b].find((date) => date.calendar === "julian");
  const gregorian = [a, b].find((date) => date.calendar === "gregorian");
  const [one, other] = [a.earliest!, b.earliest!];
  if (julian && gregorian)
    return fail("halves", halvesMessage(julian.earliest!, gregorian.earliest!), [
      doubleDate(julian.earliest!),
      doubleDate(gregorian.earliest!),
    ]);
  const days = Math.abs(one - other);
  const message = `${a.text} is ${isoFromDay(one)}, and ${b.text} is ${isoFromDay(other)}: ${days} ${days === 1 ? "day" : "days"} apart`;
  return fail("halves", message, [inBoth(a, one), inBoth(b, other)]);
}

/** A day as its own form would write it, and its twin. */
function inBoth(date: WrittenDate, day: number): string {
  const qing = qingFromDay(day);
  const solar = englishDate(date.calendar === "julian" ? "julian" : "gregorian", day);
  return qing ? `${printQing(qing)} = ${solar}` : solar;
}
