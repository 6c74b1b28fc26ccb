/** Two years of which one says what both have: `1858/59`, `1858–60`, `44/43 BC`, `between 500 and 450 BC`. */
import { completedYear } from "./completed-year.js";
import { isoYear } from "./days.js";
import type { ParseFailure } from "./model.js";
import type { PlacedTerm } from "./terms.js";
import { fail } from "./written.js";

type Terms = readonly PlacedTerm[];
type Pair = readonly [left: Terms, right: Terms];

/** Precondition: `left` and `right` are the dates of one range. */
export function lendYears(text: string, [left, right]: Pair, isSlash: boolean): Pair | ParseFailure {
  const lent = lendEra(text, [left, right]);
  const isWhole = eraOf(left) !== undefined && eraOf(right) !== undefined;
  return "ok" in lent || isWhole ? lent : lendFigures(text, lent, isSlash);
}

const NUMBER = (entry: PlacedTerm) => entry.term.t === "number";
const eraOf = (terms: Terms) => terms.find(({ term }) => term.t === "bc" || term.t === "ad");
const has = (terms: Terms, ...kinds: readonly string[]): boolean =>
  terms.some(({ term }) => kinds.includes(term.t));

/** `500–450 BC`, `AD 14–37`: an era stands after the last of two years, or before the first. */
function lendEra(text: string, [left, right]: Pair): Pair | ParseFailure {
  const [first, last] = [eraOf(left), eraOf(right)];
  if (last && !first) return [namesYear(left, right) ? [...left, last] : left, right];
  if (!first || last) return [left, right];
  const isAhead = left.indexOf(first) < left.findIndex(NUMBER);
  const year = onlyNumber(right);
  if (isAhead) return [left, namesYear(right, left) ? [...right, first] : right];
  if (first.term.t !== "bc" || year === null || onlyNumber(left) === null) return [left, right];
  if (year > onlyNumber(left)!) return [left, [...right, { term: { t: "ad" }, text }]];
  const from = `${onlyNumber(left)} BC`;
  return fail("ambiguous", `"${text}" does not say whether ${year} is before or after Christ`, [`${from} to ${year} BC`, `${from} to AD ${year}`]);
} // prettier-ignore

/** Whether one of two dates, that names no era, names a year that the other's era may count. */
function namesYear(terms: Terms, other: Terms): boolean {
  const [numbers, others] = [terms, other].map((side) => side.filter(NUMBER));
  if (has(terms, "century", "decade") || numbers!.some(({ term }) => term.t === "number" && term.digits >= 3)) return true;
  if (has(terms, "month") && numbers!.length > 1) return true;
  return numbers!.length === 1 && others!.length === 1 && has(terms, "month") === has(other, "month") && !has(other, "century", "decade");
} // prettier-ignore

const BESIDE_A_YEAR = ["number", "bc", "ad", "calendar", "season"];

/** The number of a side that has no more than a year; null: it has. */
function onlyNumber(terms: Terms): number | null {
  const [number, ...others] = terms.filter(NUMBER);
  if (number?.term.t !== "number" || others.length > 0) return null;
  return terms.every(({ term }) => BESIDE_A_YEAR.includes(term.t)) ? number.term.value : null;
}

function lendFigures(text: string, [left, right]: Pair, isSlash: boolean): Pair | ParseFailure {
  const [year, written] = [onlyNumber(left), onlyNumber(right)];
  const at = right.findIndex(NUMBER);
  const number = right[at]?.term;
  if (year === null || written === null || number?.t !== "number" || number.ordinal) return [left, right];
  const isBc = eraOf(left)?.term.t === "bc";
  const { digits } = number;
  if (digits > 2 || (year < 100 && !(isBc && isSlash)) || isBc !== (eraOf(right)?.term.t === "bc")) return [left, right];
  const full = completedYear(year, digits, written, isBc);
  const bc = isBc ? " BC" : "";
  if (full === null && isBc) return [left, right];
  if (full === null) return fail("order", `"${text}" is no span of years, since "${written}" makes no year after ${isoYear(year)}`, [`${year} to ${year - (year % 10 ** digits) + 10 ** digits + written}`]);
  if (isBc && !isSlash && written !== full)
    return fail("ambiguous", `"${text}" does not say whether "${written}" is ${full}${bc} or ${written}${bc}`, [full, written].map((end) => `${year}${bc} to ${end}${bc}`));
  const completed: PlacedTerm = { term: { ...number, value: full, digits: Math.max(3, String(full).length) }, text: String(full) };
  return [left, right.with(at, completed)];
} // prettier-ignore
