import { describe, expect, it } from "vitest";
import { clause, NONE, NOTHING_BESIDE, of } from "../../test/grid-atlas.js";
import type { AtlasLayer, AtlasSpell } from "../atlas/model.js";
import { tellClaims, tellLayers } from "./beside.js";
import { runOf } from "./lasting.js";

const spell = (from: number | null, until: number | null, more: Partial<AtlasSpell> = {}): AtlasSpell => ({
  from, possiblyFrom: from, possiblyUntil: from, until, title: of("alpha"), because: [], ...NOTHING_BESIDE, ...more,
}); // prettier-ignore
const lease = (holder: string, more: Partial<AtlasLayer> = {}): AtlasLayer => ({
  kind: "lease", holder, from: "alpha", season: null, sought: false, perhaps: false, because: [], ...more,
}); // prettier-ignore
const step = (id: string) => [{ clause: id, rule: "area" as const }];
const clauses = new Map(["t/1/1", "u/1/1"].map((id) => [id, clause(id, `text of ${id}`)]));

describe("claims are told", () => {
  it("in their order, each by the texts of its clauses", () => {
    const told = tellClaims([{ title: of("beta"), because: step("u/1/1") }, { title: NONE, because: step("nothing") }], clauses); // prettier-ignore
    expect(told.map(({ title, because }) => [title, because.map((reason) => reason.clause)])).toEqual([
      [of("beta"), ["text of u/1/1"]],
      [NONE, []],
    ]);
  });
});

describe("a layer is told", () => {
  const parties = [
    { id: "alpha", name: "Alpha", names: [], since: null, until: null, continues: null },
    { id: "omega", name: "Omega", names: [], until: null, continues: "alpha", since: { text: "", earliest: 20, latest: 20 } },
    { id: "beta", name: "Beta", names: [], since: null, until: null, continues: null },
  ]; // prettier-ignore
  const holds = [
    { id: "lease", name: "Lease", names: [], under: null, inFact: false },
    { id: "occupation", name: "Occupation", names: [], under: null, inFact: true },
  ];
  const occupation = lease("beta", { kind: "occupation", from: null });
  const told = (spells: AtlasSpell[], index: number) =>
    tellLayers({ holds, parties }, spells, index, clauses).map(({ kind, holder, from, since, until, inFact }) =>
      [kind, holder, from, since, until, inFact]); // prettier-ignore

  it("with the days of all spells in a row that have it, whatever else they have", () => {
    const spells = [
      spell(null, 0),
      spell(0, 10, { layers: [lease("beta")] }),
      spell(10, 20, { layers: [occupation, lease("beta")], title: of("gamma") }),
      spell(20, 30, { layers: [lease("beta")] }),
      spell(30, 40),
      spell(40, null, { layers: [lease("beta")] }),
    ];
    expect(told(spells, 2)).toEqual([
      ["occupation", "beta", null, "1970-01-11", "1970-01-21", true],
      ["lease", "beta", "alpha", "1970-01-01", "1970-01-31", false],
    ]);
    expect(told(spells, 5)).toEqual([["lease", "beta", "alpha", "1970-02-10", null, false]]);
    expect(told(spells, 0)).toEqual([]);
  });

  it("as one under the names of its giver and its holder, and not with another giver, holder or kind", () => {
    const row = (...layers: AtlasLayer[]) => layers.map((layer, i) => spell(i * 10, i * 10 + 10, { layers: [layer] })); // prettier-ignore
    expect(told(row(lease("beta"), lease("beta", { from: "omega" })), 1)[0]!.slice(3, 5)).toEqual(["1970-01-01", "1970-01-21"]); // prettier-ignore
    expect(told(row(lease("alpha"), lease("omega")), 0)[0]!.slice(3, 5)).toEqual(["1970-01-01", "1970-01-21"]);
    for (const other of [lease("beta", { from: "beta" }), lease("beta", { from: null }), lease("alpha"), { ...lease("beta"), kind: "occupation" }])
      expect(told(row(lease("beta"), other), 0)[0]!.slice(3, 5)).toEqual(["1970-01-01", "1970-01-11"]);
    expect(told(row(lease("beta", { from: null }), lease("beta")), 0)[0]![4]).toBe("1970-01-11");
  }); // prettier-ignore

  it("as one hold where its giver has an heir; and not for the time of the clause from its holder's heir on", () => {
    const lasting = new Map([["t/1/1", { ...clause("t/1/1", ""), term: { lasting: { years: 99 }, ends: [] } }]]);
    const row = (...layers: AtlasLayer[]) =>
      layers.map((layer, i) => spell(i * 10, i * 10 + 10, { layers: [{ ...layer, because: step("t/1/1") }] }));
    const told = (spells: AtlasSpell[], index: number) =>
      tellLayers({ holds, parties }, spells, index, lasting).map(({ since, until, term }) => [since, until, term]);
    expect(told(row(lease("beta"), lease("beta", { from: "gamma" })), 0)).toEqual([["1970-01-01", "1970-01-21", { years: 99 }]]);
    expect(told(row(lease("beta"), lease("beta", { from: "gamma" })), 1)).toEqual([["1970-01-01", "1970-01-21", { years: 99 }]]);
    expect(told(row(lease("beta"), lease("gamma")), 0)).toEqual([["1970-01-01", "1970-01-11", { years: 99 }]]);
    expect(told(row(lease("beta"), lease("gamma")), 1)).toEqual([["1970-01-11", "1970-01-21", null]]);
  }); // prettier-ignore

  it("from the beginning of time, and of a kind without a word as not in fact", () => {
    const spells = [spell(null, 10, { layers: [lease("beta", { kind: "unknown" })] })];
    expect(told(spells, 0)).toEqual([["unknown", "beta", "alpha", null, "1970-01-11", false]]);
  });
});

it("a run goes as far as spells that are alike, before and after", () => {
  const spells = [
    spell(null, 0, { title: NONE }),
    spell(0, 10),
    spell(10, 20),
    spell(20, null, { title: NONE }),
  ];
  const isHeld = ({ title }: AtlasSpell) => title.kind === "sovereignty";
  expect([1, 2].map((index) => runOf(spells, index, isHeld))).toEqual([{ first: 1, last: 2 }, { first: 1, last: 2 }]); // prettier-ignore
  expect(runOf(spells, 0, (each) => !isHeld(each))).toEqual({ first: 0, last: 0 });
  expect(runOf(spells, 3, () => true)).toEqual({ first: 0, last: 3 });
  const withNever = [...spells.slice(0, 2), spell(10, 10, { title: NONE }), ...spells.slice(2)];
  expect([1, 3].map((index) => runOf(withNever, index, isHeld))).toEqual([{ first: 1, last: 3 }, { first: 1, last: 3 }]); // prettier-ignore
});
