import { describe, expect, it } from "vitest";
import { world } from "../../test/folded.js";
import {
  across,
  around,
  belongs,
  chain,
  passes,
  side,
  square,
  treaty,
  undetermined,
  upright,
  untilDay,
} from "../../test/treaties.js";
import { coast, line } from "../../test/written.js";
import type { Clause, Confirms, Selector } from "../clauses/model.js";
import type { Step } from "./model.js";
import { SILENCE, type Holding } from "./holding.js";
import { confirmClause } from "./state.js";
import { surely } from "./ways.js";

const AB = ["alpha", "beta"];
const left = (of: string, to: string) => ({ selector: side("left", line(of)), effect: belongs(to) });
const right = (of: string, to: string) => ({ selector: side("right", line(of)), effect: belongs(to) });

describe("a confirmation", () => {
  const { instrument } = treaty("t", 100, AB, [left("l", "alpha"), right("l", "beta")], { confirms: ["t"] });
  const clauses = new Map(
    instrument.clauses.map((clause, index): [string, Clause] => [
      clause.id,
      { ...clause, article: String(index + 1) },
    ]),
  );
  const step = (clause: string | null): Step => ({ clause, rule: "side of a line" });
  const holdings = (): Holding[] =>
    [[step("t/1/1")], [step("t/1/2")], [step(null), step("t/1/2")]]
      .map((because) => ({
        ...SILENCE,
        because,
      }))
      .map(surely);
  const confirms = instrument.clauses[2] as Confirms;
  const added = (confirmedArticle: string | null): number[] => {
    const state = holdings();
    confirmClause(state, { ...confirms, confirmedArticle }, clauses);
    return state.map(({ told: { because } }) => because.filter(({ rule }) => rule === "confirmation").length);
  };

  it("of a whole instrument is a reason for all ground that it gave, among other reasons too", () => {
    expect(added(null)).toEqual([1, 1, 1]);
  });
  it("of an article is one for the ground of that article only", () => {
    expect([added("1"), added("2"), added("9")]).toEqual([
      [1, 0, 0],
      [0, 1, 1],
      [0, 0, 0],
    ]);
  });
});

describe("ground that was given before", () => {
  const chains = [...square(), across("l", 5)];
  const first = treaty("t", 100, AB, [left("l", "alpha")], { lines: ["l"] });

  it("on the same day to another is disputed, by both clauses", () => {
    const { at, because, codes } = world(chains, [first, treaty("u", 100, AB, [left("l", "beta")])]);
    expect([at(5, 7, 100), ...codes]).toEqual(["disputed alpha beta", "rival-clauses"]);
    expect(because(5, 7, 100)).toEqual(["t/1/1: side of a line", "u/1/1: side of a line"]);
  });

  it("on the same day to the same is confirmed", () => {
    const { at, because, codes } = world(chains, [first, treaty("u", 100, AB, [left("l", "alpha")])]);
    expect([at(5, 7, 100), ...codes]).toEqual(["sovereignty alpha"]);
    expect(because(5, 7, 100)).toEqual(["t/1/1: side of a line", "u/1/1: confirmation"]);
  });

  it("on an earlier day to another is that other's, by the later clause alone", () => {
    const { at, because, codes } = world(chains, [first, treaty("u", 101, AB, [left("l", "beta")])]);
    expect([at(5, 7, 100), at(5, 7, 101), ...codes]).toEqual(["sovereignty alpha", "sovereignty beta"]);
    expect(because(5, 7, 101)).toEqual(["u/1/1: side of a line"]);
  });

  it("to a third party is disputed by the side of the line that runs along it", () => {
    const { at, codes } = world(chains, [first, treaty("u", 200, ["gamma"], [left("l", "gamma")])]);
    expect([at(5, 7, 200), ...codes]).toEqual(["disputed alpha gamma", "rival-clauses"]);
  });

  it("to a third party is not taken by a clause that passes it among others, which says so", () => {
    const u = treaty("u", 200, ["beta", "gamma"], [{ selector: side("left", line("l")), effect: passes("gamma") }]);
    const { at, codes, diagnostics } = world(chains, [first, u]);
    expect([at(5, 7, 200), ...codes]).toEqual(["sovereignty alpha", "third-partys-ground", "clause-selects-nothing"]);
    expect(diagnostics[0]!.message).toContain("ground of alpha,");
  }); // prettier-ignore

  it("to a third party is disputed by a clause that names it outright, for the reasons of both", () => {
    const rival = treaty("u", 200, ["gamma"], [{ selector: around(5, 7), effect: belongs("gamma") }]);
    expect(world(chains, [first, rival]).because(5, 7, 200)).toEqual([
      "t/1/1: side of a line",
      "u/1/1: ground around a point",
    ]);
  });
});

