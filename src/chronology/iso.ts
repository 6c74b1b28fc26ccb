import { dayFromCivil, isCivilDate } from "./days.js";
import type { Day } from "./model.js";

const ISO_DAY = /^([+-]?\d{4,6}|Y[+-]?\d{5,})-(\d{2})-(\d{2})$/;

/**
 * The day of an ISO 8601 calendar date, proleptic Gregorian, of a year with a sign or without; space around it is passed over.
 * Reads all that `isoFromDay` writes. null where it is none, does not exist, or is so far off that its days cannot be counted.
 */
export function dayFromIso(text: string): Day | null {
  const match = ISO_DAY.exec(text.trim());
  if (!match) return null;
  const date = { year: Number(match[1]!.replace("Y", "")), month: Number(match[2]), day: Number(match[3]) };
  if (!isCivilDate("gregorian", date)) return null;
  const day = dayFromCivil("gregorian", date.year, date.month, date.day);
  return Number.isSafeInteger(day) ? day : null;
}
