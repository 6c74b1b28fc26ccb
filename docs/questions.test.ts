/** The tables of docs/commands.md say how places, days and readings are written, and what is read. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { openAtlas } from "../src/atlas/open.js";
import type { Atlas } from "../src/atlas/model.js";
import { compiledAtlas } from "../src/cli/cache/compiled.js";
import {
  isoFromDay,
  type AskedDays,
  readDays,
  readPlace,
  readReading,
  type Read,
} from "../src/query/index.js";
import { recordedIo } from "../test/recorded-io.js";

const page = readFileSync(new URL("commands.md", import.meta.url), "utf8");

let atlas: Atlas;
beforeAll(async () => {
  atlas = openAtlas(await compiledAtlas(recordedIo().io, "cases/good/guadiana", []));
}, 300_000);

/** The rows of the table whose first column is headed so. */
function rows(heading: string): { text: string; expected: string }[] {
  const table = page.split(`| ${heading} | is read as |\n|---|---|\n`)[1]!.split("\n\n")[0]!;
  return [...table.matchAll(/^\| `(.*?)` \| (.*) \|$/gm)].map(([, text, expected]) => ({
    text: text!,
    expected: expected!,
  }));
}

function shown<T>(read: Read<T>, show: (value: T) => string, expected: string): string {
  if (read.ok) return show(read.value);
  const said = [read.message, read.help].find((words) => expected === `refused: ${words}`);
  return `refused: ${said ?? `${read.message}; ${read.help}`}`;
}

function daysShown({ parts, ...days }: AskedDays): string {
  return parts ? parts.map(rangeShown).join(", ") : rangeShown(days);
}

function rangeShown({ earliest, latest }: Pick<AskedDays, "earliest" | "latest">): string {
  const [first, last] = [earliest, latest].map((day) => (day === null ? ".." : isoFromDay(day)));
  return first === last && earliest !== null ? first! : `${first} to ${last}`;
}

describe("the manual's ways of writing", () => {
  it.each(rows("place"))("the place $text", ({ text, expected }) => {
    expect(shown(readPlace(atlas, text), ({ lon, lat }) => `${lon}, ${lat}`, expected)).toBe(expected);
  });
  it.each(rows("date"))("the date $text", ({ text, expected }) => {
    expect(shown(readDays(text), daysShown, expected)).toBe(expected);
  });
  it.each(rows("reading"))("the reading $text", ({ text, expected }) => {
    expect(shown(readReading(atlas, text), (id) => id, expected)).toBe(expected);
  });
});
