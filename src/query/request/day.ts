import { isoFromDay } from "../../chronology/days.js";
import { dayFromIso } from "../../chronology/iso.js";
import type { Day } from "../../chronology/model.js";
import { parseDate } from "../../chronology/parse.js";
import { read, refuse, type Read } from "./model.js";

/**
 * A day as it is asked for: ISO, proleptic Gregorian. A date in another form is not taken without a word, as its calendar
 * may not be the one that is meant; but the refusal shows how to write it.
 */
export function readDay(text: string): Read<Day> {
  if (text.trim() === "") return refuse("the day is missing", "write it as 1858-05-28");
  const day = dayFromIso(text);
  if (day !== null) return read(day);
  const near = isoOf(text);
  return refuse(
    `"${text}" is no ISO day of the Gregorian calendar`,
    near.help,
    near.iso === null ? [] : [near.iso],
  );
}

function isoOf(text: string): { readonly iso: string | null; readonly help: string } {
  const parsed = parseDate(text);
  if (!parsed.ok && parsed.fault === "no such date") return { iso: null, help: parsed.message };
  const { earliest, latest } = parsed.ok ? parsed.date : { earliest: null, latest: null };
  if (earliest !== null && earliest === latest)
    return { iso: isoFromDay(earliest), help: `write it as ${isoFromDay(earliest)}` };
  return {
    iso: null,
    help: "write it as 1858-05-28; `thalweg date` turns other calendars and written forms into that",
  };
}
