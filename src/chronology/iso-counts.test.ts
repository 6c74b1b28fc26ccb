/** Numbered days and weeks against the Temporal proposal's, and the examples of ISO 8601. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isoFromDay } from "./days.js";
import { parseDate } from "./parse.js";

function range(text: string): string {
  const result = parseDate(text);
  if (!result.ok) expect.fail(`${text}: ${result.message}`);
  const [first, last] = [isoFromDay(result.date.earliest!), isoFromDay(result.date.latest!)];
  return first === last ? first : `${first}/${last}`;
}
const padded = (value: number, width: number) => String(value).padStart(width, "0");

describe("a day or a week by its number", () => {
  it.each([
    ["1985-102", "1985-04-12"],
    ["1985-W15-5", "1985-04-12"],
    ["1985W155", "1985-04-12"],
    ["1985-W15", "1985-04-08/1985-04-14"],
    ["1858-148", "1858-05-28"],
    ["1858-W21-5", "1858-05-28"],
    ["1860-366", "1860-12-31"],
    ["-0044-075", "-0044-03-15"],
  ])("%s", (text, days) => expect(range(text)).toBe(days));

  it.each([
    ["1858-000", "the days of 1858 are numbered from 001 to 365", "1858-001"],
    ["1858-366", "the days of 1858 are numbered from 001 to 365", "1858-365"],
    ["1858-W00", "the weeks of 1858 are numbered from W01 to W52", "1858-W01"],
    ["1858-W53-1", "the weeks of 1858 are numbered from W01 to W52", "1858-W52"],
    ["1857-W54", "the weeks of 1857 are numbered from W01 to W53", "1857-W53"],
    ["1858-W21-0", "the days of a week are numbered from 1, Monday, to 7, Sunday", "1858-05-24"],
  ])("%s does not exist", (text, message, near) => {
    const result = parseDate(text);
    expect(result).toMatchObject({ ok: false, fault: "no such date", message });
    expect(!result.ok && result.near).toContain(near);
  });

  it("is the one of the Temporal proposal, on every day", () => {
    const day = fc.integer({ min: 0, max: 9998 * 365 });
    fc.assert(
      fc.property(day, (days) => {
        const date = Temporal.PlainDate.from("0001-01-05").add({ days });
        const { year, dayOfYear, yearOfWeek, weekOfYear, dayOfWeek } = date;
        const week = `${padded(yearOfWeek!, 4)}-W${padded(weekOfYear!, 2)}`;
        expect(range(`${padded(year, 4)}-${padded(dayOfYear, 3)}`)).toBe(date.toString());
        expect(range(`${week}-${dayOfWeek}`)).toBe(date.toString());
        const monday = date.subtract({ days: dayOfWeek - 1 });
        expect(range(week)).toBe(`${monday.toString()}/${monday.add({ days: 6 }).toString()}`);
      }),
    );
  });
});
