import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  civilFromDay,
  dayFromCivil,
  isCivilDate,
  isoFromDay,
  julianLag,
  monthLength,
  weekday,
  type SolarCalendar,
} from "./days.js";

const CALENDARS: readonly SolarCalendar[] = ["gregorian", "julian"];

describe("the Gregorian and Julian calendars", () => {
  it("agree with Date on every day from 1 to 2400", () => {
    for (let day = dayFromCivil("gregorian", 1, 1, 1); day < dayFromCivil("gregorian", 2400, 1, 1); day++) {
      const date = new Date(day * 86400000);
      const { year, month, day: dayOfMonth } = civilFromDay("gregorian", day);
      if (
        date.getUTCFullYear() !== year ||
        date.getUTCMonth() + 1 !== month ||
        date.getUTCDate() !== dayOfMonth
      )
        expect.fail(isoFromDay(day));
    }
  });

  it("return to the same day from every day of 5000 years, each date existing and following the one before", () => {
    for (const calendar of CALENDARS) {
      let before = civilFromDay(calendar, dayFromCivil(calendar, -2000, 1, 1) - 1);
      for (let day = dayFromCivil(calendar, -2000, 1, 1); day < dayFromCivil(calendar, 3000, 1, 1); day++) {
        const date = civilFromDay(calendar, day);
        const follows =
          date.day === before.day + 1 ||
          (date.day === 1 && before.day === monthLength(calendar, before.year, before.month));
        if (
          !follows ||
          !isCivilDate(calendar, date) ||
          dayFromCivil(calendar, date.year, date.month, date.day) !== day
        )
          expect.fail(`${calendar} ${day}`);
        before = date;
      }
    }
  });

  it("return to the same day far away", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.constantFrom(...CALENDARS), (day, calendar) => {
        const { year, month, day: dayOfMonth } = civilFromDay(calendar, day);
        return dayFromCivil(calendar, year, month, dayOfMonth) === day;
      }),
    );
  });

  it("meet where history says: 15 October 1582 was 5 October Julian; 14 September 1752 was 3 September", () => {
    expect(dayFromCivil("julian", 1582, 10, 5)).toBe(dayFromCivil("gregorian", 1582, 10, 15));
    expect(dayFromCivil("julian", 1752, 9, 3)).toBe(dayFromCivil("gregorian", 1752, 9, 14));
    expect(dayFromCivil("julian", 1918, 2, 1)).toBe(dayFromCivil("gregorian", 1918, 2, 14));
  });

  it("are 10 days apart until the Julian leap day of 1700, then 11, then 12, then 13", () => {
    const lag = (year: number, month: number, day: number): number =>
      julianLag(dayFromCivil("julian", year, month, day));
    expect([
      lag(1689, 8, 27),
      lag(1700, 2, 28),
      lag(1700, 3, 1),
      lag(1727, 10, 21),
      lag(1800, 2, 28),
    ]).toEqual([10, 10, 11, 11, 11]);
    expect([lag(1800, 3, 1), lag(1858, 5, 16), lag(1900, 2, 28), lag(1900, 3, 1)]).toEqual([12, 12, 12, 13]);
  });

  it("know the days of the week", () => {
    expect(weekday(0)).toBe(4);
    expect(weekday(dayFromCivil("gregorian", 1858, 5, 28))).toBe(5);
    expect(weekday(dayFromCivil("julian", 1867, 10, 7))).toBe(6);
  });
});
