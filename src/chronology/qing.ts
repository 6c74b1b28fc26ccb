/**
 * The Qing imperial calendar as issued, from Shunzhi 1 (8 February 1644) to the end of Xuantong 3 (17 February 1912).
 * Months come from a table, because the almanacs differ from astronomy; sources and checks: docs/chronology.md.
 */
import type { Day } from "./model.js";
import { eraFacts, eraOfLunarYear, ERA_FACTS, type QingEra } from "./qing-eras.js";
import { FIRST_LUNAR_YEAR, FIRST_NEW_YEAR, LUNAR_YEARS } from "./qing-table.js";

export interface QingDate {
  readonly era: QingEra;
  /** Year of the era, from 1. */
  readonly year: number;
  /** From 1 to 12; `leap`: the leap month that follows the month of this number. */
  readonly month: number;
  readonly leap: boolean;
  readonly day: number;
}

export interface QingMonth {
  readonly lunarYear: number;
  readonly month: number;
  readonly leap: boolean;
  readonly first: Day;
  /** 29 or 30. */
  readonly length: number;
}

export type QingDayResult =
  | { readonly ok: true; readonly earliest: Day; readonly latest: Day }
  | { readonly ok: false; readonly message: string; readonly near: readonly string[] };

const months: QingMonth[] = [];
/** Index in `months` of the first month of each lunar year, and of the end. */
const yearStart: number[] = [];
for (let i = 0, first = FIRST_NEW_YEAR; i * 4 < LUNAR_YEARS.length; i++) {
  const code = parseInt(LUNAR_YEARS.slice(i * 4, i * 4 + 4), 36);
  const leapMonth = code & 15;
  yearStart.push(months.length);
  for (let place = 0; place < (leapMonth ? 13 : 12); place++) {
    const leap = leapMonth > 0 && place === leapMonth;
    const month = leapMonth > 0 && place >= leapMonth ? place : place + 1;
    const length = code & (1 << (4 + place)) ? 30 : 29;
    months.push({ lunarYear: FIRST_LUNAR_YEAR + i, month, leap, first, length });
    first += length;
  }
}
yearStart.push(months.length);

/** First and last day of the calendar. */
export const QING_FIRST_DAY: Day = FIRST_NEW_YEAR;
export const QING_LAST_DAY: Day = months.at(-1)!.first + months.at(-1)!.length - 1;

/** All months, in order. */
export function qingMonths(): readonly QingMonth[] {
  return months;
}

/** Months of a lunar year, numbered as the Gregorian year in which it begins; empty outside 1644 to 1911. */
export function qingMonthsOfYear(lunarYear: number): readonly QingMonth[] {
  const place = lunarYear - FIRST_LUNAR_YEAR;
  return months.slice(yearStart[place] ?? 0, yearStart[place] === undefined ? 0 : yearStart[place + 1]);
}

/** The month in which a day lies, or null outside the calendar. */
export function qingMonthOfDay(day: Day): QingMonth | null {
  if (!(day >= QING_FIRST_DAY && day <= QING_LAST_DAY)) return null;
  let index = Math.min(months.length - 1, Math.floor((day - QING_FIRST_DAY) / 29.530588));
  while (months[index]!.first > day) index--;
  while (index + 1 < months.length && months[index + 1]!.first <= day) index++;
  return months[index]!;
}

export function qingFromDay(day: Day): QingDate | null {
  const month = qingMonthOfDay(day);
  if (!month) return null;
  const { era, first } = eraOfLunarYear(month.lunarYear)!;
  return {
    era,
    year: month.lunarYear - first + 1,
    month: month.month,
    leap: month.leap,
    day: day - month.first + 1,
  };
}

/** `Xianfeng 8/4/16`, `Xianfeng 4/leap7/6`; the month and day may be left out. */
export function printQing(date: Omit<QingDate, "month" | "day" | "leap"> & Partial<QingDate>): string {
  const month = date.month === undefined ? "" : `/${date.leap ? "leap" : ""}${date.month}`;
  return `${date.era} ${date.year}${month}${date.day === undefined ? "" : `/${date.day}`}`;
}

export interface QingParts {
  readonly era: QingEra;
  readonly year: number;
  readonly month?: number;
  readonly leap?: boolean;
  readonly day?: number;
}

