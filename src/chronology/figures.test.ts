import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoFromDay } from "./days.js";
import { parseDate } from "./parse.js";

function days(text: string): string {
  const result = parseDate(text);
  if (!result.ok) return expect.fail(`${text}: ${result.message}`);
  const { earliest, latest } = result.date;
  const print = (day: number | null): string => (day === null ? ".." : isoFromDay(day));
  return earliest === latest ? print(earliest) : `${print(earliest)}/${print(latest)}`;
}

describe("figures that can be one date only", () => {
  it.each([
    ["28/5/1858", "1858-05-28"],
    ["5/28/1858", "1858-05-28"],
    ["28-05-1858", "1858-05-28"],
    ["5/5/1858", "1858-05-05"],
    ["16/5/1858 O.S.", "1858-05-28"],
    ["29/2/1700 (Julian)", "1700-03-11"],
    ["1858/05/28", "1858-05-28"],
    ["1858.5.28", "1858-05-28"],
    ["1858-5-28", "1858-05-28"],
    ["18580528", "1858-05-28"],
    ["00010101", "0001-01-01"],
    ["5/1858", "1858-05-01/1858-05-31"],
    ["28-May-1858", "1858-05-28"],
    ["28.Mai.1858", "1858-05-28"],
    ["1858-05-28 00:00:00", "1858-05-28"],
    ["1858-05-28T10:30Z", "1858-05-28"],
    ["1858-05-28T10:30:00.000Z", "1858-05-28"],
    ["+1885-01-01", "1885-01-01"],
    ["+012000-03-01", "Y12000-03-01"],
    ["Y-12000-03-01", "Y-12000-03-01"],
    ["18", "1800-01-01/1899-12-31"],
  ])("%s", (text, expected) => expect(days(text)).toBe(expected));

  it("is the ISO 8601 basic form of every day of four-figure years", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719528, max: 2932896 }), (day) => {
        expect(days(isoFromDay(day).replaceAll("-", ""))).toBe(isoFromDay(day));
      }),
    );
  });
});

/** The days of spreadsheet numbers as published with the format (ECMA-376, 18.17.4.1): 36526 and 39448, and 43831 for 2020. */
describe("figures that are refused for the true reason", () => {
  it.each([
    ["3/5/1858", "ambiguous", "whether the day or the month stands first", ["1858-05-03", "1858-03-05"]],
    ["3-5-1858", "ambiguous", "whether the day or the month stands first", ["1858-05-03", "1858-03-05"]],
    ["32/5/1858", "no such date", "May 1858 had 31 days", ["31 May 1858", "1 June 1858"]],
    ["29/2/1858", "no such date", "1858 was no leap year", ["28 February 1858", "1 March 1858"]],
    ["13/13/1858", "no such date", "there is no month 13", ["1858"]],
    ["28/5/58", "ambiguous", "of which century the year 58 is", ["1858-05-28"]],
    ["28-May-58", "ambiguous", "of which century the year 58 is", ["28 May 1858", "28 May AD 58"]],
    ["28 May 58", "ambiguous", "of which century the year 58 is", ["28 May 1858", "28 May AD 58"]],
    ["1858148", "ambiguous", '"1858148" is a bare number of more than four figures; EDTF writes such years with Y', ["1858-148", "Y1858148"]],
    ["36526", "ambiguous", "as spreadsheets count days from 1900 it would be 2000-01-01", ["2000-01-01", "Y36526"]],
    ["39448.75", "ambiguous", "as spreadsheets count days from 1900 it would be 2008-01-01", ["2008-01-01"]],
    ["43831", "ambiguous", "as spreadsheets count days from 1900 it would be 2020-01-01", ["2020-01-01", "Y43831"]],
    ["185805", "ambiguous", "a bare number of more than four figures", ["1858-05", "Y185805"]],
    ["185805280", "ambiguous", "a bare number of more than four figures", ["Y185805280"]],
    ["-12000", "form", "EDTF writes such years with Y", ["Y-12000"]],
    ["18581328", "no such date", "there is no month 13", ["1858"]],
    ["28051858", "no such date", "there is no month 18", ["1858-05-28", "2805"]],
    ["-50", "ambiguous", "fewer than the four figures of a year", ["-0050", "50 BC"]],
    ["-5", "ambiguous", "fewer than the four figures of a year", ["-0005", "5 BC"]],
    ["1858.0", "form", "a decimal number", ["1858"]],
    ["16/28 1858", "form", "names no month", ["16/28 May 1858"]],
  ] as const)("%s", (text, fault, message, near) => {
    const result = parseDate(text);
    if (result.ok) return expect.fail(`read as ${days(text)}`);
    expect(result.fault).toBe(fault);
    expect(result.message).toContain(message);
    expect(result.near).toEqual(near);
    for (const each of near) days(each);
  });
}); // prettier-ignore
