import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimOf, clauseOf, HELD, holdingOf, PARTIES, titles, type HeldName } from "../../test/holdings.js";
import { belongs, common, passes, undetermined } from "../../test/treaties.js";
import type { Effect } from "../clauses/model.js";
import { SILENCE, type Had, type Holding } from "./holding.js";
import { settleFace, type Given } from "./settle.js";
import { partiesOf, titleKey } from "./title.js";
import { disputeOf } from "./disputed.js";
import type { State } from "./model.js";
import { tellState } from "./told.js";
import { asking, SURELY } from "./whether.js";
import { surely } from "./ways.js";
import { mayTake } from "./verbs.js";

const AB = ["alpha", "beta"];
const FACE = 1;
const claims = (by: string): Effect => ({ verb: "is claimed by", by });
const givesUp = (by: string): Effect => ({ verb: "is given up by", by });
const annexes = (by: string): Effect => ({ verb: "is annexed by", by });
const share = (of: string, to: string): Effect => ({ verb: "share passes to", of, to });
const holds = (by: string, from: string | null = null, as = "lease"): Effect => ({ verb: "is held by", by, as, from, season: null }); // prettier-ignore

const given = (id: string, effect: Effect, faces: number[] = [FACE]): Given => ({
  clause: clauseOf(id, effect),
  step: { clause: id, rule: "area" },
  faces: new Set(faces),
  isTold: faces.includes(FACE),
  whether: faces.includes(FACE) ? SURELY : asking(id),
});
const saying = (...effects: Effect[]): Given[] =>
  effects.map((effect, index) => given(`c${index + 1}`, effect));

const settled = (before: Had | Holding, all: Given[], parties: readonly string[] = AB, turn = 2) => {
  const { holding: whole, contenders } = settleFace("told" in before ? before : surely(before), all, parties, turn);
  return { holding: doubted(whole), whole, contenders };
}; // prettier-ignore
/** What is told, with what is in doubt by the editorial reading. */
const doubted = (whole: Holding): Doubted => {
  const { layers, doubts } = tellState(whole, "editorial");
  return { ...whole.told, layers, doubts };
};
type Doubted = Had & Pick<State, "doubts">;
const describeHolding = ({ held, claims, layers, doubts }: Doubted): string =>
  [
    titleKey(held),
    ...claims.map(({ title }) => `claim ${titleKey(title)}`),
    ...layers.map(({ kind, holder, from }) => `${kind} ${holder}${from ? ` from ${from}` : ""}`),
    ...doubts.map(({ title, claimed }) => `perhaps ${claimed ? "claim " : ""}${titleKey(title)}`),
  ].join(" / ");
const after = (before: Had, ...effects: Effect[]): string =>
  describeHolding(settled(before, saying(...effects)).holding);
const reasons = ({ because }: { readonly because: readonly { clause: string | null; rule: string }[] }) =>
  because.map(({ clause, rule }) => `${clause ?? "nothing"}: ${rule}`);

