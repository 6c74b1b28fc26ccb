import { dayFromCivil, isCivilDate } from "./days.js";
import type { Day } from "./model.js";

const ISO_DAY = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/;

/** The day of an ISO 8601 calendar date, proleptic Gregorian; null where it is none or does not exist. */
export function dayFromIso(text: string): Day | null {
  const match = ISO_DAY.exec(text.trim());
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDate("gregorian", date) ? dayFromCivil("gregorian", date.year, date.month, date.day) : null;
}
