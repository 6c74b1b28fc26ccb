import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HELD, holdingOf, titles, type HeldName } from "../../test/holdings.js";
import { belongs, common, passes, remains, undetermined } from "../../test/treaties.js";
import type { Effect } from "../clauses/model.js";
import type { Had } from "./holding.js";
import { partiesOf, titleKey, titleOf, UNALLOCATED } from "./title.js";
import { aloneBy, isThirdPartys, mayCross, mayTake, namedEffect, titleGiven, withShare } from "./verbs.js";

const AB = ["alpha", "beta"];
const NAMES = Object.keys(HELD) as HeldName[];
const namesOf = (is: (holding: Had) => boolean, claimants: string[] = []): string[] =>
  NAMES.filter((name) => is(holdingOf(name, claimants)));
const layer = (holder: string) => ({
  kind: "lease",
  holder,
  from: null,
  season: null,
  sought: false,
  perhaps: false,
  because: [],
});

const by = (verb: "is claimed by" | "is given up by" | "is annexed by", party: string): Effect => ({ verb, by: party }); // prettier-ignore
const share = (of: string, to: string): Effect => ({ verb: "share passes to", of, to });
const holds = (party: string, from: string | null = null, ...jointly: string[]): Effect => ({ verb: "is held by", by: party, jointly, as: "lease", from, season: null }); // prettier-ignore
const alone = (party: string): Effect => ({ ...undetermined(), alone: party }) as Effect;

describe("between alpha and beta, a clause takes only ground", () => {
  const rows: [string, Effect, string[]][] = [
    ["passes to alpha", passes("alpha"), ["beta", "shared", "open"]],
    ["passes from beta to alpha", passes("alpha", "beta"), ["beta", "shared", "open"]],
    ["passes from alpha to beta", passes("beta", "alpha"), ["alpha", "shared", "shared with gamma", "open"]],
    ["passes from gamma to beta", passes("beta", "gamma"), ["gamma", "shared with gamma"]],
    ["remains with alpha", remains("alpha"), ["nobody", "alpha"]],
    ["belongs to alpha", belongs("alpha"), ["nobody", "alpha", "beta", "shared", "open"]],
    ["is common", common("alpha", "beta"), ["nobody", "alpha", "beta", "shared", "open"]],
    ["is left undetermined", undetermined(), ["nobody", "alpha", "beta", "shared", "open"]],
    ["is left undetermined by alpha alone", alone("alpha"), NAMES],
    ["the share of beta passes to alpha", share("beta", "alpha"), ["shared", "open"]],
    ["the share of gamma passes to alpha", share("gamma", "alpha"), ["shared with gamma"]],
    ["is annexed by alpha", by("is annexed by", "alpha"), NAMES.filter((name) => name !== "alpha")],
    ["is claimed by alpha", by("is claimed by", "alpha"), NAMES.filter((name) => name !== "alpha")],
    ["is given up by alpha", by("is given up by", "alpha"), ["alpha", "shared", "shared with gamma", "open"]],
    ["is given up by gamma", by("is given up by", "gamma"), ["gamma", "shared with gamma"]],
    ["is held by alpha", holds("alpha"), NAMES],
    ["is held by alpha from beta", holds("alpha", "beta"), ["beta", "shared", "open"]],
  ];
  it.each(rows)("%s", (_, effect, taken) => {
    expect(namesOf((holding) => mayTake(effect, AB, holding))).toEqual(taken);
  });
});

describe("of ground that beta claims, a clause takes besides", () => {
  /** Claimed by beta, what alpha or beta has is a dispute among parties; what gamma has a part in is not. */
  const rows: [string, Effect, string[]][] = [
    ["passes to alpha", passes("alpha"), ["alpha", "beta", "shared", "open"]],
    ["passes from beta to alpha", passes("alpha", "beta"), NAMES.filter((name) => name !== "nobody")],
    ["remains with alpha", remains("alpha"), ["nobody", "alpha"]],
    ["belongs to alpha", belongs("alpha"), ["nobody", "alpha", "beta", "shared", "open"]],
    ["the share of beta passes to alpha", share("beta", "alpha"), ["shared", "open"]],
    ["is claimed by beta", by("is claimed by", "beta"), []],
    ["is given up by beta", by("is given up by", "beta"), NAMES],
    ["is annexed by beta", by("is annexed by", "beta"), NAMES.filter((name) => name !== "beta")],
    ["is held by alpha from beta", holds("alpha", "beta"), NAMES.filter((name) => name !== "nobody" )],
  ]; // prettier-ignore
  // Among the rivals of open ground the claimant is one: a single rival, no dispute. Beta's own it cannot claim.
  it.each(rows)("%s", (_, effect, taken) => {
    expect(namesOf((holding) => mayTake(effect, AB, holding), ["beta"])).toEqual(taken);
  });
});

