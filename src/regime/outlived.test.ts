import { describe, expect, it } from "vitest";
import { world } from "../../test/folded.js";
import { holdingOf } from "../../test/holdings.js";
import { inheritance, party } from "../../test/heirs.js";
import { across, around, belongs, common, passes, side, square, treaty, untilDay } from "../../test/treaties.js"; // prettier-ignore
import { line } from "../../test/written.js";
import { toldDayOf } from "../chronology/uncertain.js";
import { outlivedTitles } from "./outlived.js";
import { surely } from "./ways.js";

const ALL = ["alpha", "beta", "gamma"];
const chains = () => [...square(), across("l", 5)];
const left = side("left", line("l"));
const first = treaty("t", 100, ALL, [{ selector: left, effect: belongs("alpha") }], { lines: ["l"] });
const lease = (by: string, from: string | null) =>
  ({ verb: "is held by", by, as: "lease", from, season: null }) as const;
const leased = treaty("u", 150, ALL, [{ selector: left, effect: lease("beta", "alpha") }]);
const told = (...more: Parameters<typeof world>[1][number][]) =>
  world(chains(), [first, ...more]).diagnostics.map(({ code, message }) => [code, message]);

describe("a hold outlives the title of its giver", () => {
  const passing = treaty("v", 200, ALL, [{ selector: left, effect: passes("gamma") }]);
  const warning = "What `alpha` gives to hold goes on after 1970-07-20, when `alpha` has the ground no more.";

  it("when the ground passes to another, once for its clause", () => {
    const again = treaty("w", 300, ALL, [{ selector: left, effect: passes("beta", "gamma") }]);
    expect(told(leased, passing)).toEqual([["hold-outlives-title", warning]]);
    expect(told(leased, passing, again).map(([code]) => code)).toEqual(["hold-outlives-title"]);
  });

  it("for each clause once, and on all its faces together", () => {
    const other = treaty("x", 160, ALL, [{ selector: around(5, 7), effect: lease("gamma", "alpha") }]);
    const away = treaty("v", 200, ALL, [{ selector: left, effect: common("beta", "gamma") }]);
    expect(told(leased, other, away).map(([code]) => code)).toEqual(["hold-outlives-title", "hold-outlives-title"]); // prettier-ignore
  });

  it("not while the giver has a part in it, or holds it himself in some way, nor where none gave it", () => {
    const shared = treaty("v", 200, ALL, [{ selector: left, effect: common("alpha", "gamma") }]);
    expect(told(leased, shared)).toEqual([]);
    const sublet = treaty("v", 200, ALL, [{ selector: left, effect: lease("gamma", "beta") }]);
    expect(told(leased, sublet)).toEqual([]);
    const taken = treaty("u", 150, ALL, [{ selector: left, effect: lease("beta", null) }]);
    expect(told(taken, passing)).toEqual([]);
  });

  it("not when it ends on the day on which the title does", () => {
    const until = treaty("u", 150, ALL, [{ selector: left, effect: lease("beta", "alpha"), terms: untilDay(200) }]); // prettier-ignore
    expect(told(until, passing)).toEqual([]);
  });
});

describe("a party that ends", () => {
  const parties = [party("alpha", { until: 200 }), party("beta"), party("gamma")];
  const codes = (
    treaties: Parameters<typeof world>[1],
    inheritances = [] as ReturnType<typeof inheritance>[],
  ) => world(chains(), treaties, [], { parties, inheritances }).codes;

  it("with ground, a claim or a hold is told, unless another has them on that day", () => {
    expect(codes([first])).toEqual(["title-outlives-party"]);
    expect(codes([first], [inheritance("succeeds", "gamma", "alpha", 200)])).toEqual([]);
    expect(codes([first], [inheritance("succeeds", "gamma", "alpha", 201)])).toEqual([
      "title-outlives-party",
    ]);
    const gone = treaty("v", 180, ALL, [{ selector: left, effect: passes("beta") }]);
    expect(codes([first, gone])).toEqual([]);
    const claims = treaty("w", 190, ALL, [
      { selector: left, effect: { verb: "is claimed by", by: "alpha" } },
    ]);
    expect(codes([first, gone, claims])).toEqual(["title-outlives-party"]);
    const holds = treaty("w", 190, ALL, [{ selector: left, effect: lease("alpha", null) }]);
    expect(codes([first, gone, holds])).toEqual(["title-outlives-party"]);
  });

  it("is told on the day of its end only, by its name", () => {
    const state = [surely(holdingOf("alpha"))];
    expect([199, 200, 201].map((day) => outlivedTitles(state, day, parties).length)).toEqual([0, 1, 0]);
    expect(outlivedTitles(state, 200, parties)[0]!.message).toContain("`alpha` ends on 1970-07-20");
    expect(outlivedTitles([surely(holdingOf("beta"))], 200, parties)).toEqual([]);
  });

  it("ends, when its end is uncertain, on the latest day that it may", () => {
    expect(toldDayOf({ earliest: 100, latest: 130 })).toBe(130);
    expect(toldDayOf(null)).toBeNull();
    expect(toldDayOf({ earliest: 100, latest: null })).toBe(100);
  });
});
