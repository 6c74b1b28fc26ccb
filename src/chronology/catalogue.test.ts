import { describe, expect, it } from "vitest";
import { isoFromDay } from "./days.js";
import { describe as describeDate, describeLines } from "./describe.js";
import type { WrittenDate } from "./model.js";
import { ENGLISH_NOTES, sayNotes } from "./notes.js";
import { parseDate } from "./parse.js";

function read(text: string): WrittenDate {
  const result = parseDate(text);
  return result.ok ? result.date : expect.fail(`${text}: ${result.message}`);
}
function range({ earliest, latest }: WrittenDate): string {
  const print = (day: number | null): string => (day === null ? ".." : isoFromDay(day));
  return earliest === latest && earliest !== null ? print(earliest) : `${print(earliest)}/${print(latest)}`;
}

const said = (text: string): string => sayNotes(ENGLISH_NOTES, read(text).notes).map(({ says }) => says).join(); // prettier-ignore

describe("dates as catalogues write them", () => {
  it.each([
    ["18--", "1800-01-01/1899-12-31", false, false],
    ["185-", "1850-01-01/1859-12-31", false, false],
    ["185-?", "1850-01-01/1859-12-31", true, false],
    ["[185-?]", "1850-01-01/1859-12-31", true, false],
    ["ca. 185-", "1850-01-01/1859-12-31", false, true],
    ["[c. 185-?]", "1850-01-01/1859-12-31", true, true],
    ["[1858]", "1858-01-01/1858-12-31", false, false],
    ["[1858?]", "1858-01-01/1858-12-31", true, false],
    ["[ca. 1858]", "1858-01-01/1858-12-31", false, true],
    ["[May 1858]", "1858-05-01/1858-05-31", false, false],
    ["1858 [i.e. 1859]", "1859-01-01/1859-12-31", false, false],
    ["1858 (i. e. 1859)", "1859-01-01/1859-12-31", false, false],
    ["28 [i.e. 29] May 1858", "1858-05-29", false, false],
    ["28 May 1858 [recte 1859]", "1859-05-28", false, false],
    ["not before 1850", "1850-01-01/..", false, false],
    ["not after 1850", "../1850-12-31", false, false],
    ["May 16/28, 1858", "1858-05-28", false, false],
    ["1858 May 28", "1858-05-28", false, false],
  ])("%s", (text, days, uncertain, approximate) => {
    const date = read(text);
    expect(range(date)).toBe(days);
    expect(date.doubt).toEqual({ uncertain, approximate });
    expect(date.text).toBe(text);
  });

  it("keep what was corrected as a remark", () => {
    expect(read("1858 [i.e. 1859]").notes).toEqual([{ is: "corrected", written: "1858", meant: "1859" }]);
    expect(parseDate("1858 [i.e. 32 May 1859]")).toMatchObject({ ok: false, fault: "no such date" });
  });

  it.each(["n.d.", "N. d.", "[n.d.]", "s.d.", "s. d.", "o.J.", "undated", "б. г.", "tanpa tanggal"])("%s is no day", (text) => {
    const result = parseDate(text);
    expect(range(read(text))).toBe("../..");
    expect(describeDate(text, result)).toMatchObject({ earliest: null, latest: null, qing: null, edtf: null });
    expect(describeLines(result, text)).toEqual([text, "  note: undated: nothing is said of its day"]);
  }); // prettier-ignore
});

describe("a date that names no calendar", () => {
  it.each([
    ["4 October 1582", /began on 15 October 1582/],
    ["16 мая 1858 г.", /Russian texts of before 14 February 1918/],
    ["16.5.1500", /began on 15 October 1582/],
  ])("%s: says that another may be meant", (text, note) => expect(said(text)).toMatch(note));
  it.each(["4 October 1582 (Gregorian)", "4 October 1582 (Julian)", "1582-10-04", "16 May 1858", "16 (28) мая 1858 г.", "16 мая 1919", "16 мая 1858 г. (н. ст.)", "в мае 1858 года"])(
    "%s: does not",
    (text) => expect(said(text)).not.toMatch(/read as Gregorian/),
  );
  it("or whose caller names one, does not", () => {
    const result = parseDate("16 мая 1858", { calendar: "julian" });
    expect(result.ok && result.date.notes).toEqual([]);
  });
}); // prettier-ignore
