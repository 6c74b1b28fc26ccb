import { describe, expect, it } from "vitest";
import { isoFromDay } from "./days.js";
import { parseDate } from "./parse.js";

const refusal = (text: string) => {
  const result = parseDate(text);
  return result.ok ? expect.fail(`${text} is read`) : result;
};

describe("years of other eras", () => {
  it.each([
    ["5618 AM", "creation of the world"],
    ["AM 5618", "creation of the world"],
    ["A. M. 5618", "creation of the world"],
    ["anno mundi 5618", "creation of the world"],
    ["7197 от с. м.", "creation of the world"],
    ["лета 7197", "creation of the world"],
    ["7197 год", "creation of the world"],
    ["в лето 7197", "creation of the world"],
    ["2611 AUC", "founding of Rome"],
    ["2611 a.u.c.", "founding of Rome"],
    ["1274 AH", "Hijra"],
    ["1274 H", "Hijra"],
    ["AH 1274", "Hijra"],
    ["1274 г. хиджры", "Hijra"],
    ["2401 B.E.", "Buddha"],
    ["1780 Saka", "Saka"],
    ["10 thermidor an II", "French Republican"],
    ["an VI", "French Republican"],
  ])("%s", (text, why) => {
    expect(refusal(text).message).toContain(why);
    expect(refusal(text).message).toContain("not converted");
  });

  /** The treaty of Nerchinsk, by its Russian text and as it is dated since; the last New Year of September, by the decree of 1699. */
  it.each([
    ["7197 г. августа в 27 день", "1689-09-06"],
    ["27 августа 7197 года", "1689-09-06"],
    ["1 сентября 7207", "1698-09-11"],
  ])("%s comes with its Julian day", (text, expected) => {
    const near = refusal(text).near.map((each) => parseDate(each));
    expect(near.map((each) => each.ok && each.date.earliest !== null && isoFromDay(each.date.earliest))).toEqual([expected]);
  }); // prettier-ignore

  it.each([
    ["am 28. Mai 1858", "1858-05-28"],
    ["7000 г. до н. э.", "-6999-01-01"],
    ["28 May 1858, 10 a.m.", "1858-05-28"],
    ["7197", "7197-01-01"],
  ])("%s is no such year", (text, expected) => {
    const result = parseDate(text);
    expect(result.ok && result.date.earliest !== null && isoFromDay(result.date.earliest)).toBe(expected);
  });
});
