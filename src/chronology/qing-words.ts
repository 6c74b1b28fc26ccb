/** Qing dates in Latin and Cyrillic letters: `Xianfeng 8/4/16`, `Xianfeng 4/leap7/6`, `the 16th day of the 4th month of Xianfeng 8`. */
import type { Doubt, ParseResult } from "./model.js";
import { daysOfQing, type QingParts } from "./qing.js";
import type { QingEra } from "./qing-eras.js";
import type { PlacedTerm } from "./terms.js";
import { fail, moment, ok } from "./written.js";

type Unit = "year" | "month" | "day";

/** Precondition: one of the terms is an era. */
export function readQing(text: string, terms: readonly PlacedTerm[], doubt: Doubt): ParseResult {
  let era: QingEra | null = null;
  const said: Partial<Record<Unit, number>> = {};
  const bare: number[] = [];
  const before: number[] = [];
  let leap = false;
  for (let i = 0; i < terms.length; i++) {
    const { term, text: word } = terms[i]!;
    if (term.t === "era") {
      if (era !== null && era !== term.era) return fail("form", `"${text}" names two eras`, []);
      era = term.era;
    } else if (term.t === "leap") leap = true;
    else if (term.t === "number") {
      const unit = unitOf(terms, i, term.ordinal);
      if (unit) said[unit] = term.value;
      else (era === null ? before : bare).push(term.value);
    } else if (!["/", "-", "unit"].includes(term.t)) return fail("form", `"${word}" has no place in the Qing date "${text}"`, ["Xianfeng 8/4/16"]);
  }
  // Numbers before the era run from day to year or month to day as spoken: `16th, 4th month, of Xianfeng 8`; after it, from year to day.
  const order = (["year", "month", "day"] as const).filter((unit) => said[unit] === undefined);
  if (before.length > 0) return fail("ambiguous", `"${text}" does not say what ${before.join(" and ")} counts`, [`${era} 8/4/16`]);
  if (bare.length > order.length) return fail("form", `"${text}" has more numbers than a Qing date needs`, ["Xianfeng 8/4/16"]);
  bare.forEach((value, i) => (said[order[i]!] = value));
  if (said.year === undefined) return fail("form", `"${text}" names no year of ${era}`, [`${era} 1`]);
  if (said.day !== undefined && said.month === undefined) return fail("form", `"${text}" has a day but no month`, []);
  const { year, month, day } = said;
  return qingDate(text, { era: era!, year, leap, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }, doubt);
} // prettier-ignore

/** The unit that a number counts: the word after an ordinal (`8th year`), or a word that stands before its number (`year 8`, `bulan 4`). */
function unitOf(terms: readonly PlacedTerm[], i: number, ordinal: boolean): Unit | null {
  const next = terms[i + 1]?.term;
  const last = terms[i - 1]?.term;
  if (last?.t === "unit" && last.before) return last.unit;
  if (next?.t === "unit" && !next.before && ordinal) return next.unit;
  if (last?.t === "unit" && !ordinal) return last.unit;
  if (next?.t === "unit" && !next.before) return next.unit;
  return null;
}

/** A Qing year, month or day as a written date. */
export function qingDate(text: string, parts: QingParts, doubt: Doubt): ParseResult {
  const days = daysOfQing(parts);
  if (!days.ok) return fail("no such date", days.message, days.near);
  const precision = parts.day !== undefined ? "day" : parts.month !== undefined ? "month" : "year";
  const { earliest, latest } = days;
  return ok(moment({ text, calendar: "qing", precision, earliest, latest, doubt }));
}