describe("what stops the clauses of an instrument", () => {
  it("a line that it ends stops none of them, though another clause names it", () => {
    const chains = [...square(), across("l", 5), across("m", 3), upright("n", 7)];
    const first = treaty("t", 100, AB, [left("l", "beta"), right("l", "beta")], { lines: ["l"] });
    const says = [
      left("m", "alpha"),
      { selector: side("left", line("l"), [line("n")]), effect: belongs("alpha") },
    ];
    const second = treaty("u", 200, AB, says, { lines: ["m"], limits: ["n"], ends: ["l"] });
    const { at } = world(chains, [first, second]);
    expect([at(9, 7, 200), at(9, 4, 200), at(9, 2, 200)]).toEqual([
      "sovereignty alpha",
      "sovereignty alpha",
      "sovereignty beta",
    ]);
  });

  it("a limit stops the clause that names it and no other", () => {
    const chains = [...square(), across("l", 5), upright("n", 7)];
    const to = { form: "coordinates" as const, at: { lon: 7, lat: 5 }, span: coast.span };
    const west = { ...side("left", line("l"), [line("n")]), to } as Selector;
    const says = [
      { selector: west, effect: belongs("alpha") },
      { selector: around(3, 3, [line("l")]), effect: belongs("beta") },
    ];
    const { at } = world(chains, [treaty("t", 100, AB, says, { lines: ["l"], limits: ["n"] })]);
    expect([at(3, 7, 100), at(9, 7, 100), at(3, 3, 100), at(9, 3, 100)]).toEqual([
      "sovereignty alpha",
      "unallocated",
      "sovereignty beta",
      "sovereignty beta",
    ]);
  });

  it("an island that one names is not the others'", () => {
    const isle = chain("island", "i", 5, 6, 6, 6, 6, 7, 5, 7, 5, 6);
    const island = { form: "island" as const, island: "i", span: coast.span };
    const says = [left("l", "alpha"), { selector: island, effect: belongs("beta") }];
    const { at, codes } = world(
      [...square(), across("l", 5), isle],
      [treaty("t", 100, AB, says, { lines: ["l"] })],
      [],
      { islands: { i: [5.5, 6.5] } },
    );
    expect([at(5.5, 6.5, 100), at(3, 7, 100), ...codes]).toEqual(["sovereignty beta", "sovereignty alpha"]);
  });
});

describe("what held at first", () => {
  const chains = [...square(), across("l", 5)];
  const { instrument } = treaty("x", 0, [], [{ selector: side("left", line("l")), effect: undetermined() }]);
  const atFirst = instrument.clauses.flatMap((clause) =>
    clause.kind === "territory" ? [{ ...clause, instrument: null }] : [],
  );

  it("is said by no parties: ground left open is open between all of the corpus", () => {
    const { at } = world(chains, [], [], { atFirst });
    expect([at(5, 7, -1000), at(5, 3, -1000)]).toEqual(["undetermined alpha beta gamma", "unallocated"]);
  });

  it("holds again when a later clause has run its time", () => {
    const lease = treaty(
      "t",
      100,
      ["alpha", "beta", "gamma"],
      [{ ...left("l", "alpha"), terms: untilDay(200) }],
      {
        lines: ["l"],
      },
    );
    const { at } = world(chains, [lease], [], { atFirst });
    expect([at(5, 7, 99), at(5, 7, 199), at(5, 7, 200)]).toEqual([
      "undetermined alpha beta gamma",
      "sovereignty alpha",
      "undetermined alpha beta gamma",
    ]);
  });

  it("is where ground comes from that passes", () => {
    const all = ["alpha", "beta", "gamma"];
    const says = [{ selector: side("left", line("l")), effect: passes("beta", "gamma") }];
    const { at } = world(chains, [treaty("t", 100, all, says, { lines: ["l"] })], [], { atFirst });
    expect(at(5, 7, 100)).toBe("sovereignty beta");
  });
});
