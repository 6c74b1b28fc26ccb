/** Written dates to days. The forms, and the rule of each vague word, stand in docs/chronology.md. */
import { parseCatalogued } from "./catalogue.js";
import { looksChinese, parseChinese } from "./chinese.js";
import { parseBesideHour } from "./clock.js";
import { parseIsoCount } from "./iso-counts.js";
import { looksLikeEdtf, parseEdtf } from "./edtf.js";
import { parseNumber, parseNumbers } from "./figures.js";
import { halvesMessage, doubleDate } from "./halves.js";
import type { ParseFailure, ParseOptions, ParseResult, WrittenDate } from "./model.js";
import { distinctNotes, isoNotes } from "./notes.js";
import { printQing, qingFromDay } from "./qing.js";
import { isoFromDay } from "./days.js";
import { parseWestern } from "./western.js";
import { common, exactDay, shareDay } from "./ranges.js";
import { englishDate, fail, ok, tooFarOff } from "./written.js";
import { shown } from "./shown.js";
import { parseShortSpan } from "./short-spans.js";

const LONGEST = 400;
const TIME_AFTER_DAY = /^(-?\d{4}-\d\d-\d\d)\s(\d\d:\d\d\S*)$/;
/** Around the members of a set of EDTF, and the bounds of one. */
const SPACE_IN_SET = /(?<=^[[{].*)\s+(?=[,.\]}])|(?<=^[[{](?:.*[,.])?)\s+/g;
/** The hyphen as such, the one that does not break, the minus, the small and the full-width one. */
const HYPHENS = /[\u2010\u2011\u2212\uFE63\uFF0D]/g;
const TWIN = /^(.*\S)\s*[([（［](.+)[)\]）］]$/u;

/** Reads a date in any form that is known. Never throws. */
export function parseDate(text: string, options: ParseOptions = {}): ParseResult {
  const words = text
    .normalize("NFC")
    .replace(HYPHENS, "-")
    .replace(/[\uFF10-\uFF19]/g, (figure) => figure.normalize("NFKC"))
    .replace(/\s+/g, " ")
    .trim();
  if (words === "") return fail("form", "there is no date here", ["28 May 1858"]);
  if (words.length > LONGEST)
    return fail("form", `a date in ${words.length} characters is not read; ${LONGEST} is the limit`, []);
  const result = parseAny(words, options);
  // What is offered instead of a wrong word may still be wrong for another.
  if (!result.ok) {
    const near = result.near.filter((each) => parseAny(each, options).ok);
    return { ...result, message: result.message.replaceAll(words, shown(words)), near };
  }
  if ([result.date.earliest, result.date.latest].some(isBeyondCount)) return tooFarOff();
  return result.date.text === words ? result : ok({ ...result.date, text: words });
}

/** Whole numbers are exact to 2^53 only; beyond, days run together. */
const isBeyondCount = (day: number | null) => day !== null && !Number.isSafeInteger(day);

function parseAny(words: string, options: ParseOptions): ParseResult {
  const catalogued = parseCatalogued(words, (inner) => parseAny(inner, options));
  if (catalogued) return catalogued;
  const beside = parseBesideHour(words, (inner) => parseAny(inner, options));
  if (beside) return beside;
  const number =
    parseShortSpan(words, options) ?? asIso(parseIsoCount(words), options) ?? parseNumber(words, options);
  if (number) return number;
  const edtf = asIso(parseIfEdtf(words.replace(TIME_AFTER_DAY, "$1T$2").replace(SPACE_IN_SET, "")), options);
  if (edtf?.ok || (edtf && edtf.fault !== "form")) return edtf;
  const numbers = edtf && parseNumbers(words, options);
  if (numbers) return numbers;
  const other = parseTwin(words, options) ?? parseWords(words, options);
  return other.ok || !edtf || !/^[-\dXY[{]/.test(words) || /^\d{1,3}\D*$/.test(words) ? other : edtf;
}

const asIso = (result: ParseResult | null, options: ParseOptions): ParseResult | null =>
  result?.ok
    ? ok({ ...result.date, notes: distinctNotes([...result.date.notes, ...isoNotes(options.calendar)]) })
    : result;

const parseIfEdtf = (words: string): ParseResult | null => (looksLikeEdtf(words) ? parseEdtf(words) : null);

function parseWords(words: string, options: ParseOptions): ParseResult {
  if (looksChinese(words)) return parseChinese(words, options);
  return parseNumbers(words, options) ?? parseWestern(words, options);
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
    notes: distinctNotes([...dates.flatMap((date) => date.notes), { is: "halves agree" }]),
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
