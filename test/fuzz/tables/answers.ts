/** What a row has to be told: as the library answers its place and its day. */
import { openAtlas } from "../../../src/atlas/open.js";
import { isoFromDay } from "../../../src/chronology/days.js";
import { ENGLISH_NOTES, sayNotes } from "../../../src/chronology/notes.js";
import { openAsker } from "../../../src/query/ask.js";
import { harmless } from "../../../src/diagnostics/harmless.js";
import type { ToldHere } from "../../../src/query/model.js";
import { readDays, readPlace, readPosition } from "../../../src/query/request/index.js";
import { packed } from "./atlas.js";

const atlas = openAtlas(packed);
const asker = openAsker(atlas);

/** The words of its columns, longitude and latitude or a place, then the date. */
export type AskedWords = readonly string[];

/** By the names of the columns without their prefix; those of `error` alone where it has no answer. */
export type Expected = Readonly<Record<string, string>>;

export function expectedOf(words: AskedWords, reading: string): Expected {
  const place = words.length === 2 ? readPlace(atlas, words[0]!) : readPosition(withPoint(words[0]!), withPoint(words[1]!));
  if (!place.ok) return { error: harmless(place.message) };
  const days = readDays(words.at(-1)!);
  if (!days.ok) return { error: harmless(days.message) };
  const { earliest, latest, notes } = days.value;
  const note = { day_note: sayNotes(ENGLISH_NOTES, notes).map(({ says }) => says).join("; "), error: "" };
  if (earliest !== null && earliest === latest) {
    const answer = asker.ask(place.value, earliest, reading);
    return { ...note, day: isoFromDay(earliest), ...told(answer, answer) };
  }
  const { answers } = asker.askDays(place.value, days.value, reading);
  const end = (day: number | null) => (day === null ? ".." : isoFromDay(day));
  const [one] = answers;
  return { ...note, day: `${end(earliest)}/${end(latest)}`, ...(answers.length === 1 ? told(one!, one!) : { title: "", holders: "", since: "", until: "" }) };
} // prettier-ignore

const told = ({ title, because: [reason], nearestLine }: ToldHere, { since, until }: Pick<ToldHere, "since" | "until">): Expected => ({
  title: title.kind,
  holders: title.holders.join("+"),
  since: since ?? "",
  until: until ?? "",
  instrument: reason?.instrument ?? "",
  article: reason?.article ?? "",
  near_line: nearestLine?.line ?? "",
  within_accuracy: nearestLine ? String(nearestLine.within) : "",
}); // prettier-ignore

/** A decimal comma within a cell. */
const withPoint = (text: string): string =>
  /^\s*[+-]?\d+,\d+\s*$/.test(text) ? text.replace(",", ".") : text;
