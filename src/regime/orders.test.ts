import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../chronology/moments.js";
import { ordersBy, type OpenOrder, type Order } from "./orders.js";

const open = (earliest: number, latest: number, ...marks: number[]): OpenOrder => ({
  earliest,
  latest,
  marks,
});
const all = (day: number, some: readonly OpenOrder[], matters = true): readonly Order[] =>
  ordersBy(day, some, () => matters, Infinity)!;

/** Which of the open days and the marks comes before which, those that have not come last. */
const shape = (order: Order, marks: readonly number[]): string =>
  [...order.map((at, index) => [`d${index}`, at ?? Infinity] as const), ...marks.map((mark) => [`m${mark}`, mark] as const)]
    .sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1))
    .map(([name, at]) => (at === Infinity ? `${name}?` : name))
    .join(" "); // prettier-ignore

describe("the orders in which open days may have come", () => {
  it("are before and after what has its day, on that day too", () => {
    expect(all(5, [open(3, 5, 4)]).map((order) => shape(order, [4]))).toEqual(["m4 d0", "d0 m4"]);
    const onTheDay = all(5, [open(4, 5, 4)]);
    expect(onTheDay.map((order) => shape(order, [4])).sort()).toEqual(["d0 m4", "m4 d0"]);
    expect(onTheDay.map(([at]) => dayOf(at!))).toEqual([4, 4]);
  });
  it("have some of them not come yet, of those that may be later", () => {
    expect(all(4, [open(3, 5), open(2, 4)]).map((order) => shape(order, [])).sort()).toEqual(["d0 d1", "d1 d0", "d1 d0?"]);
  }); // prettier-ignore
  it("are one where the order does not matter", () => {
    expect(all(9, [open(1, 5), open(1, 5), open(1, 5)])).toHaveLength(6);
    expect(all(9, [open(1, 5), open(1, 5), open(1, 5)], false)).toHaveLength(1);
  });
  it("are not told where there are too many", () => {
    expect(ordersBy(9, [open(1, 5), open(1, 5), open(1, 5)], () => true, 5)).toBeNull();
  });
  it("are those of some choice of days within their bounds, each once", () => {
    const day = fc.integer({ min: 1, max: 4 });
    const range = fc.tuple(day, day).map(([a, b]) => open(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 5 }), (some, today) => {
        const begun = some.filter(({ earliest }) => earliest <= today);
        const found = all(today, begun).map((order) => shape(order, []));
        expect(new Set(found).size).toBe(found.length);
        expect([...found].sort()).toEqual([...new Set(choices(begun, today).map((order) => shape(order, [])))].sort());
      }),
    ); // prettier-ignore
  });
});

/** A day for each, and each order of those of one day; what is later than today has not come. */
function choices(some: readonly OpenOrder[], today: number): Order[] {
  return some.reduce<Order[]>(
    (orders, { earliest, latest }) =>
      orders.flatMap((order) =>
        Array.from({ length: latest - earliest + 1 }, (_, i) => earliest + i).flatMap((day) => {
          if (day > today) return [[...order, null]];
          const taken = order.filter((at) => at !== null && Math.floor(at) === day) as number[];
          const bounds = [day, ...taken.sort((a, b) => a - b), day + 0.9];
          return bounds.slice(1).map((until, index) => [...order, (bounds[index]! + until) / 2]);
        }),
      ),
    [[]],
  );
}
