import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATE_COLUMNS, reportDate, reportDates } from "./command.js";
import { dayFromCivil } from "./days.js";
import { whyUncertain } from "./describe.js";
import type { Calendar, WrittenDate } from "./model.js";
import { parseDate } from "./parse.js";
import { printDate, printDay, type DateLanguage } from "./print.js";
import { QING_FIRST_DAY, QING_LAST_DAY } from "./qing.js";

const LANGUAGES: readonly DateLanguage[] = ["en", "ru", "id", "zh", "zh-Hans"];
const CALENDARS: readonly Calendar[] = ["gregorian", "julian", "qing"];

function read(text: string): WrittenDate {
  const result = parseDate(text);
  return result.ok ? result.date : expect.fail(`${text}: ${result.message}`);
}

describe("printing", () => {
  it("writes 28 May 1858 as people do", () => {
    const day = dayFromCivil("gregorian", 1858, 5, 28);
    const printed = LANGUAGES.map((language) =>
      CALENDARS.map((calendar) => printDay(day, { calendar, language })),
    );
    expect(printed).toEqual([
      ["28 May 1858", "16 May 1858 (Julian)", "Xianfeng 8/4/16"],
      ["28 мая 1858 г.", "16 мая 1858 г. (ст. ст.)", "Сяньфэн, 8-й год, 4-й месяц, 16-й день"],
      ["28 Mei 1858", "16 Mei 1858 (Julian)", "Xianfeng 8/4/16"],
      ["1858年5月28日", "儒略曆1858年5月16日", "咸豐八年四月十六日"],
      ["1858年5月28日", "儒略历1858年5月16日", "咸丰八年四月十六日"],
    ]);
  });

  it("is read back as the same day and calendar, in every language and calendar", () => {
    const anyDay = fc.integer({ min: QING_FIRST_DAY, max: QING_LAST_DAY });
    fc.assert(fc.property(anyDay, fc.constantFrom(...CALENDARS), fc.constantFrom(...LANGUAGES), (day, calendar, language) => {
      const date = read(printDay(day, { calendar, language })!);
      expect([date.earliest, date.latest, date.calendar]).toEqual([day, day, calendar]);
    }), { numRuns: 1000 });
  }); // prettier-ignore

  it("is read back before our era and in three-digit years", () => {
    fc.assert(fc.property(fc.integer({ min: -900000, max: 100000 }), fc.constantFrom("gregorian" as const, "julian" as const), fc.constantFrom(...LANGUAGES), (day, calendar, language) => {
      expect(read(printDay(day, { calendar, language })!).earliest).toBe(day);
    }), { numRuns: 600 });
  }); // prettier-ignore

  it("is read back as the same range", () => {
    const texts = ["early May 1858", "1858", "before 1858", "after 28 May 1858", "from 14 April 1854 to June 1855", "mid-17th century"];
    for (const text of texts)
      for (const language of LANGUAGES)
        for (const calendar of CALENDARS) {
          const date = read(text);
          const printed = printDate(date, { language, calendar });
          if (printed === null) expect(calendar).toBe("qing");
          else expect(read(printed), printed).toMatchObject({ earliest: date.earliest, latest: date.latest, kind: date.kind });
        }
  }); // prettier-ignore
});

describe("the command", () => {
  it("prints the fields of a date", () => {
    const { lines, ok } = reportDate("16 May 1858 (Julian)", { json: true });
    expect(ok).toBe(true);
    expect(JSON.parse(lines[0]!)).toEqual({
      input: "16 May 1858 (Julian)",
      calendar: "julian",
      earliest: "1858-05-28",
      latest: "1858-05-28",
      julian: "1858-05-16",
      qing: { era: "Xianfeng", year: 8, month: 4, leap: false, day: 16, ganzhi: { year: "戊午", month: "丁巳", day: "辛酉" } },
      edtf: "1858-05-28",
      notes: [],
    });
  }); // prettier-ignore

  it("answers many dates in order, errors included", async () => {
    const lines = ["28 May 1858", "29 February 1858", "", "early May 1858\r"];
    const objects = [];
    for await (const { lines: out } of reportDates(lines, { json: true })) objects.push(JSON.parse(out[0]!));
    expect(objects.map(({ input, earliest, error }) => [input, earliest ?? error.slice(0, 23)])).toEqual([
      ["28 May 1858", "1858-05-28"],
      ["29 February 1858", "1858 was no leap year, "],
      ["", "there is no date here"],
      ["early May 1858", "1858-05-01"],
    ]);
    const columns = [];
    for await (const { lines: out } of reportDates(lines)) columns.push(out[0]!.split("\t"));
    expect(columns[0]).toHaveLength(DATE_COLUMNS.length);
    expect(columns[1]!.slice(0, 2)).toEqual(["29 February 1858", "error"]);
  });

  it("says what is uncertain", () => {
    expect(whyUncertain(read("28 May 1858"))).toBeNull();
    expect(whyUncertain(read("c. early May 1858"))).toBe(
      '"c. early May 1858" is some day between 1 May 1858 and 10 May 1858 (early month); it is an estimate',
    );
  });
});