describe("of ground that beta holds in lease, a clause takes besides", () => {
  const taken = (effect: Effect) =>
    namesOf((holding) => mayTake(effect, AB, { ...holding, layers: [layer("beta")] }));
  it("what it gives up or lets to another, whoever has the title", () => {
    expect(taken(by("is given up by", "beta"))).toEqual(NAMES);
    expect(taken(holds("gamma", "beta"))).toEqual(NAMES);
    expect(taken(passes("alpha"))).toEqual(["beta", "shared", "open"]);
  });
});

describe("between alpha and beta, a clause crosses besides", () => {
  const crossed = (effect: Effect) => namesOf((holding) => mayCross(effect, AB, holding));
  it("the taker's own ground where it passes", () => {
    expect(crossed(passes("alpha"))).toEqual(["alpha", "beta", "shared", "open"]);
  });
  it("all ground where it claims or annexes", () => {
    expect(crossed(by("is claimed by", "alpha"))).toEqual(NAMES);
    expect(crossed(by("is annexed by", "alpha"))).toEqual(NAMES);
  });
  it("nothing where it says anything else", () => {
    for (const effect of [belongs("gamma"), by("is given up by", "alpha"), share("beta", "alpha"), holds("alpha", "beta")])
      expect(crossed(effect)).toEqual(namesOf((holding) => mayTake(effect, AB, holding)));
  }); // prettier-ignore
});

it("ground of another is what somebody else has a part in", () => {
  expect(namesOf(({ held }) => isThirdPartys(held, AB))).toEqual(["gamma", "shared with gamma"]);
});

describe("a clause gives", () => {
  const rows: [string, Effect, string][] = [
    ["passes to", passes("beta"), "sovereignty beta"],
    ["belongs to", belongs("beta"), "sovereignty beta"],
    ["remains with", remains("beta"), "sovereignty beta"],
    ["is annexed by", by("is annexed by", "gamma"), "sovereignty gamma"],
    ["is common to, in the order of names", common("beta", "alpha"), "condominium alpha+beta"],
    ["is left undetermined, between the parties", undetermined(), "undetermined alpha+beta"],
    ["is left undetermined, between whom it names", undetermined("gamma", "beta"), "undetermined beta+gamma"],
    ["the share to another", share("alpha", "gamma"), "condominium beta+gamma"],
    ["the share to one who has a share", share("alpha", "beta"), "sovereignty beta"],
  ];
  it.each(rows)("%s", (_, effect, title) => {
    expect(titleKey(titleGiven(effect, ["beta", "alpha"], HELD.shared)!)).toBe(title);
  });
  it("no title where it claims, gives up or lets", () => {
    for (const effect of [by("is claimed by", "alpha"), by("is given up by", "alpha"), holds("alpha")])
      expect(titleGiven(effect, AB, HELD.shared)).toBeNull();
  });
});

describe("a share", () => {
  it("goes from one to another and back", () => {
    fc.assert(
      fc.property(titles, fc.constantFrom("alpha", "beta", "gamma"), (title, of) => {
        fc.pre(partiesOf(title).includes(of));
        expect(withShare(withShare(title, of, "delta"), "delta", of)).toEqual(title);
      }),
    );
  });
  it("that falls to the others leaves ground of the same kind, or one holder", () => {
    expect(titleKey(withShare(HELD.shared, "alpha", null))).toBe("sovereignty beta");
    expect(titleKey(withShare(HELD.open, "alpha", null))).toBe("sovereignty beta");
    const three = ["alpha", "beta", "gamma"];
    expect(titleKey(withShare(titleOf("condominium", three), "beta", null))).toBe("condominium alpha+gamma");
    expect(titleKey(withShare(titleOf("undetermined", three), "beta", "delta"))).toBe(
      "undetermined alpha+delta+gamma",
    );
  });
});

describe("what one party does alone", () => {
  it("is annexing, and leaving open by its own word", () => {
    expect(
      [by("is annexed by", "alpha"), alone("beta"), undetermined(), belongs("alpha")].map(aloneBy),
    ).toEqual(["alpha", "beta", null, null]);
  });
});

describe("an effect by the names of a day", () => {
  it("names all its parties so, and is else the same", () => {
    const all: Effect[] = [
      passes("alpha"), passes("alpha", "beta"), belongs("alpha"), remains("alpha"), common("alpha", "beta"),
      undetermined("alpha", "beta"), undetermined(), alone("alpha"), share("alpha", "beta"), by("is claimed by", "alpha"),
      by("is given up by", "alpha"), by("is annexed by", "alpha"), holds("alpha"), holds("alpha", "beta"), holds("alpha", null, "beta"),
    ]; // prettier-ignore
    for (const effect of all) {
      const renamed = JSON.parse(JSON.stringify(effect).replaceAll(/alpha|beta/g, "new-$&")) as Effect;
      expect(namedEffect(effect, (party) => `new-${party}`)).toEqual(renamed);
      expect(namedEffect(effect, (party) => party)).toEqual(effect);
    }
  });
});

describe("ground that nobody has", () => {
  it("is no third party's, and passes to nobody", () => {
    expect(isThirdPartys(UNALLOCATED, [])).toBe(false);
    expect(mayTake(passes("alpha", "beta"), AB, holdingOf("nobody", ["gamma"]))).toBe(false);
  });
});
