import { describe, expect, it } from "vitest";
import { NONE, NOTHING_BESIDE, of } from "../../test/grid-atlas.js";
import type { AtlasSpell, AtlasStep } from "../atlas/model.js";
import { cameBy, wentWith } from "./changed-by.js";

const step = (clause: string): AtlasStep => ({ clause, rule: "area" });
const end = (clause: string): AtlasStep => ({ clause, rule: "expiry" });
const spell = (from: number | null, until: number | null, because: AtlasStep[]): AtlasSpell => ({
  from, possiblyFrom: from, possiblyUntil: from, until, title: of("alpha"), because, ...NOTHING_BESIDE,
}); // prettier-ignore
const clausesOf = (steps: readonly AtlasStep[]) => steps.map(({ clause, rule }) => `${clause} ${rule}`);

describe("a spell came by", () => {
  const first = spell(null, 10, [step("first")]);
  const second = spell(10, 20, [step("second")]);

  it("the clause that it is the first to rest on, before the end of the one that it takes the place of", () => {
    const next = spell(20, null, [step("third"), end("second")]);
    expect(clausesOf(cameBy([first, second], 1, next))).toEqual(["third area", "second expiry"]);
  });

  it("an end, where it goes back to what the ground was", () => {
    const back = spell(20, null, [step("first"), end("second")]);
    expect(clausesOf(cameBy([first, second], 1, back))).toEqual(["second expiry"]);
  });

  it("a clause that has effect again", () => {
    const back = spell(20, 30, [step("first"), end("second")]);
    const again = spell(30, null, [step("second")]);
    expect(clausesOf(cameBy([first, second, back], 2, again))).toEqual(["second area"]);
  });

  it("none that ground would have rested on in a state that is told of no day", () => {
    const never = spell(10, 10, [step("third")]);
    const next = spell(20, null, [step("third")]);
    expect(clausesOf(cameBy([first, never, second], 2, next))).toEqual(["third area"]);
  });

  it("nothing of its own, where what stood beside it went: that is told", () => {
    const layer = { kind: "lease", holder: "beta", from: null, season: null, sought: false, perhaps: false };
    const leased = { ...first, layers: [{ ...layer, because: [step("lease")] }] };
    const next = spell(10, null, [step("first")]);
    expect(cameBy([leased], 0, next)).toEqual([]);
    expect(clausesOf(wentWith(leased, next))).toEqual(["lease area"]);
    expect(wentWith(spell(null, 10, [{ clause: null, rule: "silence" }]), { ...next, title: NONE })).toEqual(
      [],
    );
  });
});
