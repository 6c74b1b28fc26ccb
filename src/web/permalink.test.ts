import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromCivil } from "../chronology/days.js";
import { readDays, type AskedDays } from "../query/request/day.js";
import { addressOf, askedOf, canShow, dayShown } from "./asked-day.js";
import { readPermalink, TABS, writePermalink } from "./permalink.js";
import { timescale, yearMarks } from "./time/timescale.js";

const degrees = (limit: number) => fc.integer({ min: -limit * 1000, max: limit * 1000 }).map((n) => n / 1000);
const day = fc.integer({
  min: dayFromCivil("gregorian", 1, 1, 1),
  max: dayFromCivil("gregorian", 9999, 12, 31),
});

const VAGUE = ["1858", "May 1858", "about 1859", "1858/1860", "[1858, 1860]", "before 1850", "n.d.", "-0044"];
function daysOf(text: string): AskedDays {
  const days = readDays(text);
  return days.ok ? days.value : expect.fail(days.message);
}

describe("the day that the map shows of a date", () => {
  const on = (year: number) => dayFromCivil("gregorian", year, 1, 1);
  const scene = { firstDay: on(1850), lastDay: on(1861) };
  it.each([
    ["1858", on(1858), true],
    ["before 1855", on(1850), true],
    ["since 1855", on(1855), true],
    ["[1840, 1858]", on(1858), true],
    ["[1840, 1870]", on(1850), false],
    ["1840", on(1850), false],
    ["1900", on(1861), false],
    ["1849", on(1850), false],
    ["not before 1600", on(1850), true],
    ["1849/1850", on(1850), true],
    ["n.d.", on(1850), true],
  ])("%s", (text, shown, isShown) => {
    expect(dayShown(daysOf(text), scene)).toBe(shown);
    expect(canShow(daysOf(text), scene)).toBe(isShown);
  });
});

describe("the permalink", () => {
  it("reads what it writes", () => {
    const links = fc.record({
      camera: fc.option(
        fc.record({ zoom: fc.integer({ min: 0, max: 13 }), lat: degrees(85), lon: degrees(360) }),
      ),
      days: fc.option(fc.oneof(day.map(askedOf), fc.constantFrom(...VAGUE).map(daysOf))),
      shown: fc.option(day),
      point: fc.option(fc.record({ lon: degrees(180), lat: degrees(90) })),
      reading: fc.option(fc.string({ minLength: 1 })),
      tab: fc.option(fc.constantFrom(...TABS)),
      instrument: fc.option(fc.string({ minLength: 1 })),
    });
    fc.assert(
      fc.property(links, (link) => {
        expect(readPermalink(writePermalink(link))).toEqual({ ...link, notice: null });
      }),
    );
  });
  it("reads a day and a point as every other door does", () => {
    const { days, point } = readPermalink("#day=+1885-01-01&at=200.1,60");
    expect([days?.earliest, point]).toEqual([
      dayFromCivil("gregorian", 1885, 1, 1),
      { lon: -159.9, lat: 60 },
    ]);
    expect(readPermalink("#day=%2B1885-01-01").days?.earliest).toBe(days!.earliest);
    expect(readPermalink("#at=450,60").point).toBeNull();
    expect(readPermalink("#at=60,91").point).toBeNull();
  });
  it("keeps a vague date as it was given, and the day of it that the map shows", () => {
    const days = daysOf("about 1905");
    expect(readPermalink("#day=about+1905")).toMatchObject({ days, shown: null, notice: null });
    const shown = dayFromCivil("gregorian", 1905, 10, 14);
    const link = { camera: null, point: null, reading: null, tab: null, instrument: null, days, shown };
    expect(writePermalink(link)).toBe("#day=about%201905&shown=1905-10-14");
    expect(readPermalink("#day=16+May+1858+O.S.").days?.earliest).toBe(
      dayFromCivil("gregorian", 1858, 5, 28),
    );
  });
  it("writes a date that a reader of another calendar gave so that all read the same", () => {
    const may = readDays("May 1858", { calendar: "julian" });
    if (!may.ok) expect.fail(may.message);
    expect(addressOf(may.value)).toBe("May 1858 (Julian)");
    for (const text of [...VAGUE, "咸豐八年", "16 May 1858 O.S."]) {
      const days = daysOf(text);
      const again = daysOf(addressOf(days));
      expect([again.earliest, again.latest]).toEqual([days.earliest, days.latest]);
    }
    expect(addressOf({ ...daysOf("1858"), text: "last year" })).toBe("1858-01-01/1858-12-31");
  });
  it("takes nothing from nonsense", () => {
    fc.assert(fc.property(fc.string(), (hash) => void readPermalink(`#${hash}`)));
    expect(readPermalink("#map=4/5&day=1858-02-30&at=a,b")).toEqual({
      camera: null,
      days: null,
      shown: null,
      notice: {
        of: "unreadable",
        text: "1858-02-30",
        because: '"1858-02-30" is no date: February 1858 had 28 days in the Gregorian calendar',
      },
      point: null,
      reading: null,
      tab: null,
      instrument: null,
    });
  });
});

const ticksAt = (days: readonly number[]) =>
  [...new Set(days)].sort((a, b) => a - b).map((day, i) => ({ day, weight: i % 2 ? 1 : 0.5 }));

describe("the scale of time", () => {
  const scales = fc.tuple(
    day,
    fc.integer({ min: 100, max: 400_000 }),
    fc.array(fc.nat(400_000), { maxLength: 30 }),
  );
  it("is monotone, meets its ends and inverts to the day", () => {
    fc.assert(
      fc.property(scales, ([first, span, offsets]) => {
        const scale = timescale(first, first + span, ticksAt(offsets.map((offset) => first + offset)));
        expect(scale.position(first)).toBe(0);
        expect(scale.position(first + span)).toBeCloseTo(1, 12);
        let last = -1;
        for (let i = 0; i <= 50; i++) {
          const at = first + Math.round((span * i) / 50);
          const position = scale.position(at);
          expect(position).toBeGreaterThan(last);
          expect(scale.day(position)).toBe(at);
          last = position;
        }
      }),
    );
  });
  it("gives neighbouring instruments room", () => {
    const first = dayFromCivil("gregorian", 1680, 1, 1);
    const ticks = [1689, 1727, 1858, 1859, 1860, 1861].map((year) => dayFromCivil("gregorian", year, 6, 1));
    const scale = timescale(first, dayFromCivil("gregorian", 1875, 1, 1), ticksAt(ticks));
    ticks.slice(1).forEach((tick, i) => {
      expect(scale.position(tick) - scale.position(ticks[i]!)).toBeGreaterThan(0.04);
    });
  });
  it("keeps the years apart", () => {
    const scale = timescale(-100_000, -40_000, ticksAt([-99_000, -42_000, -41_500]));
    const marks = yearMarks(scale, 0.05);
    expect(marks.length).toBeGreaterThan(5);
    marks.slice(1).forEach((mark, i) => {
      expect(mark.position - marks[i]!.position).toBeGreaterThanOrEqual(0.05);
      expect(mark.year).toBeGreaterThan(marks[i]!.year);
    });
  });

  it("passes over a camera that looks beyond the world", () => {
    expect(readPermalink("#map=4/90/540").camera).toEqual({ zoom: 4, lat: 90, lon: 540 });
    for (const map of ["4/90.1/0", "4/-91/0", "4/0/540.5", "4/0/-999", "4/0", "a/b/c"])
      expect(readPermalink(`#map=${map}`).camera).toBeNull();
  });
});
