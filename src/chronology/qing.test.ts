import { Lunar, LunarYear, Solar } from "lunar-typescript";
import { LunarDay, SolarDay } from "tyme4ts";
import { describe, expect, it } from "vitest";
import { civilFromDay, dayFromCivil, isoFromDay } from "./days.js";
import { GANZHI, ganzhiIndex, ganzhiOfDay, ganzhiOfMonth, ganzhiOfYear, ganzhiPinyin } from "./ganzhi.js";
import {
  daysOfQing,
  QING_FIRST_DAY,
  QING_LAST_DAY,
  qingEraSpans,
  qingFromDay,
  qingMonthOfDay,
  qingMonths,
} from "./qing.js";
import { eraFacts, QING_ERAS } from "./qing-eras.js";

/** Leap months as published, reign year / month (docs/chronology.md). */
const LEAP_MONTHS: Readonly<Record<string, string>> = {
  Shunzhi: "2/6 5/4 8/2 10/6 13/5 16/3 18/7",
  Kangxi:
    "3/6 6/4 9/2 11/7 14/5 17/3 19/8 22/6 25/4 28/3 30/7 33/5 36/3 38/7 41/6 44/4 47/3 49/7 52/5 55/3 57/8 60/6",
  Yongzheng: "2/4 5/3 7/7 10/5 13/4",
  Qianlong:
    "2/9 5/6 8/4 11/3 13/7 16/5 19/4 21/9 24/6 27/5 30/2 32/7 35/5 38/3 40/10 43/6 46/5 49/3 51/7 54/5 57/4 60/2",
  Jiaqing: "2/6 5/4 8/2 10/6 13/5 16/3 19/2 21/6 24/4",
  Daoguang: "2/3 4/7 7/5 10/4 12/9 15/6 18/4 21/3 23/7 26/5 29/4",
  Xianfeng: "1/8 4/7 7/5 10/3",
  Tongzhi: "1/8 4/5 7/4 9/10 12/6",
  Guangxu: "2/5 5/3 7/7 10/5 13/4 16/2 18/6 21/5 24/3 26/8 29/5 32/4",
  Xuantong: "1/2 3/6",
};

