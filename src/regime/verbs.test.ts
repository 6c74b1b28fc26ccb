import { describe, expect, it } from "vitest";
import { belongs, common, passes, remains, undetermined } from "../../test/treaties.js";
import type { Effect } from "../clauses/model.js";
import { titleOf, UNALLOCATED } from "./title.js";
import { SILENCE, type Holding } from "./holding.js";
import { isThirdPartys, mayCross, mayTake, titleGiven } from "./verbs.js";

const PARTIES = ["alpha", "beta"];
const TITLES = {
  nobody: UNALLOCATED,
  alpha: titleOf("sovereignty", ["alpha"]),
  beta: titleOf("sovereignty", ["beta"]),
  gamma: titleOf("sovereignty", ["gamma"]),
  shared: titleOf("condominium", ["alpha", "beta"]),
  "shared with gamma": titleOf("condominium", ["alpha", "gamma"]),
  open: titleOf("undetermined", ["alpha", "beta"]),
};
const namesOf = (is: (holding: Holding) => boolean): string[] =>
  Object.entries(TITLES).flatMap(([name, held]) => (is({ ...SILENCE, held }) ? [name] : []));

describe("between alpha and beta, a clause takes only ground", () => {
  const rows: [string, Effect, string[]][] = [
    ["passes to alpha", passes("alpha"), ["beta", "shared", "open"]],
    ["passes from beta to alpha", passes("alpha", "beta"), ["beta", "shared", "open"]],
    ["passes from alpha to beta", passes("beta", "alpha"), ["alpha", "shared", "shared with gamma", "open"]],
    ["remains with alpha", remains("alpha"), ["nobody", "alpha"]],
    ["belongs to alpha", belongs("alpha"), ["nobody", "alpha", "beta", "shared", "open"]],
    ["is common", common("alpha", "beta"), ["nobody", "alpha", "beta", "shared", "open"]],
    ["is left undetermined", undetermined(), ["nobody", "alpha", "beta", "shared", "open"]],
  ];
  it.each(rows)("%s", (_, effect, taken) => {
    expect(namesOf((holding) => mayTake(effect, PARTIES, holding))).toEqual(taken);
  });
});

describe("between alpha and beta, a clause crosses besides", () => {
  it("the taker's own ground where it passes", () => {
    expect(namesOf((holding) => mayCross(passes("alpha"), PARTIES, holding))).toEqual([
      "alpha",
      "beta",
      "shared",
      "open",
    ]);
  });
  it("nothing where it only says whose the ground is", () => {
    expect(namesOf((holding) => mayCross(belongs("gamma"), PARTIES, holding))).toEqual(
      namesOf((holding) => mayTake(belongs("gamma"), PARTIES, holding)),
    );
  });
});

it("ground of another is what somebody else has a part in", () => {
  expect(namesOf(({ held }) => isThirdPartys(held, PARTIES))).toEqual(["gamma", "shared with gamma"]);
});

describe("a clause gives", () => {
  it("ground left open between those it names, else between the parties", () => {
    expect(titleGiven(undetermined(), ["beta", "alpha"], UNALLOCATED)).toEqual(TITLES.open);
    expect(titleGiven(undetermined("beta", "alpha"), ["alpha", "beta", "gamma"], UNALLOCATED)).toEqual(
      TITLES.open,
    );
  });
  it("shared ground to its holders in the order of their names", () => {
    expect(titleGiven(common("beta", "alpha"), PARTIES, UNALLOCATED)).toEqual(TITLES.shared);
  });
});
