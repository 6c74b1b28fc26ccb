import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilFromDay, dayFromCivil, isLeapYear, isoFromDay, monthLength } from "./days.js";
import { inSeason, seasonSpell, type DayOfYear, type Season } from "./season.js";

const on = (year: number, month: number, day: number) => dayFromCivil("gregorian", year, month, day);
const season = (from: [number, number], until: [number, number]): Season => ({
  from: { month: from[0], day: from[1] },
  until: { month: until[0], day: until[1] },
});
const spell = (day: number, of: Season) => {
  const { from, until } = seasonSpell(day, of);
  return [isoFromDay(from), isoFromDay(until)];
};
const winter = season([8, 1], [2, 1]);

describe("a season over the turn of the year", () => {
  it("has its first day and not its last", () => {
    const days = [on(1902, 7, 31), on(1902, 8, 1), on(1902, 12, 31), on(1903, 1, 31), on(1903, 2, 1)];
    expect(days.map((day) => inSeason(day, winter))).toEqual([false, true, true, true, false]);
  });
  it("runs from its day of one year until that of the next, and so do the days without it", () => {
    expect(spell(on(1902, 12, 31), winter)).toEqual(["1902-08-01", "1903-02-01"]);
    expect(spell(on(1903, 1, 1), winter)).toEqual(["1902-08-01", "1903-02-01"]);
    expect(spell(on(1903, 2, 1), winter)).toEqual(["1903-02-01", "1903-08-01"]);
    expect(spell(on(1903, 7, 31), winter)).toEqual(["1903-02-01", "1903-08-01"]);
  });
});

describe("a season that begins or ends on 29 February", () => {
  const from = season([2, 29], [6, 1]);
  const until = season([1, 1], [2, 29]);
  it("does so on 1 March where the year lacks it", () => {
    expect(spell(on(1904, 3, 15), from)).toEqual(["1904-02-29", "1904-06-01"]);
    expect(spell(on(1903, 3, 15), from)).toEqual(["1903-03-01", "1903-06-01"]);
    expect([inSeason(on(1903, 2, 28), from), inSeason(on(1903, 3, 1), from)]).toEqual([false, true]);
    expect([inSeason(on(1904, 2, 28), until), inSeason(on(1904, 2, 29), until)]).toEqual([true, false]);
    expect([inSeason(on(1900, 2, 28), until), inSeason(on(1900, 3, 1), until)]).toEqual([true, false]);
    expect(spell(on(1900, 2, 28), until)).toEqual(["1900-01-01", "1900-03-01"]);
  });
});

const dayOfYear: fc.Arbitrary<DayOfYear> = fc
  .integer({ min: 1, max: 12 })
  .chain((month) =>
    fc.integer({ min: 1, max: monthLength("gregorian", 2000, month) }).map((day) => ({ month, day })),
  );
const anySeason = fc
  .record({ from: dayOfYear, until: dayOfYear })
  .filter(({ from, until }) => from.month !== until.month || from.day !== until.day);
const anyDay = fc.integer({ min: -800_000, max: 100_000 });

describe("any season", () => {
  it("is one with the walk from day to day that turns it on and off", () => {
    fc.assert(
      fc.property(anySeason, fc.integer({ min: 1600, max: 2000 }), (of, year) => {
        const is = (day: number, { month, day: dayOf }: DayOfYear): boolean => {
          const date = civilFromDay("gregorian", day);
          const lacks = month === 2 && dayOf === 29 && !isLeapYear("gregorian", date.year);
          return lacks ? date.month === 3 && date.day === 1 : date.month === month && date.day === dayOf;
        };
        let lasts: boolean | null = null;
        for (let day = on(year, 1, 1); day < on(year + 5, 1, 1); day++) {
          const [begins, ends] = [is(day, of.from), is(day, of.until)];
          // 29 February and 1 March are one day in a common year: then the season is none, or the whole year.
          if (begins && ends) return;
          if (begins || ends) lasts = begins;
          if (lasts !== null) expect(inSeason(day, of)).toBe(lasts);
        }
      }),
    );
  });
  it("is for the whole of a spell what it is on its day, and not on the days beside it", () => {
    fc.assert(
      fc.property(anySeason, anyDay, (of, day) => {
        const { from, until } = seasonSpell(day, of);
        const is = inSeason(day, of);
        expect([from <= day, day < until]).toEqual([true, true]);
        expect([inSeason(from, of), inSeason(until - 1, of)]).toEqual([is, is]);
        const between = from + Math.floor((until - from) / 2);
        expect(inSeason(between, of)).toBe(is);
      }),
    );
  });
});