describe("the Qing calendar", () => {
  it("has the 99 leap months of the almanacs from 1645 on, and no other", () => {
    let count = 0;
    for (const era of QING_ERAS) {
      const { first } = eraFacts(era);
      const last = first + eraFacts(era).years;
      const leaps = qingMonths().filter(
        (month) => month.leap && month.lunarYear >= first && month.lunarYear < last,
      );
      expect(leaps.map((month) => `${month.lunarYear - first + 1}/${month.month}`).join(" "), era).toBe(
        LEAP_MONTHS[era],
      );
      count += leaps.length;
    }
    expect(count).toBe(99);
  });

  it("has 3,303 months from 1645 to 1911 and runs without a gap", () => {
    expect(qingMonths().filter(({ lunarYear }) => lunarYear >= 1645)).toHaveLength(3303);
    qingMonths().forEach((month, i) => {
      const next = qingMonths()[i + 1];
      if (next) expect(next.first).toBe(month.first + month.length);
    });
    expect([isoFromDay(QING_FIRST_DAY), isoFromDay(QING_LAST_DAY)]).toEqual(["1644-02-08", "1912-02-17"]);
  });

  it("agrees with lunar-typescript and tyme4ts on every month, on its first and last day", () => {
    for (const month of qingMonths()) {
      const number = month.leap ? -month.month : month.month;
      const library = LunarYear.fromYear(month.lunarYear).getMonth(number);
      expect(library?.getDayCount(), `${month.lunarYear}/${number}`).toBe(month.length);
      const solar = Lunar.fromYmd(month.lunarYear, number, 1).getSolar();
      expect(solar.toYmd()).toBe(isoFromDay(month.first));
      expect(LunarDay.fromYmd(month.lunarYear, number, 1).getSolarDay().toString()).toBe(
        inChinese(month.first),
      );
      const last = LunarDay.fromYmd(month.lunarYear, number, month.length).getSolarDay().toString();
      expect(last).toBe(inChinese(month.first + month.length - 1));
    }
  }, 60_000);

  it("returns to the same day from every day, in order", () => {
    for (let day = QING_FIRST_DAY; day <= QING_LAST_DAY; day++) {
      const date = qingFromDay(day)!;
      const back = daysOfQing(date);
      if (!back.ok || back.earliest !== day || back.latest !== day) expect.fail(isoFromDay(day));
    }
    expect(qingFromDay(QING_FIRST_DAY - 1)).toBeNull();
    expect(qingFromDay(QING_LAST_DAY + 1)).toBeNull();
  });

  it("changes eras at the New Year after an accession", () => {
    const starts = Object.fromEntries(qingEraSpans().map(({ era, first }) => [era, isoFromDay(first)]));
    expect(starts).toMatchObject({
      Kangxi: "1662-02-18",
      Qianlong: "1736-02-12",
      Jiaqing: "1796-02-09",
      Xuantong: "1909-01-22",
    });
    const lastDay = daysOfQing({ era: "Kangxi", year: 61, month: 12, day: 29 });
    expect(lastDay.ok && isoFromDay(lastDay.earliest)).toBe("1723-02-04");
  });

  it.each([
    [
      { era: "Yongzheng", year: 5, month: 8, day: 31 },
      "no lunar month has more than 30 days, and Yongzheng 5/8 had 30",
      "Yongzheng 5/9/1",
    ],
    [{ era: "Xianfeng", year: 8, month: 4, day: 30 }, "Xianfeng 8/4 had 29 days", "Xianfeng 8/5/1"],
    [{ era: "Xianfeng", year: 8, month: 4, leap: true }, "Xianfeng 8 had no leap month", "Xianfeng 7/leap5"],
    [
      { era: "Xianfeng", year: 7, month: 4, leap: true },
      "the leap month of Xianfeng 7 was Xianfeng 7/leap5",
      "Xianfeng 7/leap5",
    ],
    [
      { era: "Kangxi", year: 62 },
      "Kangxi had 61 years (1662 to 1722); year 62 would be Yongzheng 1",
      "Yongzheng 1",
    ],
    [{ era: "Qianlong", year: 61 }, "year 61 would be Jiaqing 1", "Jiaqing 1"],
    [{ era: "Xuantong", year: 4 }, "the calendar ended with Xuantong 3", "Xuantong 3"],
    [{ era: "Xianfeng", year: 8, month: 13 }, "Xianfeng 8 has no month 13", "Xianfeng 8/12"],
    [{ era: "Xianfeng", year: 0 }, "Xianfeng has no year 0", "Xianfeng 1"],
  ] as const)("says why %o cannot be, and what is near", (parts, message, near) => {
    const result = daysOfQing(parts);
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining(message) });
    expect(!result.ok && result.near).toContain(near);
  });
});

function inChinese(day: number): string {
  const { year, month, day: dayOfMonth } = civilFromDay("gregorian", day);
  return SolarDay.fromYmd(year, month, dayOfMonth).toString();
}

describe("ganzhi", () => {
  it("agree with lunar-typescript: days of a century, years and months of the calendar", () => {
    for (
      let day = dayFromCivil("gregorian", 1800, 1, 1);
      day < dayFromCivil("gregorian", 1900, 1, 1);
      day += 7
    ) {
      const { year, month, day: dayOfMonth } = civilFromDay("gregorian", day);
      const lunar = Solar.fromYmd(year, month, dayOfMonth).getLunar();
      expect(ganzhiOfDay(day)).toBe(lunar.getDayInGanZhi());
      expect(ganzhiOfYear(qingMonthOfDay(day)!.lunarYear)).toBe(lunar.getYearInGanZhi());
    }
    for (let year = 1645; year <= 1911; year++)
      for (const month of LunarYear.fromYear(year).getMonthsInYear())
        if (!month.isLeap()) expect(ganzhiOfMonth(year, month.getMonth())).toBe(month.getGanZhi());
  });

  it("number sixty pairs", () => {
    expect(new Set(GANZHI).size).toBe(60);
    expect([ganzhiIndex("甲子"), ganzhiIndex("癸亥"), ganzhiIndex("甲丑")]).toEqual([0, 59, null]);
    expect(ganzhiPinyin("辛酉")).toBe("xin-you");
  });
});
