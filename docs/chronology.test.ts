/** The tables of docs/chronology.md are run: each written form gives the days beside it, each rule of the linter is listed. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { DATE_RULES, isoFromDay, parseDate } from "../src/chronology/index.js";

const doc = readFileSync(new URL("chronology.md", import.meta.url), "utf8");
const rows = doc
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const dates = rows.filter((cells) => /^[\d.-].*\d|^\.\./.test(cells[2]!));

it("has examples", () => expect(dates.length).toBeGreaterThan(50));

it.each(dates)("%s%s is %s", (_, written, days) => {
  const result = parseDate(written!.replaceAll("`", ""));
  if (!result.ok) expect.fail(result.message);
  const print = (day: number | null): string => (day === null ? ".." : isoFromDay(day));
  const { earliest, latest } = result.date;
  expect(earliest === latest ? print(earliest) : `${print(earliest)}/${print(latest)}`).toBe(days);
});

it("lists every rule of the linter as the code does", () => {
  const listed = rows
    .filter((cells) => cells[1]!.startsWith("`date-"))
    .map((cells) => [cells[1]!.replaceAll("`", ""), cells[2]]);
  expect(Object.fromEntries(listed)).toEqual(DATE_RULES);
});
