import { dayInWords } from "../chronology/day-words.js";
import { isoFromDay } from "../chronology/days.js";
import { dayFromIso } from "../chronology/iso.js";
import type { Day } from "../chronology/model.js";
import { parseDate } from "../chronology/parse.js";
import { CommandError } from "./io.js";

/** Reads a day of the command line: ISO, proleptic Gregorian. */
export function readDay(text: string): Day {
  const day = dayFromIso(text);
  if (day !== null) return day;
  throw new CommandError(`"${text}" is no ISO day of the Gregorian calendar`, helpWithDay(text), 2);
}

/** A date in another form is not taken without a word, as its calendar may not be the one that is meant; but it is shown how to write it. */
function helpWithDay(text: string): string {
  const read = parseDate(text);
  if (!read.ok && read.fault === "no such date") return read.message;
  const { earliest, latest } = read.ok ? read.date : { earliest: null, latest: null };
  if (earliest !== null && earliest === latest) return `write it as ${isoFromDay(earliest)}`;
  return "write it as 1858-05-28; `thalweg date` turns other calendars and written forms into that";
}

export const writtenDay = (day: Day): string => dayInWords(day);

export const writtenJulian = (day: Day): string => dayInWords(day, "julian");

export function writtenIso(iso: string | null): string | null {
  const day = iso === null ? null : dayFromIso(iso);
  return day === null ? null : writtenDay(day);
}