describe("what is said of ground by an instrument of alpha and beta makes of it", () => {
  const rows: [HeldName, string[], Effect[], string][] = [
    ["nobody", [], [claims("alpha")], "unallocated / claim sovereignty alpha"],
    ["beta", [], [claims("alpha")], "sovereignty beta / claim sovereignty alpha"],
    ["beta", ["alpha"], [givesUp("alpha")], "sovereignty beta"],
    ["beta", ["alpha", "gamma"], [givesUp("alpha")], "sovereignty beta / claim sovereignty gamma"],
    ["nobody", ["alpha", "gamma"], [givesUp("alpha")], "unallocated / claim sovereignty gamma"],
    ["beta", [], [givesUp("beta")], "undetermined"],
    ["shared", [], [givesUp("beta")], "sovereignty alpha"],
    ["shared", ["alpha"], [givesUp("beta")], "sovereignty alpha"],
    ["open", [], [givesUp("beta")], "sovereignty alpha"],
    ["gamma", [], [givesUp("beta")], "sovereignty gamma"],
    ["gamma", [], [annexes("beta")], "sovereignty beta"],
    ["gamma", ["alpha", "beta"], [annexes("beta")], "sovereignty beta / claim sovereignty alpha"],
    ["shared", [], [share("beta", "gamma")], "condominium alpha+gamma"],
    ["shared", ["alpha"], [share("beta", "alpha")], "sovereignty alpha"],
    ["shared with gamma", [], [share("alpha", "beta")], "condominium beta+gamma"],
    ["beta", ["alpha"], [belongs("alpha")], "sovereignty alpha"],
    ["beta", ["alpha"], [belongs("beta")], "sovereignty beta"],
    ["beta", ["alpha", "gamma"], [belongs("beta")], "sovereignty beta / claim sovereignty gamma"],
    ["gamma", [], [belongs("alpha")], "sovereignty gamma / claim sovereignty alpha"],
    ["shared with gamma", [], [belongs("alpha")], "condominium alpha+gamma / claim sovereignty alpha"],
    ["alpha", [], [common("alpha", "beta")], "condominium alpha+beta"],
    ["nobody", [], [undetermined()], "undetermined alpha+beta"],
    ["alpha", [], [{ ...undetermined("alpha", "gamma"), alone: "alpha" } as Effect], "undetermined alpha+gamma"],
    ["gamma", [], [{ ...undetermined("alpha", "gamma"), alone: "alpha" } as Effect], "undetermined alpha+gamma"],
    ["alpha", [], [holds("beta", "alpha")], "sovereignty alpha / lease beta from alpha"],
    ["alpha", [], [holds("beta", "alpha"), holds("gamma", null, "occupation")], "sovereignty alpha / lease beta from alpha / occupation gamma"],
    ["beta", [], [givesUp("beta"), claims("gamma")], "undetermined / claim sovereignty gamma"],
    ["nobody", [], [belongs("alpha"), belongs("beta")], "unallocated / claim sovereignty alpha / claim sovereignty beta"],
    ["alpha", [], [belongs("alpha"), belongs("beta")], "unallocated / claim sovereignty alpha / claim sovereignty beta"],
  ]; // prettier-ignore
  it.each(rows)("of %s, claimed by %j: %j", (held, claimants, effects, answer) => {
    expect(after(holdingOf(held, claimants), ...effects)).toBe(answer);
  });
});

describe("what is held beside title", () => {
  const leased = settled(holdingOf("alpha"), saying(holds("beta", "alpha"))).holding;
  it("stays when the title passes to another, and ends with that of its holder", () => {
    expect(after(leased, annexes("gamma"))).toBe("sovereignty gamma / lease beta from alpha");
    expect(after(leased, passes("beta"))).toBe("sovereignty beta");
    expect(after(leased, common("alpha", "beta"))).toBe("condominium alpha+beta / lease beta from alpha");
    expect(after(leased, givesUp("beta"))).toBe("sovereignty alpha");
    expect(after(leased, givesUp("gamma"))).toBe("sovereignty alpha / lease beta from alpha");
  });
  it("ends with the lease of its giver, who had no more, and stays where he has a share or another hold", () => {
    const sublet = settled(leased, saying(holds("gamma", "beta"))).holding;
    const under = settled(sublet, saying(holds("delta", "gamma", "pasture"))).holding;
    expect(after(under, givesUp("beta"))).toBe("sovereignty alpha");
    expect(after(under, givesUp("gamma"))).toBe("sovereignty alpha / lease beta from alpha");
    expect(after(under, givesUp("alpha"))).toBe(
      "undetermined / lease beta from alpha / lease gamma from beta / pasture delta from gamma",
    );
    const more = settled(under, saying(holds("gamma", "alpha", "police"))).holding;
    expect(after(more, givesUp("beta"))).toBe(
      "sovereignty alpha / pasture delta from gamma / police gamma from alpha",
    );
    const shared = { ...under, held: HELD.shared };
    expect(after(shared, givesUp("beta"))).toBe(
      "sovereignty alpha / lease gamma from beta / pasture delta from gamma",
    );
  });
  it("is replaced by a later hold of one kind and holder, and stands beside others", () => {
    expect(after(leased, holds("beta", "gamma"))).toBe("sovereignty alpha / lease beta from gamma");
    expect(after(leased, holds("gamma", "beta"))).toBe("sovereignty alpha / lease beta from alpha / lease gamma from beta");
    expect(after(leased, holds("beta", null, "occupation"))).toBe("sovereignty alpha / lease beta from alpha / occupation beta");
  }); // prettier-ignore
  it("ends for one who gives up a share and leaves the ground to its lessee", () => {
    const lessee = { ...holdingOf("shared"), layers: leased.layers };
    expect(after(lessee, givesUp("alpha"))).toBe("sovereignty beta");
  });
});

