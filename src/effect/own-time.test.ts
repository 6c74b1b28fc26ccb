import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromCivil, isoFromDay } from "../chronology/days.js";
import { addDuration, type CalendarDuration as Duration } from "../chronology/add-duration.js";
import { unite, type Interval } from "../chronology/interval.js";
import type { UncertainDay } from "../chronology/uncertain.js";
import type { Occurrence, Terms } from "../clauses/terms-model.js";
import { ownTime, type Comes } from "./own-time.js";

const span = { file: "t.md", start: 0, end: 1 };
const at = (earliest: number, latest = earliest): UncertainDay => ({ earliest, latest });
const date = (earliest: number, latest = earliest) => ({ earliest, latest, text: "", span });
const NONE: Terms = { since: null, once: [], until: [], lasting: null };
const awaited = (id: string, kind: Occurrence["kind"] = "act") => ({ kind, id, span });
const untilDate = (...range: [number, number?]): Terms["until"][number] => ({ form: "day", date: date(...range), span }); // prettier-ignore
const untilEvent = (...event: Parameters<typeof awaited>) => ({ form: "occurrences" as const, all: [awaited(...event)], after: null, span }); // prettier-ignore
const DAYS: Readonly<Record<string, UncertainDay | null>> = { vote: at(30, 35), later: at(60), never: null };
const comes: Comes = ({ id }) => DAYS[id] ?? null;
const days = (terms: Partial<Terms> | null, inForce = at(10)) => {
  const { surely, told, possibly } = ownTime(inForce, terms && { ...NONE, ...terms }, comes);
  return { surely, told, possibly };
};
const certain = (...intervals: Interval[]) => ({ surely: intervals, told: intervals, possibly: intervals });

describe("the time that a clause sets itself", () => {
  it("is, where it sets none, from its instrument's day", () => {
    for (const terms of [null, NONE, { until: [{ form: "delimited" as const }] }])
      expect(days(terms)).toEqual(certain({ from: 10, until: null }));
  });
  it("ends with its day, surely on the first that the day may be, and possibly not before the last", () => {
    expect(days({ until: [untilDate(20, 25)] })).toEqual({
      surely: [{ from: 10, until: 20 }],
      told: [{ from: 10, until: 25 }],
      possibly: [{ from: 10, until: 25 }],
    });
  });
  it("ends when what it waits for comes, and not with what never does or was left out", () => {
    expect(days({ until: [untilEvent("vote")] }).surely).toEqual([{ from: 10, until: 30 }]);
    expect(days({ until: [untilEvent("later", "instrument")] })).toEqual(certain({ from: 10, until: 60 }));
    for (const id of ["never", "left-out"])
      expect(days({ until: [untilEvent(id)] })).toEqual(certain({ from: 10, until: null }));
  });
  it("ends with the first of several ends", () => {
    expect(days({ until: [untilDate(70), untilEvent("later"), untilEvent("never")] })).toEqual(
      certain({ from: 10, until: 60 }),
    );
  });
  it("ends with the last of what must all have come, and so long after it", () => {
    const untilAll = (ids: readonly string[], after: Duration | null = null) => {
      const all = ids.map((id) => awaited(id));
      return days({ until: [{ form: "occurrences", all, after, span }] });
    };
    expect(untilAll(["vote", "later"])).toEqual(certain({ from: 10, until: 60 }));
    expect(untilAll(["vote"], { days: 7 })).toEqual({
      surely: [{ from: 10, until: 37 }],
      told: [{ from: 10, until: 42 }],
      possibly: [{ from: 10, until: 42 }],
    });
    expect(untilAll(["later", "vote"], { months: 1 })).toEqual(certain({ from: 10, until: 91 }));
    expect(untilAll(["vote", "never"])).toEqual(certain({ from: 10, until: null }));
  });
  it("begins with what it waits for, once all of that has come, and never where something does not", () => {
    expect(days({ once: [awaited("vote")] })).toEqual({
      surely: [{ from: 35, until: null }],
      told: [{ from: 35, until: null }],
      possibly: [{ from: 30, until: null }],
    });
    expect(days({ once: [awaited("vote"), awaited("later")] })).toEqual(certain({ from: 60, until: null }));
    for (const id of ["never", "left-out"])
      expect(days({ once: [awaited("vote"), awaited(id)] })).toEqual(certain());
  });
  it("begins no earlier than its instrument, nor than the day that it waits for", () => {
    expect(days({ once: [awaited("vote")] }, at(50))).toEqual(certain({ from: 50, until: null }));
    expect(days({ since: date(12, 15), until: [untilDate(20)] }).possibly).toEqual([{ from: 12, until: 20 }]);
  });
  it("reaches back to a day that surely comes before its instrument's", () => {
    expect(days({ since: date(5) })).toEqual(certain({ from: 5, until: null }));
    expect(days({ since: date(3, 5) })).toEqual({
      surely: [{ from: 5, until: null }],
      told: [{ from: 5, until: null }],
      possibly: [{ from: 3, until: null }],
    });
    expect(days({ since: date(5, 12) })).toEqual({
      surely: [{ from: 12, until: null }],
      told: [{ from: 12, until: null }],
      possibly: [{ from: 10, until: null }],
    });
    expect(days({ since: date(5), once: [awaited("vote")] }).possibly).toEqual([{ from: 30, until: null }]);
    expect(days({ since: date(5), until: [untilDate(8)] })).toEqual(certain({ from: 5, until: 8 }));
    expect(days({ since: date(5), lasting: { days: 100, span } })).toEqual(certain({ from: 5, until: 105 }));
  });
  it("is never where it would end before it begins", () => {
    expect(days({ since: date(40), until: [untilDate(30)] })).toEqual(certain());
  });
});

