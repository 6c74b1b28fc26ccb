/** Written dates to days. The forms and the rules of vague words stand in docs/chronology.md. */
import { dayFromCivil, isCivilDate, isoFromDay, monthLength, type SolarCalendar } from "./days.js";
import type { ParseOptions, ParseResult } from "./model.js";

const MONTHS = [
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
]; // prettier-ignore

const WRITTEN =
  /^(\d{1,2}) ([A-Za-z]+)\.? (\d{3,4})(?:[ ,]*\(?(julian|gregorian|o\.?s\.?|n\.?s\.?)(?: calendar)?\)?)?$/i;
const ISO = /^(\d{4})-(\d\d)-(\d\d)$/;

export function parseDate(text: string, options: ParseOptions = {}): ParseResult {
  const words = text.trim().replace(/\s+/g, " ");
  const iso = ISO.exec(words);
  if (iso) return day(words, "gregorian", Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = WRITTEN.exec(words);
  const month = written
    ? MONTHS.findIndex((name) => name.startsWith((written[2] ?? "").toLowerCase())) + 1
    : 0;
  if (!written || month === 0)
    return {
      ok: false,
      message: `"${words}" is in no form of date that is known`,
      near: ["28 May 1858", "16 May 1858 (Julian)"],
    };
  const mark = (written[4] ?? "").toLowerCase();
  const calendar = /^[jo]/.test(mark) ? "julian" : mark ? "gregorian" : (options.calendar ?? "gregorian");
  return day(words, calendar, Number(written[3]), month, Number(written[1]));
}

function day(
  text: string,
  calendar: SolarCalendar,
  year: number,
  month: number,
  dayOfMonth: number,
): ParseResult {
  if (!isCivilDate(calendar, { year, month, day: dayOfMonth }))
    return {
      ok: false,
      message: `${MONTHS[month - 1] ?? `month ${month}`} ${year} has ${monthLength(calendar, year, month)} days in the ${calendar} calendar`,
      near: [isoFromDay(dayFromCivil(calendar, year, month, monthLength(calendar, year, month)))],
    };
  const range = {
    earliest: dayFromCivil(calendar, year, month, dayOfMonth),
    latest: dayFromCivil(calendar, year, month, dayOfMonth),
  };
  return {
    ok: true,
    date: {
      text, calendar, kind: "moment", precision: "day", ...range,
      doubt: { uncertain: false, approximate: false }, start: null, end: null, stretches: [range], rules: [], notes: [],
    },
  }; // prettier-ignore
}
