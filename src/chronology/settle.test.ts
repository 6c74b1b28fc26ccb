/** Forms in which a word or figure is settled by what stands beside it, each against the same date in ISO 8601. */
import { describe, expect, it } from "vitest";
import { dayFromIso } from "./iso.js";
import { parseDate } from "./parse.js";

function read(text: string) {
  const result = parseDate(text);
  return result.ok ? result.date : expect.fail(`${text}: ${result.message}`);
}
const ends = (text: string) => {
  const { earliest, latest } = read(text);
  return [earliest, latest];
};

describe("months in Roman figures", () => {
  it.each(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"].map((name, i) => [name, i + 1] as const))("%s", (name, month) => {
    const iso = dayFromIso(`1858-${String(month).padStart(2, "0")}-16`);
    for (const form of [`16.${name}.1858`, `16 ${name} 1858`, `16-${name}-1858`, `16/${name}/1858`, `1858 ${name} 16`, `16. ${name.toLowerCase()}. 1858`])
      expect(ends(form)).toEqual([iso, iso]);
  }); // prettier-ignore

  it("leave centuries alone", () => {
    expect(ends("V century")).toEqual(ends("5th century"));
    expect(ends("начало XI века")).toEqual(ends("early 11th century"));
  });
});

it.each([
  "28. 5. 1858",
  "28 5 1858",
  "1858 5 28",
  "1858. 5. 28.",
  "16(28).05.1858",
  "16/28.05.1858",
  "16 (28).V.1858",
  "16.05/28.05.1858",
  "16.05(28.05).1858",
  "16/28 V 1858",
  "on or about 28 May 1858",
  "16/28 мая 1858",
  "10 AM 28 May 1858",
  "28 May 1858, 10 a.m.",
  "28 May 1858 at 10:30",
  "28.05.1858 10:30",
  "28 May 1858, 10 o'clock in the morning",
  "28 mai 1858, à 10 heures",
  "28. Mai 1858, um 10 Uhr",
  "28 мая 1858 г., в 10 часов утра",
  "28 Mei 1858 pukul 10.00",
  "the day after 27 May 1858",
  "the day before 29 May 1858",
  "день после 27 мая 1858",
  "hari sesudah 27 Mei 1858",
  "le jour après le 27 mai 1858",
  "der Tag nach dem 27. Mai 1858",
  "il giorno dopo il 27 maggio 1858",
  "the day after Xianfeng 8/4/15",
])("%s is 28 May 1858", (text) => expect(ends(text)).toEqual(ends("1858-05-28")));

it.each([
  ["20.12.1857/1.1.1858", "1858-01-01"],
  ["4/16 февр. 1858", "1858-02-16"],
  ["28 сен. 1858", "1858-09-28"],
  ["28 ноя. 1858", "1858-11-28"],
  ["28 Des 1858", "1858-12-28"],
  ["28 Agt 1858", "1858-08-28"],
  ["28 Peb 1858", "1858-02-28"],
  ["28 juill. 1858", "1858-07-28"],
  ["1858 n. Chr.", "1858"],
  ["1858 apr. J.-C.", "1858"],
  ["1858 d. C.", "1858"],
  ["лета 1858", "1858"],
  ["the year after 1857", "1858"],
  ["the month before June 1858", "1858-05"],
  ["начало лета 1858", "1858-06"],
  ["летом 1858", "1858-06-01/1858-08-31"],
])("%s is %s", (text, iso) => expect(ends(text)).toEqual(ends(iso)));

describe("bounds", () => {
  it.each([
    ["post 1858", "after 1858"],
    ["ante 1858", "before 1858"],
    ["on or before 28 May 1858", "by 28 May 1858"],
    ["on or after 28 May 1858", "not before 28 May 1858"],
  ])("%s", (text, same) => expect(ends(text)).toEqual(ends(same)));

  it.each([
    "not before 1 May 1858 and not after 3 June 1858",
    "not before 1 May and not after 3 June 1858",
    "after 30 April and before 4 June 1858",
    "не ранее 1 мая и не позднее 3 июня 1858 г.",
    "не ранее 1 мая — не позднее 3 июня 1858 г.",
    "tidak sebelum 1 Mei dan paling lambat 3 Juni 1858",
    "pas avant le 1er mai et au plus tard le 3 juin 1858",
    "no antes del 1 de mayo y no después del 3 de junio de 1858",
    "nicht vor dem 1. Mai und nicht nach dem 3. Juni 1858",
    "non prima del 1º maggio e non oltre il 3 giugno 1858",
    "não antes de 1 de maio e não depois de 3 de junho de 1858",
    "niet voor 1 mei, niet na 3 juni 1858",
  ])("%s", (text) => expect(ends(text)).toEqual(ends("1858-05-01/1858-06-03")));

  it("that leave no day are refused", () =>
    expect(parseDate("after 3 June and before 4 June 1858")).toMatchObject({ ok: false, fault: "order" }));
});

it.each([
  ["0 May 1858", "there is no day 0"],
  ["the day after 1858", "asks for a day"],
  ["the year after Xianfeng 8", "no year of the Gregorian or Julian calendar"],
  ["10 AM May 1858", "names an hour (10 AM) and no single day"],
  ["10:30", "names an hour (10:30) and no single day"],
])("%s is refused", (text, why) => {
  const result = parseDate(text);
  expect(result.ok ? "read" : result.message).toContain(why);
});

it("days of ISO 8601 are Gregorian where others are Julian, with a note", () => {
  for (const text of ["1858-05-16", "18580516", "1858-136"])
    expect(parseDate(text, { calendar: "julian" })).toMatchObject({ date: { calendar: "gregorian", earliest: dayFromIso("1858-05-16"), notes: expect.arrayContaining([{ is: "ISO 8601 is Gregorian" }]) } });
  expect(parseDate("16 May 1858", { calendar: "julian" })).toMatchObject({ date: { calendar: "julian", notes: [] } });
}); // prettier-ignore
