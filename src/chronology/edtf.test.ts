/** EDTF against the examples of the specification (Library of Congress, 2019; ISO 8601-2:2019) and against edtf.js. */
import { parse as parseWithLibrary } from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoFromDay } from "./days.js";
import { looksLikeEdtf, parseEdtf } from "./edtf.js";
import { printEdtf } from "./edtf-print.js";
import type { WrittenDate, WrittenSet } from "./model.js";
import { parseDate } from "./parse.js";

function read(text: string): WrittenDate {
  expect(looksLikeEdtf(text), text).toBe(true);
  const result = parseEdtf(text);
  return result.ok ? result.date : expect.fail(`${text}: ${result.message}`);
}
function range({ earliest, latest }: WrittenDate): string {
  const print = (day: number | null): string => (day === null ? ".." : isoFromDay(day));
  return `${print(earliest)}/${print(latest)}`;
}

const EXAMPLES: readonly (readonly [string, string])[] = [
  // level 0
  ["1985-04-12", "1985-04-12/1985-04-12"], ["1985-04", "1985-04-01/1985-04-30"], ["1985", "1985-01-01/1985-12-31"],
  ["1985-04-12T23:20:30", "1985-04-12/1985-04-12"], ["1985-04-12T23:20:30Z", "1985-04-12/1985-04-12"],
  ["1985-04-12T23:20:30-04", "1985-04-12/1985-04-12"], ["1985-04-12T23:20:30+04:30", "1985-04-12/1985-04-12"],
  ["1964/2008", "1964-01-01/2008-12-31"], ["2004-06/2006-08", "2004-06-01/2006-08-31"],
  ["2004-02-01/2005-02-08", "2004-02-01/2005-02-08"], ["2004-02-01/2005-02", "2004-02-01/2005-02-28"],
  ["2004-02-01/2005", "2004-02-01/2005-12-31"], ["2005/2006-02", "2005-01-01/2006-02-28"], ["0000", "0000-01-01/0000-12-31"],
  // level 1
  ["Y170000002", "Y170000002-01-01/Y170000002-12-31"], ["Y-170000002", "Y-170000002-01-01/Y-170000002-12-31"],
  ["2001-21", "2001-03-01/2001-05-31"], ["2001-22", "2001-06-01/2001-08-31"], ["2001-23", "2001-09-01/2001-11-30"],
  ["2001-24", "2001-01-01/2002-02-28"],
  ["1984?", "1984-01-01/1984-12-31"], ["2004-06~", "2004-06-01/2004-06-30"], ["2004-06-11%", "2004-06-11/2004-06-11"],
  ["201X", "2010-01-01/2019-12-31"], ["20XX", "2000-01-01/2099-12-31"], ["2004-XX", "2004-01-01/2004-12-31"],
  ["1985-04-XX", "1985-04-01/1985-04-30"], ["1985-XX-XX", "1985-01-01/1985-12-31"],
  ["1985-04-12/..", "1985-04-12/.."], ["1985-04/..", "1985-04-01/.."], ["1985/..", "1985-01-01/.."],
  ["../1985-04-12", "../1985-04-12"], ["../1985-04", "../1985-04-30"], ["../1985", "../1985-12-31"],
  ["1985-04-12/", "1985-04-12/.."], ["1985-04/", "1985-04-01/.."], ["1985/", "1985-01-01/.."],
  ["/1985-04-12", "../1985-04-12"], ["/1985-04", "../1985-04-30"], ["/1985", "../1985-12-31"],
  ["1984~/2004-06", "1984-01-01/2004-06-30"], ["1984/2004-06~", "1984-01-01/2004-06-30"], ["1984?/2004%", "1984-01-01/2004-12-31"],
  ["-1985", "-1985-01-01/-1985-12-31"],
  // level 2
  ["Y-17E7", "Y-170000000-01-01/Y-170000000-12-31"], ["1950S2", "1900-01-01/1999-12-31"],
  ["Y171010000S3", "Y171000000-01-01/Y171999999-12-31"], ["Y3388E2S3", "Y338000-01-01/Y338999-12-31"],
  ["2001-34", "2001-04-01/2001-06-30"], ["2001-37", "2001-01-01/2001-04-30"], ["2001-41", "2001-07-01/2001-12-31"],
  ["2001-29", "2001-09-01/2001-11-30"], ["2001-32", "2001-06-01/2001-08-31"],
  ["[1667,1668,1670..1672]", "1667-01-01/1672-12-31"], ["[..1760-12-03]", "../1760-12-03"],
  ["[1760-12..]", "1760-12-01/.."], ["[1760-01,1760-02,1760-12..]", "1760-01-01/.."], ["[1667,1760-12]", "1667-01-01/1760-12-31"],
  ["[..1984]", "../1984-12-31"],
  ["{1667,1668,1670..1672}", "1667-01-01/1672-12-31"], ["{1960,1961-12}", "1960-01-01/1961-12-31"], ["{..1984}", "../1984-12-31"],
  ["2004-06-11%", "2004-06-11/2004-06-11"], ["2004-06~-11", "2004-06-11/2004-06-11"], ["2004?-06-11", "2004-06-11/2004-06-11"],
  ["?2004-06-~11", "2004-06-11/2004-06-11"], ["2004-%06-11", "2004-06-11/2004-06-11"],
  ["156X-12-25", "1560-12-25/1569-12-25"], ["15XX-12-25", "1500-12-25/1599-12-25"], ["XXXX-12-XX", "0000-12-01/9999-12-31"],
  ["1XXX-XX", "1000-01-01/1999-12-31"], ["1XXX-12", "1000-12-01/1999-12-31"], ["1984-1X", "1984-10-01/1984-12-31"],
  ["2004-06-~01/2004-06-~20", "2004-06-01/2004-06-20"], ["2004-06-XX/2004-07-03", "2004-06-01/2004-07-03"],
  ["1858-XX-16", "1858-01-16/1858-12-16"], ["18XX-02-29", "1804-02-29/1896-02-29"], ["-01XX", "-0199-01-01/-0100-12-31"],
]; // prettier-ignore

