import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromCivil } from "../chronology/days.js";
import { readPermalink, TABS, writePermalink } from "./permalink.js";
import { timescale, yearMarks } from "./time/timescale.js";

const degrees = (limit: number) => fc.integer({ min: -limit * 1000, max: limit * 1000 }).map((n) => n / 1000);
const day = fc.integer({
  min: dayFromCivil("gregorian", 1, 1, 1),
  max: dayFromCivil("gregorian", 9999, 12, 31),
});

describe("the permalink", () => {
  it("reads what it writes", () => {
    const links = fc.record({
      camera: fc.option(
        fc.record({ zoom: fc.integer({ min: 0, max: 13 }), lat: degrees(85), lon: degrees(360) }),
      ),
      day: fc.option(day),
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
    const { day, point } = readPermalink("#day=+1885-01-01&at=200.1,60");
    expect([day, point]).toEqual([dayFromCivil("gregorian", 1885, 1, 1), { lon: -159.9, lat: 60 }]);
    expect(readPermalink("#day=%2B1885-01-01").day).toBe(day);
    expect(readPermalink("#at=450,60").point).toBeNull();
    expect(readPermalink("#at=60,91").point).toBeNull();
  });
  it("says where its day is the first of several", () => {
    expect(readPermalink("#day=1905-10")).toMatchObject({
      day: dayFromCivil("gregorian", 1905, 10, 1),
      notice: { of: "several", text: "1905-10", latest: dayFromCivil("gregorian", 1905, 10, 31) },
    });
    expect(readPermalink("#day=16+May+1858+O.S.")).toMatchObject({
      day: dayFromCivil("gregorian", 1858, 5, 28),
      notice: null,
    });
  });
  it("takes nothing from nonsense", () => {
    fc.assert(fc.property(fc.string(), (hash) => void readPermalink(`#${hash}`)));
    expect(readPermalink("#map=4/5&day=1858-02-30&at=a,b")).toEqual({
      camera: null,
      day: null,
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
});