describe("the reasons", () => {
  it("of a new title are its clauses; of one that it confirms, theirs after the first", () => {
    expect(reasons(settled(holdingOf("beta"), saying(passes("alpha"))).holding)).toEqual(["c1: area"]);
    const { holding } = settled(holdingOf("alpha"), saying(belongs("alpha")));
    expect(reasons(holding)).toEqual(["held: area", "c1: confirmation"]);
    expect(holding.clause!.id).toBe("held");
  });
  it("of a title that ends a claim on the way are its own", () => {
    const { holding } = settled(holdingOf("alpha", ["beta"]), saying(belongs("alpha")));
    expect([...reasons(holding), holding.clause!.id, holding.turn]).toEqual(["c1: area", "c1", 2]);
  });
  it("of ground that is given up: the clause that did; of ground where a claim was, the title's too", () => {
    const { holding } = settled(holdingOf("beta"), saying(givesUp("beta")));
    expect([...reasons(holding), holding.clause!.id]).toEqual(["c1: area", "c1"]);
    expect(reasons(settled(holdingOf("beta", ["alpha"]), saying(givesUp("alpha"))).holding)).toEqual(["held: area", "c1: area"]);
  }); // prettier-ignore
  it("of a claim: each clause that made it", () => {
    const { claims: made } = settled(holdingOf("beta", ["alpha"]), saying(claims("alpha"))).holding;
    expect(made.map(reasons)).toEqual([["by-alpha: area", "c1: area"]]);
    expect(made[0]!.clause.id).toBe("by-alpha");
  });
  it("of a hold: its clause", () => {
    expect(settled(holdingOf("beta"), saying(holds("alpha"))).holding.layers.map(reasons)).toEqual([["c1: area"]]); // prettier-ignore
  });
});

describe("clauses that contend", () => {
  const contenders = (before: Had, all: Given[], parties = AB, turn = 2) =>
    settled(before, all, parties, turn).contenders.map(({ id }) => id);

  it("are those of one instrument that give to different parties", () => {
    expect(contenders(holdingOf("alpha"), saying(belongs("alpha"), belongs("beta"), belongs("beta")))).toEqual(["c1", "c3"]); // prettier-ignore
    expect(contenders(holdingOf("alpha"), saying(claims("alpha"), givesUp("beta")))).toEqual([]);
  });
  it("are the one before and a third party's", () => {
    expect(contenders(holdingOf("gamma"), saying(belongs("alpha")))).toEqual(["held", "c1"]);
    expect(contenders(holdingOf("gamma"), saying(annexes("alpha")))).toEqual(["c1"]);
    expect(contenders(holdingOf("shared with gamma"), saying(share("alpha", "beta")))).toEqual(["c1"]);
    expect(contenders(holdingOf("shared with gamma"), saying(share("gamma", "beta")))).toEqual([
      "held",
      "c1",
    ]);
  });
  it("are those of one turn, which leave the ground to nobody; the next turn gives it anew", () => {
    const today = { ...holdingOf("alpha"), turn: 2 };
    const { holding } = settled(today, saying(belongs("beta")));
    expect(describeHolding(holding)).toBe("unallocated / claim sovereignty alpha / claim sovereignty beta");
    expect(contenders(today, saying(belongs("beta")))).toEqual(["held", "c1"]);
    expect(contenders(today, saying(belongs("alpha")))).toEqual(["c1"]);
    expect(contenders(today, saying(belongs("beta")), AB, 3)).toEqual(["c1"]);
    expect(describeHolding(settled(holding, saying(belongs("beta")), AB, 3).holding)).toBe(
      "sovereignty beta",
    );
  });
  it("are not those of which one could not act before the other: who takes ground may pass it on", () => {
    const today = settled(holdingOf("alpha"), saying(passes("beta")), AB, 2).whole;
    const passed = settled(today, saying(passes("gamma")), ["beta", "gamma"], 2);
    expect([describeHolding(passed.holding), passed.contenders.length]).toEqual(["sovereignty gamma", 1]);
    const rival = settled(today, saying(passes("gamma")), ["alpha", "beta", "gamma"], 2);
    expect([describeHolding(rival.holding), rival.contenders.length]).toEqual(["unallocated / claim sovereignty beta / claim sovereignty gamma", 2]);
    const onAndOn = settled(passed.whole, saying(passes("delta")), ["gamma", "delta"], 2);
    expect(describeHolding(onAndOn.holding)).toBe("sovereignty delta");
  }); // prettier-ignore
  it("before all instruments are no rivals of what was before", () => {
    const before = { ...holdingOf("alpha"), turn: null };
    expect(settleFace(surely(before), saying(belongs("beta")), AB, null).contenders.map(({ id }) => id)).toEqual(["c1"]); // prettier-ignore
  });
  it("leave the ground to one when the other gives it up", () => {
    const { holding } = settled(holdingOf("nobody"), saying(belongs("alpha"), belongs("beta")));
    const left = settled(holding, saying(givesUp("alpha")), AB, 3).holding;
    expect([describeHolding(left), left.clause!.id]).toEqual(["sovereignty beta", "c2"]);
    expect(reasons(left)).toEqual(["c2: area", "c1: area"]);
  });
  it("leave one who only claims with no more than a claim", () => {
    const { holding } = settled(holdingOf("nobody"), saying(claims("alpha"), claims("beta")));
    expect(after(holding, givesUp("alpha"))).toBe("unallocated / claim sovereignty beta");
  });
});

