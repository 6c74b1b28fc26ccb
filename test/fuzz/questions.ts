/** Places, days and names in words: read or refused with help, never a fault; what is read can be read again. */
import fc from "fast-check";
import { isHarmful } from "../../src/diagnostics/harmless.js";
import { readDays, readParty, readPlace, readReading, readPosition } from "../../src/query/request/index.js";
import { syntheticAtlas } from "../synthetic-atlas.js";
import { ensure, type Target } from "./target.js";

const atlas = syntheticAtlas();

const piece = fc.oneof(
  fc.constantFrom("50", "127.54", "-7", "17", "60", "90", "180", "360", "0", "°", "′", "″", "'", '"', "''", "N", "S", "e", "W", "north", " ", " ", ", ", ";", "/", "с. ш.", "東經", "度", "-", "+", "1858", "May", "Xianfeng", "BC", "about", "16", "(Julian)", "riverton", "Речной", "乙國", "..", "~", "?", "X"),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.string({ unit: "binary", maxLength: 6 }),
); // prettier-ignore

function holds(pieces: readonly string[]): string {
  const text = pieces.join("");
  let outcome = "refused";
  for (const [what, reader] of [
    ["place", readPlace],
    ["party", readParty],
    ["reading", readReading],
    ["days", (_: unknown, words: string) => readDays(words)],
    ["position", (_: unknown, words: string) => readPosition(words, words)],
  ] as const) {
    const read = reader(atlas, text);
    if (read.ok) {
      outcome = "read";
      continue;
    }
    ensure(read.message !== "" && read.help !== "", () => `the refusal of the ${what} says nothing`);
    ensure(!/undefined|NaN|\[object/.test(`${read.message}${read.help}`.replace(text, "")), () => `the refusal of the ${what}: ${read.message}; ${read.help}`); // prettier-ignore
    for (const near of read.near)
      ensure(reader(atlas, near).ok, () => `${JSON.stringify(near)}, offered for the ${what}, is not read`);
  }
  const place = readPlace(atlas, text);
  if (place.ok) {
    const { lon, lat, id } = place.value;
    ensure(Math.abs(lon) <= 180 && Math.abs(lat) <= 90, () => `it is read as ${lon}, ${lat}`);
    const again = readPlace(atlas, id ?? `${lon.toFixed(9)},${lat.toFixed(9)}`);
    ensure(
      again.ok && Math.abs(again.value.lon - lon) < 1e-8,
      () => `${lon}, ${lat} is read as another place`,
    );
  }
  return [...text].some(isHarmful) ? `${outcome}, with control characters` : outcome;
}

export const questions: Target<readonly string[]> = {
  name: "questions",
  inputs: fc.array(piece, { maxLength: 12 }),
  holds,
  show: (pieces) => JSON.stringify(pieces.join("")),
};
