/** A remark where a date names no calendar, and a reader may well mean another one than that in which it was read. */
import { dayFromCivil } from "./days.js";
import type { WrittenDate } from "./model.js";
import type { DateNote } from "./notes.js";

/** The first day of the Gregorian calendar, and the first on which Russia kept it. */
const FIRST_GREGORIAN = dayFromCivil("gregorian", 1582, 10, 15);
const FIRST_IN_RUSSIA = dayFromCivil("gregorian", 1918, 2, 14);

/** Precondition: `words` name no calendar, and the caller named none. */
export function calendarNote(words: string, { calendar, precision, earliest }: WrittenDate): DateNote | null {
  if (calendar !== "gregorian" || precision !== "day" || earliest === null) return null;
  if (earliest < FIRST_GREGORIAN) return { is: "before the Gregorian calendar" };
  if (earliest < FIRST_IN_RUSSIA && /\p{Script=Cyrillic}/u.test(words)) return { is: "Russian" };
  return null;
}