describe("a narrower clause", () => {
  const wide = given("wide", belongs("alpha"), [1, 2, 3]);
  const narrow = given("narrow", belongs("beta"), [1, 2]);
  const holderOf = (all: Given[]) => describeHolding(settled(holdingOf("nobody"), all).holding);

  it("prevails over a wider one, in any order", () => {
    expect(holderOf([wide, narrow])).toBe("sovereignty beta");
    expect(holderOf([narrow, wide])).toBe("sovereignty beta");
    expect(holderOf([wide, narrow, given("narrowest", belongs("gamma"), [1])])).toBe("sovereignty gamma");
  });
  it("does not, where it is not within the other, or has the same ground", () => {
    const rivals = "unallocated / claim sovereignty alpha / claim sovereignty beta";
    expect(holderOf([wide, given("aside", belongs("beta"), [1, 4])])).toBe(rivals);
    expect(holderOf([wide, given("same", belongs("beta"), [1, 2, 3])])).toBe(rivals);
  });
  it("of claims, of giving up and of holds leaves all wider ones standing, and wider ones leave it", () => {
    const small = [given("n1", claims("beta"), [1]), given("n2", holds("beta"), [1])];
    expect(holderOf([wide, ...small])).toBe("sovereignty alpha / claim sovereignty beta / lease beta");
    const leases = [given("w", holds("alpha"), [1, 2]), given("n", holds("beta"), [1])];
    expect(holderOf(leases)).toBe("unallocated / lease alpha / lease beta");
    const both = [given("w", claims("alpha"), [1, 2]), given("n", belongs("beta"), [1])];
    expect(holderOf(both)).toBe("sovereignty beta / claim sovereignty alpha");
  });
});

describe("a clause that perhaps speaks of ground", () => {
  it("perhaps claims it: nobody has more by that, and what comes to be the claimant's surely is no doubt", () => {
    const { holding } = settled(holdingOf("beta"), [given("p", claims("alpha"), [])]);
    expect(describeHolding(holding)).toBe("sovereignty beta / perhaps claim sovereignty alpha");
    expect(after(holding, passes("alpha"))).toBe("sovereignty alpha");
  });
  it("leaves a doubt of the title that it would give, and no more", () => {
    const perhaps = [given("p", belongs("beta"), []), given("c", passes("alpha"))];
    const { holding } = settled(holdingOf("beta"), perhaps);
    expect(describeHolding(holding)).toBe("sovereignty alpha / perhaps sovereignty beta");
    expect(holding.doubts.map(reasons)).toEqual([["held: area", "p: confirmation"]]);
  });
  it("perhaps gives up what a party has: it may be nobody's, and what was claimed or held may be no more", () => {
    const givenUp = [given("p", givesUp("alpha"), [])];
    const told = (had: Had) => describeHolding(settled(had, givenUp).holding);
    expect(told(holdingOf("alpha"))).toBe("sovereignty alpha / perhaps undetermined");
    expect(told(holdingOf("beta"))).toBe("sovereignty beta");
    const leased = settled(holdingOf("beta"), [given("l", holds("alpha"))]).holding;
    expect(settled(leased, givenUp).holding.layers).toMatchObject([{ holder: "alpha", perhaps: true }]);
    const claimed = settled(holdingOf("beta"), [given("k", claims("alpha"))]).holding;
    expect(told(claimed)).toBe("sovereignty beta / claim sovereignty alpha / perhaps sovereignty beta");
  });
});

