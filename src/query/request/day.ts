import { spokenOf } from "../../atlas/coverage.js";
import type { Atlas } from "../../atlas/model.js";
import { isoFromDay } from "../../chronology/days.js";
import type { Day, DayRange, ParseOptions, SeveralDays, WrittenDate } from "../../chronology/model.js";
import { parseDate } from "../../chronology/parse.js";
import { exactDay } from "../../chronology/ranges.js";
import type { DateNote } from "../../chronology/notes.js";
import { shown } from "../../chronology/shown.js";
import { possibleParts, possibleRange } from "../../chronology/relations.js";
import { didYouMean } from "./near.js";
import { read, refuse, type Read } from "./model.js";

/** The days that a date may mean, both included; null: nothing bounds them. A date of one day has it twice. */
export interface AskedDays extends SeveralDays {
  readonly text: string;
  /** Remarks that who asked should see. */
  readonly notes: readonly DateNote[];
}

/**
 * A date in any form that `thalweg date` reads; where it names no calendar it is Gregorian, or of that of `options`. What its
 * writer was not sure of reaches further on either side than what is written.
 */
export function readDays(text: string, options: ParseOptions = {}): Read<AskedDays> {
  if (text.trim() === "") return refuse("the day is missing", "write it as 1858-05-28");
  const parsed = parseDate(text, options);
  if (parsed.ok)
    return read({ ...possibleDays(parsed.date), text: parsed.date.text, notes: parsed.date.notes });
  const { message, fault } = parsed;
  const near = fault === "form" ? parsed.near.filter((each) => sharesFigures(each, text)) : parsed.near;
  const reason = message.startsWith(`"${shown(text.trim())}"`)
    ? message
    : `"${shown(text)}" is no date: ${message}`;
  return refuse(
    reason,
    near.length > 0 ? didYouMean(near) : "write it as 1858-05-28, 28 May 1858 or 1858",
    near,
  );
}

function possibleDays(date: WrittenDate): SeveralDays {
  const parts = possibleParts(date);
  return { ...possibleRange(date), ...(parts.length > 1 ? { parts } : {}) };
}

/** The same of a date some of whose days the corpus speaks of: others have no rights, no lines and no law in force. */
export function readSpokenDays(atlas: Atlas, text: string): Read<AskedDays> {
  const days = readDays(text);
  if (!days.ok || spokenOf(atlas, days.value) !== null) return days;
  const { from, until } = atlas.coverage!;
  const first = from === null ? null : `from ${isoFromDay(from)}`;
  const last = until === null ? null : `until ${isoFromDay(until - 1)}`;
  return refuse(`this corpus does not speak of "${days.value.text}"`, `it speaks of the days ${[first, last].filter(Boolean).join(" ")}`);
} // prettier-ignore

/** Whether a date that may be meant has something of what was written; else it is an example. */
function sharesFigures(near: string, text: string): boolean {
  const figures = new Set(text.match(/\d+/g));
  return (near.match(/\d+/g) ?? []).some((each) => figures.has(each));
}

/**
 * One day of a date that may mean several, where nothing that is asked changes on them: the first that is known. `turns`: the
 * days of a range on which it does.
 */
export function readSettledDay(days: AskedDays, turns: (days: DayRange) => readonly Day[]): Read<Day> {
  const day = exactDay(days);
  if (day !== null) return read(day);
  const [turn, ...others] = turns(days);
  if (turn === undefined) return read(days.earliest ?? days.latest ?? 0);
  const near = [turn - 1, turn].map(isoFromDay);
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  return refuse(`"${days.text}" is no single day, and it changes on ${near[1]}${more}`, `name one day, such as ${near.join(" or ")}`, near);
} // prettier-ignore

/** A date of one day; one of several is refused with the first and the last of them. */
export function readDay(text: string): Read<Day> {
  const days = readDays(text);
  if (!days.ok) return days;
  const day = exactDay(days.value);
  if (day !== null) return read(day);
  const ends = [days.value.earliest, days.value.latest].flatMap((end) => (end === null ? [] : [isoFromDay(end)]));
  return refuse(`"${text}" is no single day`, ends.length > 0 ? `name one day, such as ${ends.join(" or ")}` : "name one day, such as 1858-05-28", ends);
} // prettier-ignore
