import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signed, subject } from "../../test/subjects.js";
import type { UncertainDay } from "../chronology/uncertain.js";
import { checkOrder } from "./check-order.js";
import { settleCommencements } from "./commencement.js";
import { inSequence, keepOrder, turnsOf } from "./sequence.js";

const at = (earliest: number, latest = earliest): UncertainDay => ({ earliest, latest });
const one = (id: string, ...after: string[]) => ({
  id,
  after,
  commencement: { form: "on signature" } as const,
});
const order = (instruments: ReturnType<typeof one>[], days: Record<string, UncertainDay | null>) =>
  inSequence(instruments, new Map(Object.entries(days))).map(({ id }) => id);

describe("instruments in sequence", () => {
  it("go by the day that is told, and those that never take effect are left out", () => {
    expect(order([one("t"), one("u"), one("v")], { t: at(1, 40), u: at(30), v: null })).toEqual(["u", "t"]);
  });
  it("go on one day as they say, and where they do not as the corpus has them", () => {
    const days = { t: at(10), u: at(10), v: at(10) };
    expect(order([one("t"), one("u"), one("v")], days)).toEqual(["t", "u", "v"]);
    expect(order([one("t", "v"), one("u"), one("v", "u")], days)).toEqual(["u", "v", "t"]);
    expect(order([one("t", "gone"), one("u")], days)).toEqual(["t", "u"]);
    expect(order([one("t", "v"), one("u"), one("v")], { ...days, v: at(9) })).toEqual(["v", "t", "u"]);
  });
  it("go so too where only one of them may have come on another day; those of one sure day stay together", () => {
    const days = { t: at(10), u: at(1, 10), v: at(10) };
    expect(order([one("u"), one("t"), one("v")], days)).toEqual(["u", "t", "v"]);
    expect(order([one("t"), one("u"), one("v")], days)).toEqual(["t", "v", "u"]);
    const turns = turnsOf([one("t"), one("u"), one("v")], new Map(Object.entries(days)));
    expect([...turns]).toEqual([["t", 0], ["v", 0], ["u", 1]]);
  }); // prettier-ignore
});

describe("days of which some come after others", () => {
  it("are those of the orders that can be, for every choice of days", () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }))
      .map(([first, more]) => at(first, first + more));
    const ids = ["t", "u", "v", "w"];
    const followed = fc.tuple(...ids.map((_, index) => fc.subarray(ids.slice(0, index))));
    fc.assert(
      fc.property(fc.tuple(range, range, range, range), followed, (ranges, after) => {
        const instruments = ids.map((id, index) => one(id, ...after[index]!));
        const choices = ranges.reduce<number[][]>(
          (all, { earliest, latest }) =>
            all.flatMap((chosen) => Array.from({ length: latest - earliest + 1 }, (_, day) => [...chosen, earliest + day])),
          [[]],
        );
        const inOrder = choices.filter((days) =>
          after.every((earlier, index) => earlier.every((id) => days[ids.indexOf(id)]! <= days[index]!)),
        );
        fc.pre(inOrder.length > 0);
        const days = new Map<string, UncertainDay | null>(ids.map((id, index) => [id, ranges[index]!]));
        keepOrder(instruments, days);
        const kept = ids.map((_, index) => {
          const own = inOrder.map((each) => each[index]!);
          return at(Math.min(...own), Math.max(...own));
        });
        expect(ids.map((id) => days.get(id))).toEqual(kept);
      }),
    );
  }); // prettier-ignore
  it("narrow what takes effect with another, too", () => {
    const u = subject({ id: "u", signed: { ...signed(10), latest: 30 }, after: ["t"] });
    const days = settleCommencements(
      [
        subject({ signed: signed(20) }),
        u,
        subject({ id: "v", commencement: { form: "with", instrument: "u" } }),
      ],
      [],
    );
    expect([...days]).toEqual([["t", at(20)], ["u", at(20, 30)], ["v", at(20, 30)]]); // prettier-ignore
  });
  it("that cannot come so, or each after the other, are said", () => {
    const said = (...heads: Parameters<typeof subject>[0][]) => {
      const all = heads.map((head) => subject(head));
      return checkOrder(all, [], settleCommencements(all, [])).map(({ code, message }) => [code, message]);
    };
    expect(said({ signed: signed(20) }, { id: "u", signed: signed(10), after: ["t"] })).toEqual([
      ["out-of-order", "`u` is said to come after `t`, and comes before it"],
    ]);
    expect(said({ after: ["u"] }, { id: "u", after: ["v"] }, { id: "v", after: ["t"] }).map(([, message]) => message)).toEqual([
      "`t` and `u` are each said to come after the other",
      "`u` and `v` are each said to come after the other",
      "`v` and `t` are each said to come after the other",
    ]);
    expect(said({ after: ["t"] })).toHaveLength(1);
    expect(said({}, { id: "u", after: ["t"] })).toEqual([]);
  }); // prettier-ignore
});
