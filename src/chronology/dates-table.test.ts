/** Dated events in three calendars, with what verified each (the column `verified` of dates.csv). */
import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoFromDay } from "./days.js";
import { ganzhiOfDay } from "./ganzhi.js";
import type { WrittenDate } from "./model.js";
import { parseDate } from "./parse.js";
import { printDay } from "./print.js";

interface Row {
  readonly event: string;
  readonly julian: string;
  readonly gregorian: string;
  /** `Xianfeng 8/4/16 [辛酉]`, or nothing. */
  readonly qing: string;
}

const rows = parse<Row>(readFileSync(new URL("../../test/dates.csv", import.meta.url)), { columns: true });

function read(text: string): WrittenDate {
  const result = parseDate(text);
  return result.ok ? result.date : expect.fail(`${text}: ${result.message}`);
}

describe("dated events", () => {
  it("are at hand", () => expect(rows.length).toBeGreaterThan(100));

  it.each(rows)("$event: $gregorian", ({ julian, gregorian, qing }) => {
    const day = read(gregorian).earliest!;
    expect(isoFromDay(read(`${julian} (Julian)`).earliest!)).toBe(gregorian);
    if (qing === "") return;
    const [, date, cycle] = /^(.*) \[(.*)\]$/.exec(qing)!;
    expect(read(date!).earliest).toBe(day);
    expect(printDay(day, { calendar: "qing" })).toBe(date);
    expect(ganzhiOfDay(day)).toBe(cycle);
  });
});
