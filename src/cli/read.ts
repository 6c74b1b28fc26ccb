import { readDays, type AskedDays } from "../query/request/day.js";
import { readLonLat } from "../query/request/place.js";
import type { Read } from "../query/request/model.js";
import { CommandError } from "./io.js";

/** The days of a command that asks a place of a date; words that stand the other way round are told so. */
export function daysAfterPlace(placeText: string, dateText: string): AskedDays {
  const days = readDays(dateText);
  const isTurned = !days.ok && readLonLat(placeText) === null && readDays(placeText).ok;
  if (isTurned)
    throw new CommandError(
      `"${placeText}" is a date, and the place stands before it`,
      "write the place first, then the date",
      2,
    );
  return valueOf(days);
}

/** The value that was read from the words of a command; a refusal ends the command. */
export function valueOf<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  throw new CommandError(read.message, read.help, 2);
}
