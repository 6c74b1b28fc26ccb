import { describe, expect, it } from "vitest";
import { toldDay, uncertainDay } from "./uncertain.js";
import {
  ALWAYS,
  changesOf,
  uncertainDaysBetween,
  daysUntilFirst,
  isCertain,
  isTold,
  NEVER,
} from "./uncertain-days.js";

const at = (earliest: number, latest = earliest) => ({ earliest, latest });
const range = (earliest: number | null, latest: number | null) => ({ earliest, latest, text: "" });

describe("a day somewhere in a range", () => {
  it("has the bounds that the range has, and none where it has none", () => {
    expect(uncertainDay(range(3, 5))).toEqual(at(3, 5));
    expect(uncertainDay(range(null, 5))).toEqual(at(-Infinity, 5));
    expect(uncertainDay(range(3, null))).toEqual(at(3, Infinity));
    expect([uncertainDay(range(null, null)), uncertainDay(null), uncertainDay(undefined)]).toEqual([
      null,
      null,
      null,
    ]);
  });
  it("is told on the latest, or the earliest where no latest is known", () => {
    expect([at(3, 5), at(-Infinity, 5), at(3, Infinity)].map(toldDay)).toEqual([5, 5, 3]);
  });
});

describe("days from and until days without a bound", () => {
  it("begin on none surely where no last day is known", () => {
    expect(uncertainDaysBetween(at(3, Infinity), null)).toEqual({
      surely: [],
      told: [{ from: 3, until: null }],
      possibly: [{ from: 3, until: null }],
    });
  });
  it("are none from a day until itself", () => {
    expect(uncertainDaysBetween(at(3), at(3))).toEqual(NEVER);
    expect(uncertainDaysBetween(null, null)).toEqual(ALWAYS);
  });
});

describe("days until the first of several", () => {
  it("end with a sure one, whatever would end them otherwise", () => {
    expect(daysUntilFirst(at(0), [at(10)], { otherwise: at(5) })).toEqual(
      uncertainDaysBetween(at(0), at(10)),
    );
    expect(daysUntilFirst(at(0), [], { otherwise: at(5) })).toEqual(uncertainDaysBetween(at(0), at(5)));
  });
  it("last as long as the one that ends them otherwise where it may be that none follows", () => {
    expect(daysUntilFirst(at(0, 9), [at(5)], { otherwise: at(20) }).possibly).toEqual([
      { from: 0, until: 20 },
    ]);
  });
});

describe("a set of days", () => {
  it("is certain where nothing is possible but what is sure", () => {
    expect(
      [uncertainDaysBetween(at(3), at(8)), uncertainDaysBetween(at(3, 4), at(8)), NEVER, ALWAYS].map(
        isCertain,
      ),
    ).toEqual([true, false, true, true]);
  });
  it("tells the days from the latest on which it may begin until the latest on which it may end", () => {
    const days = uncertainDaysBetween(at(3, 5), at(8, 9));
    expect([4, 5, 8, 9].map((day) => isTold(days, day))).toEqual([false, true, true, false]);
  });
  it("that may have no beginning changes on the day that is told, perhaps at any time before", () => {
    expect(changesOf(uncertainDaysBetween(at(-Infinity, 5), null))).toEqual([at(-Infinity, 5)]);
  });
  it("has no doubt before the day from which it may be another", () => {
    expect(changesOf(uncertainDaysBetween(at(3), at(3, 8)))).toEqual([at(3), at(3, 8)]);
  });
});