const effects: fc.Arbitrary<Effect> = fc
  .tuple(fc.constantFrom(...PARTIES), fc.constantFrom(...PARTIES), fc.nat(9))
  .map(([a, b, verb]): Effect => {
    const two = a === b ? (["alpha", "gamma"] as const) : [a, b];
    return [
      passes(a), belongs(a), annexes(a), claims(a), givesUp(a), holds(a), holds(a, b), common(...two), undetermined(...two), share(two[0], two[1]),
    ][verb]!;
  }); // prettier-ignore

/** What came about by instruments of one clause each, one a turn, each of some parties and only where it may take. */
const histories = fc
  .array(fc.tuple(effects, fc.subarray([...PARTIES], { minLength: 1 })), { maxLength: 6 })
  .map((all) =>
    all.reduce<Had>((had, [effect, parties], turn) => {
      const may = mayTake(effect, parties, had);
      return may ? settleFace(surely(had), [given(`h${turn}`, effect)], parties, turn).holding.told : had;
    }, SILENCE),
  );

describe("after any history", () => {
  it("nobody claims what it has alone; nobody claims or holds a thing twice", () => {
    fc.assert(
      fc.property(histories, ({ held, claims, layers }) => {
        const keys = claims.map(({ title }) => titleKey(title));
        expect(keys).not.toContain(titleKey(held));
        expect(new Set(keys).size).toBe(keys.length);
        const kinds = layers.map(({ kind, holder }) => `${kind} ${holder}`);
        expect(new Set(kinds).size).toBe(kinds.length);
        const title = disputeOf({ held, claims });
        expect(title.kind !== "disputed" || partiesOf(title).length > 1).toBe(true);
      }),
    );
  }); // prettier-ignore

  it("giving up what was just claimed restores what was before", () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...PARTIES), (before, party) => {
        const isIn = partiesOf(before.held).includes(party) || before.layers.some(({ holder }) => holder === party);
        fc.pre(!isIn && mayTake(claims(party), AB, before));
        const claimed = settled(before, saying(claims(party)), AB, 50).holding;
        expect(claimed.claims).toHaveLength(before.claims.length + 1);
        const restored = settled(claimed, saying(givesUp(party)), AB, 51).holding;
        if (before.held.kind === "unallocated" && before.claims.length === 1) return;
        expect(describeHolding(restored)).toBe(describeHolding(doubted(surely(before))));
      }),
    );
  }); // prettier-ignore

  it("a share that passes to one who has no part in the ground, and back, restores the title", () => {
    fc.assert(
      fc.property(histories, titles, (history, held) => {
        const before = { ...history, held, claims: [], layers: [] };
        const [of] = partiesOf(held);
        fc.pre(of !== undefined && mayTake(share(of, "delta"), AB, before));
        const away = settled(before, saying(share(of, "delta")), [of], 50).holding;
        expect(partiesOf(away.held)).toContain("delta");
        const back = settled(away, saying(share("delta", of)), ["delta"], 51).holding;
        expect(back.held).toEqual(held);
      }),
    );
  });

  it("the order of the clauses of an instrument never matters", () => {
    const said = fc.array(fc.tuple(effects, fc.subarray([1, 2, 3])), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(histories, said, fc.nat(), (before, all, turn) => {
        const clauses = all
          .filter(([effect]) => mayTake(effect, PARTIES, before))
          .map(([effect, faces], index) => given(`c${index}`, effect, faces));
        const sorted = (list: Given[]) => {
          const { holding, contenders } = settled(before, list, PARTIES, 50 + turn);
          const parts = describeHolding(holding).split(" / ");
          return [parts[0], ...parts.slice(1).sort(), contenders.length];
        };
        expect(sorted(clauses.toReversed())).toEqual(sorted(clauses));
        expect(sorted([...clauses.slice(1), ...clauses.slice(0, 1)])).toEqual(sorted(clauses));
      }),
    );
  });
});

describe("of a claim by a condominium", () => {
  it("each has a part: who gives it up ends it", () => {
    const before = { ...holdingOf("gamma"), claims: [claimOf(HELD.shared, "by-both")] };
    expect(after(before, givesUp("beta"))).toBe("sovereignty gamma");
  });
});