/** The days of a Qing year, month or day; where there is none, why, and what is near. */
export function daysOfQing({ era, year, month, leap = false, day }: QingParts): QingDayResult {
  const facts = eraFacts(era);
  if (year < 1 || year > facts.years) return noSuchYear(era, year);
  const lunarYear = facts.first + year - 1;
  const ofYear = qingMonthsOfYear(lunarYear);
  if (month === undefined) {
    const last = ofYear.at(-1)!;
    return { ok: true, earliest: ofYear[0]!.first, latest: last.first + last.length - 1 };
  }
  const found = ofYear.find((entry) => entry.month === month && entry.leap === leap);
  if (!found)
    return leap && month >= 1 && month <= 12
      ? noSuchLeapMonth(era, year, month)
      : noSuchMonth(era, year, month);
  if (day === undefined) return { ok: true, earliest: found.first, latest: found.first + found.length - 1 };
  if (day < 1 || day > found.length) return noSuchDay({ era, year, month, leap, day }, found);
  return { ok: true, earliest: found.first + day - 1, latest: found.first + day - 1 };
}

function noSuchYear(era: QingEra, year: number): QingDayResult {
  const { first, years } = eraFacts(era);
  const near = [printQing({ era, year: year < 1 ? 1 : years })];
  if (year < 1)
    return { ok: false, message: `years of an era are counted from 1; ${era} has no year ${year}`, near };
  const next = eraOfLunarYear(first + year - 1);
  const span = `${era} had ${years} years (${first} to ${first + years - 1})`;
  if (next) near.push(printQing({ era: next.era, year: first + year - next.first }));
  const follow = next
    ? `year ${year} would be ${near[1]}`
    : "the calendar ended with Xuantong 3, in February 1912";
  return { ok: false, message: `${span}; ${follow}`, near };
}

function noSuchMonth(era: QingEra, year: number, month: number): QingDayResult {
  const near = month < 1 ? [printQing({ era, year, month: 1 })] : [printQing({ era, year, month: 12 })];
  return {
    ok: false,
    message: `months are numbered from 1 to 12, and ${era} ${year} has no month ${month}`,
    near,
  };
}

function noSuchLeapMonth(era: QingEra, year: number, month: number): QingDayResult {
  const lunarYear = eraFacts(era).first + year - 1;
  const own = qingMonthsOfYear(lunarYear).find((entry) => entry.leap);
  const plain = printQing({ era, year, month });
  if (own) {
    const leapMonth = printMonth(own);
    return {
      ok: false,
      message: `the leap month of ${era} ${year} was ${leapMonth}, not leap ${month}`,
      near: [leapMonth, plain],
    };
  }
  const before = months.filter((entry) => entry.leap && entry.lunarYear < lunarYear).at(-1);
  const after = months.find((entry) => entry.leap && entry.lunarYear > lunarYear);
  const nearest = [before, after].filter((entry) => entry !== undefined).map(printMonth);
  const message = `${era} ${year} had no leap month; the nearest are ${nearest.join(" and ")}`;
  return { ok: false, message, near: [plain, ...nearest] };
}

function noSuchDay(date: QingDate, month: QingMonth): QingDayResult {
  const { day, ...rest } = date;
  if (day < 1)
    return { ok: false, message: `days are counted from 1`, near: [printQing({ ...date, day: 1 })] };
  const why =
    day > 30
      ? `no lunar month has more than 30 days, and ${printQing(rest)} had ${month.length}`
      : `${printQing(rest)} had ${month.length} days`;
  const next = qingFromDay(month.first + month.length);
  const near = [printQing({ ...date, day: month.length }), ...(next ? [printQing(next)] : [])];
  return { ok: false, message: `${why}${next ? `; the day after its last is ${near[1]}` : ""}`, near };
}

function printMonth({ lunarYear, month, leap }: QingMonth): string {
  const { era, first } = eraOfLunarYear(lunarYear)!;
  return printQing({ era, year: lunarYear - first + 1, month, leap });
}

/** Every era, with its first day and the last day of its last year. */
export function qingEraSpans(): readonly {
  readonly era: QingEra;
  readonly first: Day;
  readonly last: Day;
}[] {
  return ERA_FACTS.map(({ era, first, years }) => {
    const last = qingMonthsOfYear(first + years - 1).at(-1)!;
    return { era, first: qingMonthsOfYear(first)[0]!.first, last: last.first + last.length - 1 };
  });
}
