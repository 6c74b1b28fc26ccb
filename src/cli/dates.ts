import { civilFromDay } from "../chronology/days.js";
import { dayFromIso } from "../chronology/iso.js";
import type { Day } from "../chronology/model.js";
import { CommandError } from "./io.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Reads a day of the command line: ISO, proleptic Gregorian. */
export function readDay(text: string): Day {
  const day = dayFromIso(text);
  if (day !== null) return day;
  throw new CommandError(
    `"${text}" is no day of the Gregorian calendar`,
    "write it as 1858-05-28; `thalweg date` turns other calendars and written forms into that",
    2,
  );
}

export function writtenDay(day: Day): string {
  const { year, month, day: number } = civilFromDay("gregorian", day);
  return `${number} ${MONTHS[month - 1]} ${year}`;
}

export function writtenJulian(day: Day): string {
  const { year, month, day: number } = civilFromDay("julian", day);
  return `${number} ${MONTHS[month - 1]} ${year}`;
}

export function writtenIso(iso: string | null): string | null {
  const day = iso === null ? null : dayFromIso(iso);
  return day === null ? null : writtenDay(day);
}
