import fc from "fast-check";
import { addDuration } from "./add-duration.js";
import { describe, expect, it } from "vitest";
import { dayFromCivil } from "./days.js";
import { calendarDuration, daysBetween, followsWithin, lengthInDays, printSpan } from "./durations.js";
import type { DayRange, WrittenDate } from "./model.js";
import { parseDate } from "./parse.js";
import {
  ALLEN_RELATIONS,
  changeBy,
  isEarlier,
  isLater,
  isWithin,
  possibleRange,
  possibleRelations,
  relates,
  sharesDay,
  type AllenRelation,
  type TruthValue,
} from "./relations.js";
import { knownEnd, moment, OPEN_END } from "./written.js";

function read(text: string): WrittenDate {
  const result = parseDate(text);
  return result.ok ? result.date : expect.fail(`${text}: ${result.message}`);
}

/** Allen's relations of two stretches of whole days, word by word from his paper, a stretch meeting the one that begins the day after. */
function relationOf([a, b]: readonly [number, number], [c, d]: readonly [number, number]): AllenRelation {
  if (b + 1 < c) return "before";
  if (b + 1 === c) return "meets";
  if (d + 1 < a) return "after";
  if (d + 1 === a) return "met by";
  if (a === c) return b === d ? "equals" : b < d ? "starts" : "started by";
  if (b === d) return a > c ? "finishes" : "finished by";
  if (a > c && b < d) return "during";
  if (a < c && b > d) return "contains";
  return a < c ? "overlaps" : "overlapped by";
}

/** Every stretch of days that an uncertain date allows, open sides cut at -3 and 12. */
function concrete(date: WrittenDate): (readonly [number, number])[] {
  const days = ({ earliest, latest }: DayRange): number[] => {
    const from = earliest ?? -3;
    return Array.from({ length: Math.max(0, (latest ?? 12) - from + 1) }, (_, i) => from + i);
  };
  if (date.kind === "one of")
    return date.members.flatMap((member) => days(member).map((day) => [day, day] as const));
  if (date.kind !== "period") return days(date).map((day) => [day, day] as const);
  const ends = days(date.end);
  return days(date.start).flatMap((first) =>
    ends.filter((last) => last >= first).map((last) => [first, last] as const),
  );
}

const rangeArbitrary = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }))
  .map(([from, length]) => ({ earliest: from, latest: from + length }));
const base = { text: "", calendar: "gregorian", precision: "day" } as const;
const dateArbitrary: fc.Arbitrary<WrittenDate> = fc.oneof(
  rangeArbitrary.map((range) => moment({ ...base, ...range })),
  fc.tuple(rangeArbitrary, rangeArbitrary).map(([a, b]) => {
    const [start, end] = a.earliest <= b.latest ? [a, b] : [b, a];
    const ends = { start: knownEnd(start), end: knownEnd(end) };
    return {
      ...moment({ ...base, earliest: start.earliest, latest: end.latest }),
      kind: "period" as const,
      ...ends,
    };
  }),
  fc.array(rangeArbitrary, { minLength: 1, maxLength: 3 }).map((members) => {
    const hull = {
      earliest: Math.min(...members.map((m) => m.earliest)),
      latest: Math.max(...members.map((m) => m.latest)),
    };
    return { ...moment({ ...base, ...hull }), kind: "one of" as const, members };
  }),
);

