/** Written dates to EDTF. What is printed has the same earliest and latest day when it is read again. */
import { civilFromDay, isoFromDay, isoYear } from "./days.js";
import { looksLikeEdtf, parseEdtf } from "./edtf.js";
import type { Day, DayRange, Doubt, PeriodEnd, WrittenDate, WrittenSet } from "./model.js";

/** A date that was written in EDTF is printed as it was written. */
export function printEdtf(date: WrittenDate): string {
  if (looksLikeEdtf(date.text) && parseEdtf(date.text).ok) return date.text;
  const mark = markOf(date.doubt);
  const members = (set: WrittenSet): string =>
    set.members.map((member) => wholeUnit(member, mark) ?? stretch(member, mark)).join(",");
  switch (date.kind) {
    case "period":
      return `${printEnd(date.start, "earliest", mark)}/${printEnd(date.end, "latest", mark)}`;
    case "all of":
      return `{${members(date)}}`;
    case "one of":
      return `[${members(date)}]`;
    case "moment": {
      const seasonal = date.precision === "season" ? season(date, mark) : null;
      return seasonal ?? wholeUnit(date, mark) ?? `[${stretch(date, mark)}]`;
    }
  }
}

function markOf({ uncertain, approximate }: Doubt): string {
  if (uncertain) return approximate ? "%" : "?";
  return approximate ? "~" : "";
}

/** An end of a period; where it is known only within days that are no whole unit, the outermost of them. */
function printEnd(end: PeriodEnd, outer: "earliest" | "latest", mark: string): string {
  if (end.state === "open") return "..";
  if (end.state === "unknown") return "";
  const day = end[outer];
  return wholeUnit(end, mark) ?? (day === null ? "" : isoFromDay(day) + mark);
}

/** A range that is one day, month, year, decade (185X) or hundred years (18XX); else null. */
export function wholeUnit({ earliest, latest }: DayRange, mark = ""): string | null {
  if (earliest === null || latest === null) return null;
  if (earliest === latest) return isoFromDay(earliest) + mark;
  const from = civilFromDay("gregorian", earliest);
  if (from.day !== 1) return null;
  const to = civilFromDay("gregorian", latest + 1);
  if (to.day !== 1) return null;
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (months === 1) return isoFromDay(earliest).slice(0, -3) + mark;
  if (from.month !== 1) return null;
  if (months === 12) return isoYear(from.year) + mark;
  const fourDigits = from.year >= 0 && from.year <= 9990;
  if (months === 120 && from.year % 10 === 0 && fourDigits)
    return `${isoYear(from.year).slice(0, 3)}X${mark}`;
  if (months === 1200 && from.year % 100 === 0 && fourDigits)
    return `${isoYear(from.year).slice(0, 2)}XX${mark}`;
  return null;
}

/** `a..b`, in years or months where the range is made of them; open where it has no bound. */
function stretch({ earliest, latest }: DayRange, mark: string): string {
  const from = earliest === null ? null : civilFromDay("gregorian", earliest);
  const to = latest === null ? null : civilFromDay("gregorian", latest + 1);
  const starts = (unit: "month" | "year", date: typeof from): boolean =>
    date === null || (date.day === 1 && (unit === "month" || date.month === 1));
  const cut =
    starts("year", from) && starts("year", to) ? 6 : starts("month", from) && starts("month", to) ? 3 : 0;
  const print = (day: Day | null): string =>
    day === null ? "" : isoFromDay(day).slice(0, -cut || undefined) + mark;
  return `${print(earliest)}..${print(latest)}`;
}

/** Season codes 21 to 24, where the range is what such a code means. */
function season({ earliest, latest }: DayRange, mark: string): string | null {
  if (earliest === null) return null;
  const { year } = civilFromDay("gregorian", earliest);
  if (year < 0 || year > 9999) return null;
  for (let code = 21; code <= 24; code++) {
    const text = `${isoYear(year)}-${code}`;
    const read = parseEdtf(text);
    if (read.ok && read.date.earliest === earliest && read.date.latest === latest) return text + mark;
  }
  return null;
}