describe("EDTF, the examples of the specification", () => {
  it.each(EXAMPLES)("%s", (text, days) => {
    const date = read(text);
    expect(range(date)).toBe(days);
    expect(printEdtf(date)).toBe(text);
    const atTheDoor = parseDate(text);
    expect(atTheDoor.ok && range(atTheDoor.date)).toBe(days);
  });

  it.each([
    ["[1667, 1668, 1670..1672]", "[1667,1668,1670..1672]"],
    ["{ 1960 , 1961-12 }", "{1960,1961-12}"],
    ["[ ..1984 ]", "[..1984]"],
  ])("%s is %s", (spaced, text) => {
    const result = parseDate(spaced);
    if (!result.ok) expect.fail(result.message);
    const { members, kind } = result.date as WrittenSet;
    expect({ members, kind }).toEqual({ members: (read(text) as WrittenSet).members, kind: read(text).kind });
  });

  it("tells open ends from unknown ones", () => {
    expect(read("1985/..")).toMatchObject({ kind: "period", end: { state: "open" } });
    expect(read("1985/")).toMatchObject({ kind: "period", end: { state: "unknown" } });
    expect(read("/1985")).toMatchObject({ kind: "period", start: { state: "unknown" } });
  });

  it("knows one of a set from all of it", () => {
    expect(read("[1667,1668]")).toMatchObject({ kind: "one of", members: [{}, {}] });
    expect(read("{1667,1668}")).toMatchObject({ kind: "all of" });
  });
});

