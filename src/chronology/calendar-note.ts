/** A remark where a date names no calendar, and a reader may well mean another one than that in which it was read. */
import { dayFromCivil } from "./days.js";
import type { WrittenDate } from "./model.js";

/** The first day of the Gregorian calendar, and the first on which Russia kept it. */
const FIRST_GREGORIAN = dayFromCivil("gregorian", 1582, 10, 15);
const FIRST_IN_RUSSIA = dayFromCivil("gregorian", 1918, 2, 14);

/** Precondition: `words` name no calendar, and the caller named none. */
export function calendarNote(words: string, { calendar, precision, earliest }: WrittenDate): string | null {
  if (calendar !== "gregorian" || precision !== "day" || earliest === null) return null;
  if (earliest < FIRST_GREGORIAN)
    return "read as Gregorian, a calendar that began on 15 October 1582; if the Julian one is meant, add (Julian)";
  if (earliest < FIRST_IN_RUSSIA && /\p{Script=Cyrillic}/u.test(words))
    return "read as Gregorian; Russian texts of before 14 February 1918 mean the Julian calendar as a rule: if so, add (ст. ст.)";
  return null;
}
