/** `1858/59`, `1858/9`, `1858-60` in figures alone, some of which are months. */
import { completedYear } from "./completed-year.js";
import type { ParseOptions, ParseResult } from "./model.js";
import { parseWestern } from "./western.js";
import { fail } from "./written.js";

/** A year, and figures that may be those in which another differs from it. */
const SHORT_SPAN = /^(\d{4})\s?([/-])\s?(\d{1,2})([?~]?)$/;

/** Two numbers that ISO 8601 and EDTF read otherwise, or not at all; null: something else, or what EDTF means. */
export function parseShortSpan(words: string, options: ParseOptions): ParseResult | null {
  const match = SHORT_SPAN.exec(words);
  if (!match) return null;
  const [year, sign, figures] = [Number(match[1]), match[2]!, match[3]!];
  const written = Number(figures);
  const last = completedYear(year, figures.length, written);
  const isMonth = written >= 1 && written <= 12;
  if (sign === "-" && figures.length === 2 && (isMonth || isGroupOfMonths(written) || last === null)) return null;
  const isSpanAlone = !isMonth || (sign === "/" && figures.length === 1);
  if (last !== null && isSpanAlone) return parseWestern(words, options);
  const near = [...(last === null ? [] : [`${match[1]}/${last}`]), ...(isMonth ? [`${match[1]}-${figures.padStart(2, "0")}`] : [])];
  return last === null
    ? fail("order", `"${words}" is no span of years, since "${figures}" makes no year after ${match[1]}`, near)
    : fail("ambiguous", `"${words}" does not say whether "${figures}" is a month or the year ${last}`, near);
} // prettier-ignore

/** Seasons, quarters and the like of EDTF. */
const isGroupOfMonths = (number: number): boolean => number >= 21 && number <= 41;
