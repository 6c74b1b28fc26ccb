import { describe, expect, it } from "vitest";
import type { Act, Acts, Mandate, Remit } from "../clauses/acts-model.js";
import { covers, findExcesses } from "./authority.js";

const written = { span: { file: "a.md", start: 0, end: 0 }, citations: [], unverified: false, text: "" };
const on = (earliest: number, latest = earliest) => ({ earliest, latest, text: "" });
const scope = (country: string | null, matter: string | null = "frontier"): Remit => ({ matter, country });
const country = (id: string, ...partOf: string[]) => ({ ...written, id, name: id, names: [], partOf });
const actor = (person: string | null, office: string | null = null) => ({ person, office, party: "p" });
const act = (id: string, rest: Partial<Act> = {}): Act => ({
  ...written, id, kind: "sign", title: id, names: [], when: on(50), until: null, lasting: false, by: [actor("governor")], to: [],
  places: [], about: [], saying: null, because: null, scopes: [scope("coast")], targets: [], links: [], ...rest,
}); // prettier-ignore
const mandate = (id: string, rest: Partial<Mandate> = {}): Mandate => ({
  ...written, id, title: id, to: actor("governor"), by: actor("sovereign"), over: [scope("valley")], forbidden: [], aims: [],
  from: on(0), until: null, ...rest,
}); // prettier-ignore
const COUNTRIES = [
  country("coast"),
  country("village", "valley"),
  country("valley", "northland"),
  country("northland"),
];
/** Kind of each excess, with the act, its actor, its scope, and the bounds. */
const excesses = (rest: Partial<Acts>): unknown[][] =>
  findExcesses({
    acts: [], tenures: [], mandates: [], countries: COUNTRIES, claims: [], occupations: [], lifetimes: [], officeScopes: [], ...rest,
  }).map(({ kind, act: done, actor: by, bounds }) => [
    kind,
    done.id,
    by.person ?? by.office,
    ...bounds.map((bound) => (bound.kind === "mandate" ? bound.mandate.id : bound.tenure.office)),
  ]); // prettier-ignore
const tenure = (office: string, person: string, from = 0, until = 100) => ({ ...written, person, office, from: on(from), until: on(until) }); // prettier-ignore

describe("a mandate", () => {
  const beyond = [["beyond", "treaty", "governor", "powers"]];
  it("bounds the person to whom it was given, while it may hold", () => {
    expect(excesses({ acts: [act("treaty")], mandates: [mandate("powers")] })).toEqual(beyond);
    for (const other of [{ to: actor("other") }, { from: on(51) }, { until: on(49) }])
      expect(excesses({ acts: [act("treaty")], mandates: [mandate("powers", other)] })).toEqual([]);
  });
  it("of an office bounds who holds it on the day, and nobody else", () => {
    const mandates = [mandate("powers", { to: actor(null, "north") })];
    const held = (...tenures: Acts["tenures"]) => excesses({ acts: [act("treaty")], mandates, tenures });
    expect(held(tenure("north", "governor"))).toEqual(beyond);
    expect(held(tenure("north", "other"))).toEqual([]);
    expect(held(tenure("south", "governor"))).toEqual([]);
    expect(held(tenure("north", "governor", 51))).toEqual([]);
  });
  it("is judged on the latest day that the act may have", () => {
    const mandates = [mandate("powers", { until: on(45) })];
    expect(excesses({ acts: [act("treaty", { when: on(40, 50) })], mandates })).toEqual([]);
  });
  it("that only forbids gives no powers, and so bounds nothing else", () => {
    const orders = mandate("orders", { over: [], forbidden: [scope("valley")] });
    expect(excesses({ acts: [act("treaty")], mandates: [orders] })).toEqual([]);
    expect(excesses({ acts: [act("treaty", { scopes: [scope("village")] })], mandates: [orders] })).toEqual([
      ["forbidden", "treaty", "governor", "orders"],
    ]);
  });
});

describe("an office", () => {
  const officeScopes = ["north", "south"].map((office) => ({ office, over: [scope(office === "north" ? "northland" : "coast")] })); // prettier-ignore
  it("that acts in its own name is judged by its own powers, whatever else its holder held", () => {
    const tenures = [tenure("north", "governor"), tenure("south", "governor")];
    const by = [actor("governor", "north")];
    expect(excesses({ acts: [act("treaty", { by })], tenures, officeScopes })).toEqual([
      ["beyond", "treaty", "governor", "north"],
    ]);
    expect(excesses({ acts: [act("treaty")], tenures, officeScopes })).toEqual([]);
  });
  it("gives no powers before and after it is held", () => {
    const before = [tenure("north", "governor", 0, 49), tenure("south", "governor", 51)];
    expect(excesses({ acts: [act("treaty")], tenures: before, officeScopes })).toEqual([]);
  });
});

it("each of several actors is judged", () => {
  const by = [actor("stranger"), actor("governor")];
  expect(excesses({ acts: [act("treaty", { by })], mandates: [mandate("powers")] })).toEqual([
    ["beyond", "treaty", "governor", "powers"],
  ]);
});

it("an act is approved by one that approves it, not by one that approves or answers another", () => {
  const link = (id: string, relation: Act["links"][number]["relation"], of: string) =>
    act(id, { by: [actor("sovereign")], scopes: [], links: [{ relation, act: of }] });
  const world = (...acts: Act[]): Acts => ({
    acts: [act("treaty"), ...acts], tenures: [], mandates: [mandate("powers")], countries: COUNTRIES, claims: [], occupations: [],
    lifetimes: [], officeScopes: [],
  }); // prettier-ignore
  const judged = (...acts: Act[]) =>
    findExcesses(world(...acts)).map(({ approvedBy, disownedBy }) => [approvedBy?.id, disownedBy?.id]);
  expect(judged(link("x", "approves", "other"), link("y", "in answer to", "treaty"))).toEqual([
    [undefined, undefined],
  ]);
  expect(judged(link("x", "approves", "treaty"), link("y", "disowns", "treaty"))).toEqual([["x", "y"]]);
});

it("a scope covers the same matter or any, in the same country, one within it, or any", () => {
  const wide = [scope("valley"), scope("northland"), scope("village"), scope(null), scope("northland", null), scope("northland", "trade")]; // prettier-ignore
  const covered = (narrow: Remit) => wide.map((each) => covers({ countries: COUNTRIES }, each, narrow));
  expect(covered(scope("village"))).toEqual([true, true, true, true, true, false]);
  expect(covered(scope("valley"))).toEqual([true, true, false, true, true, false]);
  expect(covered(scope(null))).toEqual([false, false, false, true, false, false]);
  expect(covered(scope("village", null))).toEqual([false, false, false, false, true, false]);
});
