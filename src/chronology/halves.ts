/** Double dates: two halves that name one day, by two calendars (`16/28 May 1858`) or by two new years (`10 February 1727/8`). */
import { dayFromCivil, isCivilDate, julianLag, type SolarCalendar } from "./days.js";
import { complete, type Fields } from "./fields.js";
import type { Day, Doubt, ParseFailure, ParseResult } from "./model.js";
import type { DateNote } from "./notes.js";
import { dayUnit } from "./units.js";
import { englishDate, fail, faultOfCivil, momentOfUnit, ok } from "./written.js";

interface Half {
  readonly calendar: SolarCalendar;
  readonly day: Day;
}

/** Two halves as fields, in the order written. */
export function joinHalves(text: string, first: Fields, second: Fields, doubt: Doubt): ParseResult {
  const dual = dualYear(text, first, second, doubt);
  if (dual) return dual;
  const a = complete(first, second);
  const b = complete(second, { ...first, ...(a.year !== undefined ? { year: a.year } : {}) });
  if (a.month !== undefined && b.month === undefined) b.month = a.month;
  if (a.day === undefined || b.day === undefined) return eitherMonth(text, a, b, doubt);
  const marked = first.calendar !== undefined || second.calendar !== undefined;
  const [calendarA, calendarB] = halfCalendars(first.calendar, second.calendar);
  if (!calendarA || !calendarB)
    return fail("halves", `both halves of "${text}" are said to be ${first.calendar === "julian" ? "Julian" : "Gregorian"}`, []);
  const orders: [SolarCalendar, SolarCalendar][] = marked ? [[calendarA, calendarB]] : [["julian", "gregorian"], ["gregorian", "julian"]];
  for (const [ca, cb] of orders) {
    const pair = agreeing(a, b, ca, cb, first.year === undefined ? "first" : second.year === undefined ? "second" : null);
    if (pair === null) continue;
    const reversed: DateNote[] = !marked && ca === "gregorian" ? [{ is: "Gregorian half first" }] : [];
    const { earliest, latest } = { earliest: pair, latest: pair };
    return ok({ ...momentOfUnit(text, { ...dayUnit(ca, 2000, 1, 1), first: earliest, last: latest }, doubt, [{ is: "halves agree" }, ...reversed]), calendar: ca });
  }
  return disagreement(text, a, b, calendarA, calendarB);
} // prettier-ignore

/** `10 February 1727/8`: the year counted from 25 March, then the year counted from 1 January. Julian unless it says otherwise. */
function dualYear(text: string, first: Fields, second: Fields, doubt: Doubt): ParseResult | null {
  const { year, month, day } = first;
  const short = second.day ?? second.ordinal;
  if (year === undefined || month === undefined || short === undefined) return null;
  if (second.month !== undefined || second.year !== undefined || first.part !== undefined) return null;
  const digits = /\d+(?=\D*$)/.exec(text)?.[0].length ?? 1;
  const next = year + 1;
  if (short !== next % 10 ** digits)
    return fail("halves", `the second year of "${text}" is not the one after ${year}`, [text.replace(/\d+(?=\D*$)/, String(next % 10 ** digits))]);
  if (month > 3 || (month === 3 && day !== undefined && day > 24))
    return fail("halves", `a year is written double only from 1 January to 24 March, where its number depends on the New Year`, [`${text.replace(/\/\d+/, "")}`]);
  const calendar = first.calendar ?? second.calendar ?? "julian";
  const rules = ["double year"];
  if (day === undefined) {
    const from = dayFromCivil(calendar, next, month, 1);
    return ok({ ...momentOfUnit(text, { ...dayUnit(calendar, next, month, 1), first: from, last: dayFromCivil(calendar, next, month + 1, 1) - 1, precision: "month" }, doubt), rules });
  }
  const fault = faultOfCivil(calendar, { year: next, month, day });
  return fault ?? ok({ ...momentOfUnit(text, dayUnit(calendar, next, month, day), doubt), rules });
} // prettier-ignore

