/** One date in every calendar: as an object (the fields of `thalweg date --json`), as lines, and why it is uncertain. */
import { ENGLISH_WEEKDAYS } from "./day-words.js";
import { civilFromDay, isoFromCivil, isoOrNull, weekday } from "./days.js";
import { printEdtf } from "./edtf-print.js";
import { ganzhiOfDay, ganzhiOfMonth, ganzhiOfYear, ganzhiPinyin } from "./ganzhi.js";
import type { Day, DateFault, ParseResult, WrittenDate } from "./model.js";
import { ENGLISH_NOTES, sayNotes, type SaidNote } from "./notes.js";
import { printDate, printQingDate } from "./print.js";
import { shown } from "./shown.js";
import { qingFromDay, qingMonthOfDay, type QingDate } from "./qing.js";

export interface Ganzhi {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export interface DescribedDate {
  readonly input: string;
  readonly calendar: WrittenDate["calendar"];
  /** ISO 8601, proleptic Gregorian. null: nothing bounds it. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** In the form of ISO 8601, by the Julian calendar; `a/b` for a range, `..` where it has no bound. */
  readonly julian: string;
  /** null for a range of more than one day, and outside 1644 to 1912. */
  readonly qing: (QingDate & { readonly ganzhi: Ganzhi }) | null;
  /** null: undated, for which EDTF has no form. */
  readonly edtf: string | null;
  readonly notes: readonly SaidNote[];
}

export interface UnreadableDate {
  readonly input: string;
  readonly error: string;
  readonly fault: DateFault;
  readonly near: readonly string[];
}

export function describe(input: string, result: ParseResult): DescribedDate | UnreadableDate {
  if (!result.ok) return { input, error: result.message, fault: result.fault, near: result.near };
  const { date } = result;
  const { earliest, latest, calendar } = date;
  return {
    input,
    calendar,
    earliest: isoOrNull(earliest),
    latest: isoOrNull(latest),
    julian: julianRange(date),
    qing: earliest !== null && earliest === latest ? qingOf(earliest) : null,
    edtf: isUndated(date) ? null : printEdtf(date),
    notes: notesOf(date),
  };
}

const notesOf = ({ notes }: WrittenDate): SaidNote[] => sayNotes(ENGLISH_NOTES, notes);

const isUndated = ({ earliest, latest }: WrittenDate): boolean => earliest === null && latest === null;

function julianRange({ earliest, latest }: WrittenDate): string {
  const print = (day: Day | null): string =>
    day === null ? ".." : isoFromCivil(civilFromDay("julian", day));
  return earliest !== null && earliest === latest ? print(earliest) : `${print(earliest)}/${print(latest)}`;
}

function qingOf(day: Day): DescribedDate["qing"] {
  const date = qingFromDay(day);
  return date && { ...date, ganzhi: ganzhiOf(day)! };
}

/** The sexagenary year, month and day; null outside 1644 to 1912. */
export function ganzhiOf(day: Day): Ganzhi | null {
  const month = qingMonthOfDay(day);
  if (!month) return null;
  return {
    year: ganzhiOfYear(month.lunarYear),
    month: ganzhiOfMonth(month.lunarYear, month.month),
    day: ganzhiOfDay(day),
  };
}

const FORMS = 'write it as 1858-05-28, "28 May 1858", "16 May 1858 (Julian)" or 1858';

/** A few lines for a reader: what was written, and the date in every calendar. */
export function describeLines(result: ParseResult, input: string): string[] {
  if (!result.ok) {
    const near = result.near.map((entry) => `  near: ${entry}`);
    const help = near.length === 0 && result.fault === "form" ? [`  help: ${FORMS}`] : near;
    return [`${shown(input)}: ${result.message}`, ...help];
  }
  const { date } = result;
  if (isUndated(date)) return [date.text, ...notesOf(date).map(({ says }) => `  note: ${says}`)];
  const { earliest, latest } = date;
  const single = earliest !== null && earliest === latest;
  const day = single ? `, ${ENGLISH_WEEKDAYS[weekday(earliest)]}` : "";
  const lines = [date.text];
  lines.push(`  Gregorian  ${printDate(date, { calendar: "gregorian" })}${day}`);
  lines.push(`  Julian     ${printDate(date, { calendar: "julian" })}`);
  lines.push(
    `  Qing       ${printDate(date, { calendar: "qing" }) ?? "not reached (1644 to 1912)"}${single ? qingDetail(earliest) : ""}`,
  );
  lines.push(`  EDTF       ${printEdtf(date)}`);
  const why = whyUncertain(date);
  if (why) lines.push(`  ${why}`);
  return [...lines, ...notesOf(date).map(({ says }) => `  note: ${says}`)];
}

function qingDetail(day: Day): string {
  const qing = qingFromDay(day);
  const ganzhi = ganzhiOf(day);
  if (!qing || !ganzhi) return "";
  const cycle = `${ganzhi.year} year, ${ganzhi.month} month, ${ganzhi.day} day (${ganzhiPinyin(ganzhi.day)})`;
  return `, ${printQingDate(qing, "zh")}, ${cycle}`;
}

/** One plain sentence on what is uncertain about a date; null for an exact day. */
export function whyUncertain(date: WrittenDate): string | null {
  const { earliest, latest, doubt, rules, kind } = date;
  if (isUndated(date)) return `"${date.text}" names no day`;
  const exact = earliest !== null && earliest === latest;
  const doubts = [
    ...(doubt.uncertain ? ["its source is in doubt"] : []),
    ...(doubt.approximate ? ["it is an estimate"] : []),
  ];
  if (exact && doubts.length === 0) return null;
  const by = rules.length > 0 ? ` (${rules.join("; ")})` : "";
  const lasts = {
    period: "lasts",
    moment: "is some day",
    "one of": "is one of the days",
    "all of": "is all of the days",
  }[kind];
  const range = exact
    ? `"${date.text}" is ${printDate(date)}`
    : `"${date.text}" ${lasts} ${printDate(date)}${by}`;
  return [range, ...doubts].join("; ");
}
