/** An hour beside a day: `10 AM 28 May 1858`, `28 May 1858, 10:30`, `в 10 часов утра`. */
import { fail, ok } from "./written.js";
import type { ParseResult } from "./model.js";
import { exactDay } from "./ranges.js";
import { distinctNotes } from "./notes.js";

const HOUR = "(?:2[0-4]|1\\d|0?\\d)";
const MINUTES = "[0-5]\\d(?::[0-5]\\d)?";
const HALF_OF_DAY = "[ap]\\.?\\s?m\\.?";
const FORMS = [
  `${HOUR}:${MINUTES}(?:\\s?${HALF_OF_DAY})?(?:\\s?(?:uhr|uur))?`,
  `${HOUR}\\s?${HALF_OF_DAY}`,
  `${HOUR}\\s?o['’]?clock(?:\\s(?:in the (?:morning|afternoon|evening)|at night))?`,
  `${HOUR}\\s?(?:час(?:а|ов)?|ч\\.?)(?:\\s(?:утра|дня|вечера|ночи|пополудни|пополуночи))?`,
  `${HOUR}(?:\\.${MINUTES})?\\s?(?:uhr|uur|heures?|horas?|ore)`,
  `(?:pukul|jam)\\s${HOUR}(?:[.:]${MINUTES})?`,
];
const CLOCK = new RegExp(`(?<![^\\s,(])(?:(?:at|um|om|à|a las?|alle|às|ob|в|pukul)\\s)?(?:${FORMS.join("|")})(?![^\\s,)])`, "iu"); // prettier-ignore

/** The day beside an hour, by `parse`; null where no hour is named. */
export function parseBesideHour(words: string, parse: (words: string) => ParseResult): ParseResult | null {
  const hour = CLOCK.exec(words)?.[0];
  if (hour === undefined) return null;
  const rest = words.replace(hour, " ").replace(/\s+/g, " ").replace(/^[\s,]+|[\s,]+$/g, ""); // prettier-ignore
  const result = rest === "" ? null : parse(rest);
  if (result && !result.ok) return result;
  if (!result || exactDay(result.date) === null)
    return fail("form", `"${words}" names an hour (${hour.trim()}) and no single day`, ["28 May 1858"]);
  const notes = distinctNotes([...result.date.notes, { is: "time left aside" }]);
  return ok({ ...result.date, notes });
}
