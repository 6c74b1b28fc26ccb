import { dayInWords } from "../chronology/day-words.js";
import { dayFromIso } from "../chronology/iso.js";
import type { Day } from "../chronology/model.js";

export const writtenDay = (day: Day): string => dayInWords(day);

export const writtenJulian = (day: Day): string => dayInWords(day, "julian");

export function writtenIso(iso: string | null): string | null {
  const day = iso === null ? null : dayFromIso(iso);
  return day === null ? null : writtenDay(day);
}
