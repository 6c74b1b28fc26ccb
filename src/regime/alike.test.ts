import { describe, expect, it } from "vitest";
import { isSameState, isSameTitle } from "./alike.js";
import type { Layer, State, Step } from "./model.js";
import { titleOf, type Title } from "./title.js";

const of = (party: string) => titleOf("sovereignty", [party]);
const openBetween = (...parties: string[]) => titleOf("undetermined", parties);
const state = (more: Partial<State> = {}): State => ({ title: of("alpha"), because: [], claims: [], layers: [], doubts: [], ...more }); // prettier-ignore
const lease = (holder: string, more: Partial<Layer> = {}): Layer => ({ kind: "lease", holder, from: "alpha", season: null, sought: false, perhaps: false, because: [], ...more }); // prettier-ignore
const step = (clause: string): Step[] => [{ clause, rule: "area" }];
/** The same state as alpha. */
const nameOf = (name: string) => (name === "omega" ? "alpha" : name);

describe("two states are one", () => {
  const claim = (title: Title) => ({ title, because: [] });
  const doubt = (title: Title, claimed = false) => ({ title, claimed, because: [] });
  const all = { layers: [lease("beta"), lease("gamma")], claims: [claim(of("beta")), claim(of("gamma"))], doubts: [doubt(openBetween("alpha", "beta"))] }; // prettier-ignore

  it("whatever their days, reasons and order", () => {
    const other = { ...all, layers: all.layers.toReversed(), claims: all.claims.toReversed(), because: step("t/1/1") }; // prettier-ignore
    expect(isSameState(state(all), state(other))).toBe(true);
  });
  it("but not with one title, layer, claim or doubt more, less or another", () => {
    const changes: Partial<State>[] = [
      { title: of("beta") },
      { layers: [lease("beta")] },
      { layers: [lease("beta"), lease("beta")] },
      { layers: [lease("beta"), lease("gamma", { from: "beta" })] },
      { layers: [lease("beta"), lease("gamma", { from: null })] },
      { claims: [claim(of("beta"))] },
      { claims: [claim(of("beta")), claim(of("alpha"))] },
      { doubts: [] },
      { doubts: [doubt(of("beta"))] },
    ];
    for (const change of changes) {
      expect(isSameState(state(all), state({ ...all, ...change }))).toBe(false);
      expect(isSameState(state({ ...all, ...change }), state(all))).toBe(false);
    }
  });
  it("under other names of the same states, where persons are meant", () => {
    const [a, b] = ["alpha", "omega"].map((name) => state({
      title: of(name), layers: [lease("beta", { from: name })], claims: [claim(openBetween("beta", name))], doubts: [doubt(of(name))],
    })); // prettier-ignore
    expect([isSameState(a!, b!, nameOf), isSameState(a!, b!)]).toEqual([true, false]);
    expect(isSameTitle(openBetween("alpha", "beta"), openBetween("beta", "omega"), nameOf)).toBe(true);
    expect(isSameTitle(of("alpha"), openBetween("omega"), nameOf)).toBe(false);
  });
});