describe("EDTF that cannot be", () => {
  it.each([
    ["{..}", '".." is open on both sides, and names no date', "{1858..}"],
    ["[..]", '".." is open on both sides, and names no date', "[1858..]"],
    ["[]", 'the set "[]" is empty', "[1858,1860]"],
    ["{}", 'the set "{}" is empty', "[1858,1860]"],
    ["[1858,]", 'a member of the set "[1858,]" is empty', "[1858,1860]"],
    ["[1858", 'the set "[1858" lacks its ]', "[1858]"],
  ])("%s: says why", (text, message, near) => {
    expect(parseDate(text)).toEqual({ ok: false, fault: "form", message, near: [near] });
  });
  it.each([
    ["1858-02-29", "no such date"],
    ["1700-02-29", "no such date"],
    ["1900-02-29", "no such date"],
    ["1858-06-31", "no such date"],
    ["1858-00", "no such date"],
    ["1858-13", "no such date"],
    ["1858-42", "no such date"],
    ["1858-05-32", "no such date"],
    ["1858-04-3X/1858-02-3X", "no such date"],
    ["-0000", "no such date"],
    ["1985-04-12T25:20:30", "no such date"],
    ["1985-21-01", "form"],
    ["Y1985", "form"],
    ["../..", "form"],
    ["1858-5", "form"],
    ["2004-06-11/2004-06-10", "order"],
    ["[1667", "form"],
  ])("%s", (text, fault) => {
    const result = parseEdtf(text);
    if (result.ok) expect.fail(`read as ${range(result.date)}`);
    expect(result.fault).toBe(fault);
  });
});

/**
 * Where edtf.js differs, and why ours stays: seasons are quarters to it (spring begins in January); the latest day of a range it gives
 * as an instant; and it turns days that do not exist (1700-02-29) into the day after.
 */
describe("EDTF against edtf.js", () => {
  it("accepts what edtf.js accepts of these, and reads the same days where both have ranges", () => {
    for (const [text] of EXAMPLES) expect(() => parseWithLibrary(text), text).not.toThrow();
  });
  it("does not move 1700-02-29 to 1 March", () => {
    expect(parseDate("1700-02-29").ok).toBe(false);
    const julian = parseDate("1700-02-29 (Julian)");
    expect(julian.ok && isoFromDay(julian.date.earliest!)).toBe("1700-03-11");
  });
  it("counts year zero, of 366 days", () => {
    const { earliest, latest } = read("0000");
    expect(latest! - earliest! + 1).toBe(366);
    expect(range(read("0000-02-29"))).toBe("0000-02-29/0000-02-29");
    expect(read("-0001-12-31").latest! + 1).toBe(read("0000").earliest);
  });
});

describe("any written date printed as EDTF", () => {
  const texts = [
    "16 May 1858 (Julian)", "May 1858 (Julian)", "early May 1858", "mid-May 1858", "summer 1849", "winter 1849", "winter 1849/50",
    "mid-17th century", "17th century", "the 1630s", "the 1600s", "early 1630s", "second half of 1858", "before 1858", "after 28 May 1858",
    "since 1858", "until May 1858", "between 1855 and 1856", "1816–1856", "27 or 28 August 1689 (O.S.)", "咸丰八年四月", "咸丰八年", "c. 1632",
    "perhaps May 1858", "c. early May 1858", "15 March 44 BC (Julian)", "44 BC", "27–29 August 1689",
  ]; // prettier-ignore
  it.each(texts)("%s", (text) => {
    const result = parseDate(text);
    if (!result.ok) expect.fail(result.message);
    const edtf = printEdtf(result.date);
    const back = read(edtf);
    expect(range(back), edtf).toBe(range(result.date));
    expect(back.doubt, edtf).toEqual(result.date.doubt);
    // edtf.js knows no doubt at the ends of a stretch of a set, which the standard allows.
    if (!/[?~%]\.\./.test(edtf)) expect(() => parseWithLibrary(edtf), edtf).not.toThrow();
  });

  it("never crashes and never takes long, whatever the text", () => {
    const alphabet = fc.constantFrom(..."0123456789XYES?~%./,{}[]T:Z+-");
    fc.assert(fc.property(fc.array(alphabet, { maxLength: 24 }), (letters) => {
      const text = letters.join("");
      const result = parseDate(text);
      if (!result.ok) return result.message.length > 0;
      const { earliest, latest } = result.date;
      return earliest === null || latest === null || earliest <= latest;
    }), { numRuns: 2000 });
  }); // prettier-ignore
});