/** `May/June 1858`: something in one of two units. */
function eitherMonth(text: string, a: Fields, b: Fields, doubt: Doubt): ParseResult {
  const calendar = a.calendar ?? b.calendar ?? "gregorian";
  const isMonth = ({ day, month, year }: typeof a) => day === undefined && month !== undefined && year !== undefined;
  if (!isMonth(a) || !isMonth(b)) return fail("form", `"${text}" has a day in one half only`, ["16/28 May 1858"]);
  const first = dayFromCivil(calendar, a.year!, a.month!, 1);
  const last = dayFromCivil(calendar, b.month === 12 ? b.year! + 1 : b.year!, b.month === 12 ? 1 : b.month! + 1, 1) - 1;
  if (last < first) return fail("order", `"${text}" ends before it begins`, []);
  return ok(momentOfUnit(text, { calendar, precision: "month", first, last, rules: ["one unit or the next"], months: null }, doubt));
} // prettier-ignore

function halfCalendars(
  a: SolarCalendar | undefined,
  b: SolarCalendar | undefined,
): [SolarCalendar | null, SolarCalendar | null] {
  if (a && b) return a === b ? [null, null] : [a, b];
  if (a) return [a, a === "julian" ? "gregorian" : "julian"];
  if (b) return [b === "julian" ? "gregorian" : "julian", b];
  return ["julian", "gregorian"];
}

/** The day, where both halves name it. Around New Year the half that names no year may have another than the half that does. */
function agreeing(a: Fields, b: Fields, calendarA: SolarCalendar, calendarB: SolarCalendar, yearless: "first" | "second" | null): Day | null {
  const day = dayOf(a, calendarA);
  const other = dayOf(b, calendarB);
  if (day !== null && day === other) return day;
  if (yearless === null || a.year === undefined || b.year === undefined) return null;
  for (const step of [-1, 1]) {
    const shifted = dayOf(yearless === "first" ? { ...a, year: a.year + step } : a, calendarA);
    if (shifted !== null && shifted === dayOf(yearless === "second" ? { ...b, year: b.year + step } : b, calendarB)) return shifted;
  }
  return null;
} // prettier-ignore

function dayOf({ year, month, day }: Fields, calendar: SolarCalendar): Day | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return isCivilDate(calendar, { year, month, day }) ? dayFromCivil(calendar, year, month, day) : null;
}

function disagreement(text: string, a: Fields, b: Fields, calendarA: SolarCalendar, calendarB: SolarCalendar): ParseFailure {
  const halves: Half[] = [];
  for (const [fields, calendar] of [[a, calendarA], [b, calendarB]] as const) {
    const { year, month, day } = fields;
    if (month === undefined) return fail("form", `"${text}" names no month`, ["16/28 May 1858"]);
    if (year === undefined || day === undefined) return fail("form", `"${text}" names no year`, []);
    const fault = faultOfCivil(calendar, { year, month, day });
    if (fault) return fault;
    halves.push({ calendar, day: dayFromCivil(calendar, year, month, day) });
  }
  const julian = halves.find((half) => half.calendar === "julian")!;
  const gregorian = halves.find((half) => half.calendar === "gregorian")!;
  return fail("halves", halvesMessage(julian.day, gregorian.day), [doubleDate(julian.day), doubleDate(gregorian.day), ...eitherDay(a, b)]);
} // prettier-ignore

/** `27/28 May 1858`, which may mean the night between them, or one of the two. */
function eitherDay(a: Fields, b: Fields): string[] {
  const [first, second] = [dayOf(a, "gregorian"), dayOf(b, "gregorian")];
  return first !== null && second === first + 1
    ? [`${englishDate("gregorian", first)} or ${englishDate("gregorian", second)}`]
    : [];
}

/** Why two halves are not one day, with the difference that was used and the one that held then. */
export function halvesMessage(julian: Day, gregorian: Day): string {
  const lag = julianLag(julian);
  const used = lag + gregorian - julian;
  const why = `${englishDate("julian", julian)} is ${englishDate("gregorian", julian)}, not ${englishDate("gregorian", gregorian)}`;
  return Math.abs(used - lag) <= 3
    ? `${why}: the halves are ${used} days apart, and the calendars were ${lag}`
    : `${why}: the halves are not one day`;
}

/** `16 May 1858 (Julian) = 28 May 1858`: one day in both calendars. */
export function doubleDate(day: Day): string {
  return `${englishDate("julian", day)} = ${englishDate("gregorian", day)}`;
}