describe("Allen's relations on uncertain days", () => {
  it("are those that concrete days show, for any two dates", () => {
    fc.assert(
      fc.property(dateArbitrary, dateArbitrary, (a, b) => {
        const shown = new Set<AllenRelation>();
        for (const x of concrete(a)) for (const y of concrete(b)) shown.add(relationOf(x, y));
        expect([...possibleRelations(a, b)].sort()).toEqual([...shown].sort());
      }),
      { numRuns: 500 },
    );
  });

  it("answer yes, no or cannot say as the concrete days do", () => {
    fc.assert(
      fc.property(dateArbitrary, dateArbitrary, (a, b) => {
        const pairs = concrete(a).flatMap((x) => concrete(b).map((y) => [x, y] as const));
        const expected = (
          holds: (x: readonly [number, number], y: readonly [number, number]) => boolean,
        ): TruthValue => {
          const hits = pairs.filter(([x, y]) => holds(x, y)).length;
          return hits === 0 ? "no" : hits === pairs.length ? "yes" : "cannot say";
        };
        expect(isEarlier(a, b)).toBe(expected((x, y) => x[1] < y[0]));
        expect(isLater(a, b)).toBe(expected((x, y) => x[0] > y[1]));
        expect(isWithin(a, b)).toBe(expected((x, y) => x[0] >= y[0] && x[1] <= y[1]));
        expect(sharesDay(a, b)).toBe(expected((x, y) => x[0] <= y[1] && y[0] <= x[1]));
        for (const relation of ALLEN_RELATIONS)
          expect(relates(a, relation, b)).toBe(expected((x, y) => relationOf(x, y) === relation));
        expect(followsWithin(a, b, { days: 2 })).toBe(expected((x, y) => y[0] >= x[0] && y[0] <= x[0] + 2));
      }),
      { numRuns: 150 },
    );
  });

  it("mirror each other", () => {
    const mirror = (relation: AllenRelation): AllenRelation =>
      [...ALLEN_RELATIONS].reverse()[ALLEN_RELATIONS.indexOf(relation)]!;
    fc.assert(
      fc.property(dateArbitrary, dateArbitrary, (a, b) => {
        expect([...possibleRelations(b, a)].map(mirror).sort()).toEqual([...possibleRelations(a, b)].sort());
      }),
    );
  });

  it("keep open ends open", () => {
    const since = read("since 28 May 1858");
    expect(since).toMatchObject({ kind: "period", end: OPEN_END });
    expect(isLater(since, read("1857"))).toBe("yes");
    expect(isEarlier(since, read("1900"))).toBe("cannot say");
    expect(isEarlier(read("before 1858"), read("1858"))).toBe("yes");
  });

  it.each([
    ["16 May 1858 (Julian)", "13 June 1858", "yes"],
    ["early May 1858", "28 May 1858", "yes"],
    ["May 1858", "28 May 1858", "cannot say"],
    ["13 June 1858", "16 May 1858 (Julian)", "no"],
    ["Kangxi 28/7/24", "27 August 1689 (Julian)", "no"],
    ["1728?", "1730", "yes"],
    ["1728?", "1729", "cannot say"],
  ] as const)("%s is earlier than %s: %s", (a, b, expected) =>
    expect(isEarlier(read(a), read(b))).toBe(expected),
  );
});

describe("what an uncertain date means for a day", () => {
  it("gives both states within the range", () => {
    const change = read("early May 1858");
    const on = (day: number): string => changeBy(change, dayFromCivil("gregorian", 1858, 5, day));
    expect([on(1), on(3), on(9), on(10), on(11)]).toEqual(["either", "either", "either", "done", "done"]);
    expect(changeBy(change, dayFromCivil("gregorian", 1858, 4, 30))).toBe("not yet");
    expect(changeBy(read("28 May 1858"), dayFromCivil("gregorian", 1858, 5, 28))).toBe("done");
  });

  it("counts doubt in", () => {
    const { earliest, latest } = possibleRange(read("c. 1858"));
    expect([earliest, latest]).toEqual([
      dayFromCivil("gregorian", 1857, 1, 1),
      dayFromCivil("gregorian", 1859, 12, 31),
    ]);
  });
});

describe("durations", () => {
  it("puts 16 days between Aigun and Tianjin, not 28", () => {
    expect(daysBetween(read("16 May 1858 (Julian)"), read("13 June 1858"))).toEqual({ least: 16, most: 16 });
    expect(daysBetween(read("16 May 1858"), read("13 June 1858"))).toEqual({ least: 28, most: 28 });
    expect(printSpan(daysBetween(read("early May 1858"), read("28 May 1858")))).toBe("18 to 27 days");
  });

  it("counts the days of a period with both ends", () => {
    expect(lengthInDays(read("27–29 August 1689"))).toEqual({ least: 3, most: 3 });
    expect(lengthInDays(read("since 1858"))).toEqual({ least: 1, most: null });
  });

  it("adds calendar years and months within the month's end", () => {
    const day = (year: number, month: number, dayOfMonth: number): number =>
      dayFromCivil("gregorian", year, month, dayOfMonth);
    expect(addDuration(day(1858, 1, 31), { months: 1 })).toBe(day(1858, 2, 28));
    expect(addDuration(day(1856, 2, 29), { years: 1 })).toBe(day(1857, 2, 28));
    expect(calendarDuration(day(1858, 5, 28), day(1860, 11, 14))).toEqual({ years: 2, months: 5, days: 17 });
  });

  it("undoes a calendar duration", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200000, max: 200000 }), fc.nat(100000), (from, length) => {
        const { years, months, days } = calendarDuration(from, from + length);
        expect(days).toBeLessThanOrEqual(31);
        expect(addDuration(addDuration(from, { years, months }), { days })).toBe(from + length);
      }),
    );
  });

  it.each([
    ["28 May 1858", "14 November 1860", 3, "yes"],
    ["28 May 1858", "28 May 1861", 3, "yes"],
    ["28 May 1858", "29 May 1861", 3, "no"],
    ["28 May 1858", "1861", 3, "cannot say"],
    ["28 May 1858", "16 May 1858", 3, "no"],
  ] as const)("from %s, %s is within %d years: %s", (a, b, years, expected) =>
    expect(followsWithin(read(a), read(b), { years })).toBe(expected),
  );
});
