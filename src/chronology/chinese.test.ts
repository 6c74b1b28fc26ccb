/** Numerals and eras in Chinese, against Intl's Chinese digits and the days that other libraries give. */
import fc from "fast-check";
import { LunarYear, Solar } from "lunar-typescript";
import { describe, expect, it } from "vitest";
import { chineseNumber } from "./chinese-numerals.js";
import { isoFromDay } from "./days.js";
import { parseDate } from "./parse.js";
import { ERA_FACTS } from "./qing-eras.js";

const dayOf = (text: string): string => {
  const result = parseDate(text);
  if (!result.ok) expect.fail(`${text}: ${result.message}`);
  expect(result.date.earliest).toBe(result.date.latest);
  return isoFromDay(result.date.earliest!);
};

describe("numerals", () => {
  it.each([
    ["一八五八", 1858], ["壹捌伍捌", 1858], ["一千八百五十八", 1858], ["壹仟捌佰伍拾捌", 1858], ["二千", 2000], ["二〇〇〇", 2000],
    ["二零零零", 2000], ["二○○○", 2000], ["１８５８", 1858], ["1858", 1858], ["一千零五", 1005], ["一百零五", 105], ["百二十", 120],
    ["十", 10], ["拾陆", 16], ["廿三", 23], ["廿", 20], ["卅一", 31], ["两", 2], ["元", 1], ["正", 1], ["陆", 6], ["柒", 7], ["玖", 9],
  ])("%s", (text, value) => expect(chineseNumber(text)).toBe(value)); // prettier-ignore
  it("are Intl's, digit by digit", () => {
    const digits = new Intl.NumberFormat("zh-u-nu-hanidec", { useGrouping: false });
    for (let value = 0; value < 10_000; value += 7) expect(chineseNumber(digits.format(value))).toBe(value);
  });
});

describe("eras", () => {
  it("in simplified and traditional characters are the years that a library of the lunar calendar gives", () => {
    const eras = ERA_FACTS.filter(({ era }) => era !== "Shunzhi");
    fc.assert(
      fc.property(fc.constantFrom(...eras), fc.nat(60), fc.boolean(), ({ years, first, simplified, traditional }, nth, isFormal) => {
        const year = (nth % years) + 1;
        const lunarYear = first + year - 1;
        const month = LunarYear.fromYear(lunarYear).getMonth(4)!;
        const newMoon = Solar.fromJulianDay(month.getFirstJulianDay()).toYmd();
        const written = isFormal ? formal(year) : spoken(year);
        for (const name of [simplified, traditional]) expect(dayOf(`${name}${written}年四月初一日`)).toBe(newMoon);
      }),
    );
  });
  it.each([
    ["咸丰八年四月十六日", "1858-05-28"],
    ["农历咸丰八年四月十六", "1858-05-28"],
    ["咸豐捌年肆月拾陸日", "1858-05-28"],
    ["咸豐８年４月１６日", "1858-05-28"],
    ["民国三十七年五月二十日", "1948-05-20"],
    ["中華民國元年一月一日", "1912-01-01"],
  ])("%s", (text, day) => expect(dayOf(text)).toBe(day));
  it("years of the Republic are Gregorian, whatever an unmarked date is", () => {
    for (const [text, day] of [["民国三十七年五月二十日", "1948-05-20"], ["民国元年一月一日", "1912-01-01"]] as const) {
      const result = parseDate(text, { calendar: "julian" });
      expect(result.ok && isoFromDay(result.date.earliest!)).toBe(day);
    }
  });
  it.each([
    ["戊午年四月十六日", "ambiguous", "names no era, and 戊午 comes back every sixty years", "咸丰八年四月十六日"],
    ["甲丑年", "no such date", "甲丑 is not in the cycle of sixty", undefined],
    ["崇祯十七年", "form", "in an era of the Ming", "1689-09-07"],
    ["昭和二十年", "form", "in the Japanese calendar", "7 February 1855"],
  ])("%s is refused for its reason", (text, fault, reason, near) => {
    const result = parseDate(text);
    expect(result).toMatchObject({ ok: false, fault });
    if (result.ok) return;
    expect(result.message).toContain(reason);
    expect(result.near.at(-1)).toBe(near);
  });
}); // prettier-ignore

const DIGITS = "〇一二三四五六七八九";
function spoken(value: number): string {
  if (value === 1) return "元";
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? DIGITS[ones] : ""}`;
}
const formal = (value: number): string =>
  value === 1 ? "元" : [...spoken(value)].map((digit) => "零壹贰叁肆伍陆柒捌玖拾"["〇一二三四五六七八九十".indexOf(digit)]).join(""); // prettier-ignore
