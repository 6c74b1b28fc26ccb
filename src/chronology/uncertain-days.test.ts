import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, subtract, type Interval } from "./interval.js";
import type { Day } from "./model.js";
import { firstOf, lastOf, toldDay, type UncertainDay } from "./uncertain.js";
import {
  changesOf,
  doubtfulDays,
  uncertainDaysBetween,
  daysUntilFirst,
  intersectDays,
  subtractDays,
  uniteDays,
  type UncertainDays,
} from "./uncertain-days.js";

const MOST = 12;
const uncertain = fc
  .tuple(fc.integer({ min: 0, max: MOST }), fc.integer({ min: 0, max: 3 }))
  .map(([earliest, width]): UncertainDay => ({ earliest, latest: earliest + width }));

/** Every way to choose one day of each range. */
function choices(days: readonly UncertainDay[]): Day[][] {
  return days.reduce<Day[][]>(
    (chosen, { earliest, latest }) =>
      chosen.flatMap((each) =>
        Array.from({ length: latest - earliest + 1 }, (_, step) => [...each, earliest + step]),
      ),
    [[]],
  );
}

/** On every day: sure is what is so for all choices, possible for some, told for the latest days. */
function expectBetween(
  days: UncertainDays,
  ranges: readonly UncertainDay[],
  isIn: (chosen: readonly Day[], day: Day) => boolean,
  { exact }: { readonly exact: boolean },
): void {
  const all = choices(ranges);
  for (let day = -1; day <= MOST + 5; day++) {
    const found = all.map((chosen) => isIn(chosen, day));
    const surely = found.every(Boolean);
    const possibly = found.some(Boolean);
    expect(contains(days.told, day)).toBe(isIn(ranges.map(toldDay), day));
    if (exact) expect([contains(days.surely, day), contains(days.possibly, day)]).toEqual([surely, possibly]);
    if (contains(days.surely, day)) expect(surely).toBe(true);
    if (possibly) expect(contains(days.possibly, day)).toBe(true);
  }
}

const within = (from: Day, until: Day, day: Day): boolean => from <= day && day < until;

describe("sets of uncertain days, against every choice of their days", () => {
  it("from one day until another", () => {
    fc.assert(
      fc.property(uncertain, uncertain, (from, until) => {
        expectBetween(
          uncertainDaysBetween(from, until),
          [from, until],
          ([a, b], day) => within(a!, b!, day),
          {
            exact: true,
          },
        );
      }),
    );
  });

  it("from a day until the first of others that follows it", () => {
    fc.assert(
      fc.property(uncertain, fc.array(uncertain, { maxLength: 2 }), fc.option(uncertain), fc.boolean(), (from, ends, otherwise, orOnItsDay) => {
          const ranges = [from, ...ends, ...(otherwise ? [otherwise] : [])];
          const days = daysUntilFirst(from, ends, { otherwise, orOnItsDay });
          expectBetween(days, ranges, ([begin, ...rest], day) => {
            const later = rest.slice(0, ends.length).filter((end) => (orOnItsDay ? end >= begin! : end > begin!));
            const last = otherwise ? rest[ends.length]! : Infinity;
            return within(begin!, later.length > 0 ? Math.min(...later) : last, day);
          }, { exact: false });
        }), // prettier-ignore
    );
  });

  it("unions, intersections and differences of independent sets are sound, and as told are exact", () => {
    const operations = [
      { of: (a: UncertainDays, b: UncertainDays) => uniteDays([a, b]), is: (a: boolean, b: boolean) => a || b },
      { of: intersectDays, is: (a: boolean, b: boolean) => a && b },
      { of: subtractDays, is: (a: boolean, b: boolean) => a && !b },
    ]; // prettier-ignore
    fc.assert(
      fc.property(fc.constantFrom(...operations), fc.tuple(uncertain, uncertain, uncertain, uncertain), ({ of, is }, ranges) => {
          const [a, b, c, d] = ranges;
          expectBetween(of(uncertainDaysBetween(a, b), uncertainDaysBetween(c, d)), ranges, ([w, x, y, z], day) =>
            is(within(w!, x!, day), within(y!, z!, day)), { exact: false });
        }), // prettier-ignore
      { numRuns: 60 },
    );
  });

  it("keeps what is sure within what is told, and that within what is possible", () => {
    fc.assert(
      fc.property(uncertain, fc.array(uncertain, { maxLength: 3 }), uncertain, (from, ends, other) => {
        const { surely, told, possibly } = subtractDays(
          daysUntilFirst(from, ends),
          uncertainDaysBetween(other, null),
        );
        expect([subtract(surely, told), subtract(told, possibly)]).toEqual([[], []]);
      }),
    );
  });

  it("the first and the last of several days", () => {
    fc.assert(
      fc.property(fc.array(uncertain, { minLength: 1, maxLength: 3 }), (days) => {
        const all = choices(days);
        const bounds = (found: readonly Day[]) => ({
          earliest: Math.min(...found),
          latest: Math.max(...found),
        });
        expect(firstOf(days)).toEqual(bounds(all.map((chosen) => Math.min(...chosen))));
        expect(lastOf(days)).toEqual(bounds(all.map((chosen) => Math.max(...chosen))));
      }),
    );
  });
});

describe("the changes that are told of a set of days", () => {
  const at = (earliest: Day, latest = earliest): UncertainDay => ({ earliest, latest });
  it("have the days from which they may have come", () => {
    expect(changesOf(uncertainDaysBetween(at(3, 5), at(8, 9)))).toEqual([at(3, 5), at(8, 9)]);
    expect(changesOf(uncertainDaysBetween(at(3), at(8)))).toEqual([at(3), at(8)]);
  });
  it("come in order where they overlap: an end is not told before its beginning", () => {
    expect(changesOf(uncertainDaysBetween(at(1, 5), at(3, 9)))).toEqual([at(1, 5), at(5, 9)]);
  });
  it("are none where a set has no bound", () => {
    const always: Interval[] = [{ from: null, until: null }];
    expect(changesOf({ surely: always, told: always, possibly: always })).toEqual([]);
  });
});

describe("the days on which it is not sure whether they belong to a set", () => {
  const at = (earliest: Day, latest = earliest): UncertainDay => ({ earliest, latest });
  it("end where the change is told", () => {
    expect(doubtfulDays(uncertainDaysBetween(at(3, 5), at(8, 9)))).toEqual([at(3, 5), at(8, 9)]);
    expect(doubtfulDays(uncertainDaysBetween(at(1, 5), at(3, 9)))).toEqual([at(1, 5), at(5, 9)]);
    expect(doubtfulDays(uncertainDaysBetween(at(3), at(8)))).toEqual([]);
  });
  it("are some though no day is told: it may have begun before it surely ended", () => {
    expect(doubtfulDays(uncertainDaysBetween(at(1, 9), at(5)))).toEqual([at(1, 5)]);
  });
});
