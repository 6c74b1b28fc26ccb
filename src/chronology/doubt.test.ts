/** How far doubt reaches, against the calendar arithmetic of the Temporal proposal. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isoFromDay } from "./days.js";
import { parseDate } from "./parse.js";
import { possibleRange } from "./relations.js";

function reach(text: string): [string | null, string | null] {
  const result = parseDate(text);
  if (!result.ok) expect.fail(result.message);
  const { earliest, latest } = possibleRange(result.date);
  return [earliest, latest].map((day) => day && isoFromDay(day)) as [string | null, string | null];
}

describe("what is in doubt may miss by as much again as is named", () => {
  it.each([
    ["about 1885", "1884-01-01", "1886-12-31"],
    ["1884~", "1883-01-01", "1885-12-31"],
    ["1900%", "1898-01-01", "1902-12-31"],
    ["about March 1857", "1857-02-01", "1857-04-30"],
    ["c. December 1859", "1859-11-01", "1860-01-31"],
    ["about summer 1849", "1849-03-01", "1849-11-30"],
    ["about the 1850s", "1840-01-01", "1869-12-31"],
    ["about the 18th century", "1601-01-01", "1900-12-31"],
    ["28 May 1858?", "1858-05-23", "1858-06-02"],
    ["about 1858 (Julian)", "1857-01-13", "1860-01-12"],
    ["about 1900 (Julian)", "1899-01-13", "1902-01-13"],
    ["before about 1858", null, "1858-12-31"],
    ["about 44 BC", "-0044-01-01", "-0042-12-31"],
  ])("%s", (text, earliest, latest) => expect(reach(text)).toEqual([earliest, latest]));

  it("by whole years and months of any year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const first = Temporal.PlainDate.from({ year, month, day: 1 });
        const span = { months: 1 };
        const last = first.add(span).add(span).subtract({ days: 1 });
        expect(reach(`${first.toPlainYearMonth().toString()}~`)).toEqual([first.subtract(span).toString(), last.toString()]);
        const january = Temporal.PlainDate.from({ year, month: 1, day: 1 });
        const end = january.add({ years: 2 }).subtract({ days: 1 });
        expect(reach(`about ${year}`)).toEqual([january.subtract({ years: 1 }).toString(), end.toString()]);
      }),
    );
  }); // prettier-ignore
});