describe("years for which a clause holds", () => {
  const on = (year: number, month: number, day: number) => dayFromCivil("gregorian", year, month, day);
  const ends = (from: number, lasting: object) => {
    const { told } = ownTime(at(from), { ...NONE, lasting: { ...lasting, span } }, comes);
    return isoFromDay(told[0]!.until!);
  };
  it("run by the calendar to the same day of the last, which is the first without it", () => {
    expect(ends(on(1898, 7, 1), { years: 99 })).toBe("1997-07-01");
    expect(ends(on(1919, 11, 10), { years: 15 })).toBe("1934-11-10");
    expect(ends(on(1900, 1, 31), { months: 1 })).toBe("1900-02-28");
    expect(ends(on(1896, 2, 29), { years: 1 })).toBe("1897-02-28");
    expect(ends(on(1900, 1, 1), { days: 365 })).toBe("1901-01-01");
  });
  it("are counted from the last of the days for which it waits, and stay as uncertain as that", () => {
    expect(days({ once: [awaited("vote")], lasting: { days: 10, span } })).toEqual({
      surely: [{ from: 35, until: 40 }],
      told: [{ from: 35, until: 45 }],
      possibly: [{ from: 30, until: 45 }],
    });
  });
  it("end sooner where something else ends it", () => {
    expect(days({ until: [untilEvent("later")], lasting: { days: 100, span } })).toEqual(certain({ from: 10, until: 60 })); // prettier-ignore
  });
});

/** Every way in which uncertain days may turn out. */
function choices(ranges: readonly UncertainDay[]): number[][] {
  return ranges.reduce<number[][]>(
    (all, { earliest, latest }) =>
      all.flatMap((chosen) =>
        Array.from({ length: latest - earliest + 1 }, (_, index) => [...chosen, earliest + index]),
      ),
    [[]],
  );
}

describe("days that are uncertain", () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 3 }))
    .map(([first, more]) => at(first, first + more));
  const lasting = fc.option(
    fc.record({ days: fc.integer({ min: 1, max: 12 }) }).map((duration) => ({ ...duration, span })),
  );
  /** The days of one choice, by the words of the language. */
  const chosen = ([inForce, since, vote, end, event]: readonly number[], duration: Terms["lasting"], isBefore: boolean): number[] => {
    const from = Math.max(isBefore ? since! : Math.max(inForce!, since!), vote!);
    const until = Math.min(end!, event!, duration ? addDuration(from, duration) : Infinity);
    return Array.from({ length: 60 }, (_, day) => day).filter((day) => from <= day && day < until);
  }; // prettier-ignore
  const listed = (intervals: readonly Interval[]): number[] =>
    unite(intervals).flatMap(({ from, until }) =>
      Array.from({ length: until! - from! }, (_, day) => from! + day),
    );

  it("are surely those of every choice, possibly those of any, and told those of the latest", () => {
    fc.assert(
      fc.property(range, range, range, range, range, lasting, (inForce, since, vote, end, event, duration) => {
        const terms: Terms = {
          since: { ...since, text: "", span },
          once: [awaited("vote")],
          until: [{ form: "day", date: { ...end, text: "" }, span }, untilEvent("event")],
          lasting: duration,
        };
        const { surely, told, possibly } = ownTime(inForce, terms, ({ id }) => (id === "vote" ? vote : event));
        const ranges = [inForce, since, vote, end, event];
        const isBefore = choices([inForce, since]).every(([inForce, since]) => since! < inForce!);
        const all = choices(ranges).map((choice) => new Set(chosen(choice, duration, isBefore)));
        const any = [...new Set(all.flatMap((one) => [...one]))].sort((a, b) => a - b);
        expect(listed(possibly)).toEqual(any);
        expect(listed(surely)).toEqual(any.filter((day) => all.every((one) => one.has(day))));
        expect(listed(told)).toEqual(chosen(ranges.map(({ latest }) => latest), duration, isBefore));
      }),
      { numRuns: 60 },
    );
  }); // prettier-ignore
});
