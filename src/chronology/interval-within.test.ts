import fc from "fast-check";
import { expect, it } from "vitest";
import { mayHoldWithin, surelyHoldsWithin } from "./interval.js";
import type { DayRange } from "./model.js";

const LAST = 7;
const range = fc.tuple(fc.integer({ min: 0, max: LAST }), fc.integer({ min: 0, max: LAST })).map(([a, b]) => ({
  earliest: Math.min(a, b), latest: Math.max(a, b),
})); // prettier-ignore
const days = ({ earliest, latest }: DayRange): number[] =>
  Array.from({ length: latest! - earliest! + 1 }, (_, index) => earliest! + index);
/** Farther than any day that is asked for: what is not known may be there. */
const ALL: DayRange = { earliest: -3, latest: LAST + 3 };

it("holds on some of the days in each case, or in one, that the dates leave open", () => {
  const end = fc.option(range);
  fc.assert(
    fc.property(end, end, range, (from, until, asked) => {
      const cases = days(from ?? ALL).flatMap((begun) =>
        days(until ?? ALL).flatMap((ended) => (begun <= ended ? [{ begun, ended }] : [])),
      );
      fc.pre(cases.length > 0);
      const isHeld = ({ begun, ended }: { begun: number; ended: number }) =>
        days(asked).some((day) => begun <= day && day <= ended);
      expect(surelyHoldsWithin(from, until, asked)).toBe(cases.every(isHeld));
      expect(mayHoldWithin(from, until, asked)).toBe(cases.some(isHeld));
    }),
    { numRuns: 1000 },
  );
});

it("is sure of a beginning after the first day where no last day is asked for", () => {
  const begun = { earliest: 5, latest: 9 };
  expect(surelyHoldsWithin(begun, null, { earliest: 5, latest: null })).toBe(true);
  expect(surelyHoldsWithin(begun, null, { earliest: 6, latest: null })).toBe(false);
  expect(surelyHoldsWithin(null, null, { earliest: null, latest: null })).toBe(true);
});
