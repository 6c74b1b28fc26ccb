import { describe, expect, it } from "vitest";
import { of } from "../../test/grid-atlas.js";
import type { AtlasClause, AtlasStep } from "../atlas/model.js";
import type { DerivationStage, DerivationStep } from "./derivation-stage.js";
import { toldOnce } from "./told-once.js";

const step = (clause: string, rule: AtlasStep["rule"], more: Partial<AtlasClause> = {}): DerivationStep => ({
  clause,
  rule,
  source: { id: clause, editorial: null, surveys: [], ...more } as unknown as AtlasClause,
});
const known = (iso: string) => ({ earliest: iso, latest: iso });
const stage = (holder: string, since: string, until: string | null, steps: DerivationStep[]): DerivationStage => ({
  title: of(holder), claims: [], layers: [], doubts: [], burdens: [], steps,
  since, sinceDay: known(since), until, untilDay: until === null ? null : known(until),
}); // prettier-ignore

const GIVEN = step("given", "side of a line");
const FIRST = step("first", "confirmation");
const SECOND = step("second", "confirmation");
const JUDGED = step("judged", "confirmation", { editorial: "the texts differ" });
const SURVEYED = step("surveyed", "confirmation", { surveys: ["s"] });
const told = (stages: readonly DerivationStage[]) =>
  toldOnce(stages).map(({ since, until, steps, again, confirmed }) => ({
    days: [since, until],
    steps: steps.map(({ clause }) => clause),
    again: again.map((one) => [one.step.clause, one.stage]),
    confirmed: confirmed.map((one) => [one.step.clause, one.since]),
  }));

describe("a derivation with each reason told once", () => {
  it("is one stage where only confirmations came, each with its day", () => {
    const stages = [
      stage("alpha", "1800-01-01", "1810-01-01", [GIVEN]),
      stage("alpha", "1810-01-01", "1820-01-01", [GIVEN, FIRST]),
      stage("alpha", "1820-01-01", null, [GIVEN, FIRST, SECOND]),
    ];
    const confirmed = [["first", "1810-01-01"], ["second", "1820-01-01"]]; // prettier-ignore
    expect(told(stages)).toEqual([{ days: ["1800-01-01", null], steps: ["given"], again: [], confirmed }]);
  });

  it("keeps what changed: another holder, another giver, a judgement, a survey", () => {
    const other = step("other", "side of a line");
    const stages = [
      stage("alpha", "1800-01-01", "1810-01-01", [GIVEN]),
      stage("alpha", "1810-01-01", "1820-01-01", [GIVEN, other]),
      stage("alpha", "1820-01-01", "1830-01-01", [GIVEN, other, JUDGED]),
      stage("alpha", "1830-01-01", "1840-01-01", [GIVEN, other, JUDGED, SURVEYED]),
      stage("beta", "1840-01-01", null, [GIVEN, FIRST]),
    ];
    expect(told(stages)).toEqual([
      { days: ["1800-01-01", "1810-01-01"], steps: ["given"], again: [], confirmed: [] },
      { days: ["1810-01-01", "1820-01-01"], steps: ["other"], again: [["given", 0]], confirmed: [] },
      { days: ["1820-01-01", "1830-01-01"], steps: ["judged"], again: [["given", 0], ["other", 1]], confirmed: [] },
      { days: ["1830-01-01", "1840-01-01"], steps: ["surveyed"], again: [["given", 0], ["other", 1], ["judged", 2]], confirmed: [] },
      { days: ["1840-01-01", null], steps: [], again: [["given", 0]], confirmed: [["first", null]] },
    ]); // prettier-ignore
  });

  it("tells anew that no clause speaks", () => {
    const silence: DerivationStep = { clause: null, rule: "silence", source: null };
    const stages = [
      stage("alpha", "1800-01-01", "1810-01-01", [silence]),
      stage("beta", "1810-01-01", null, [silence]),
    ];
    expect(told(stages).map(({ steps, again }) => [steps, again])).toEqual([
      [[null], []],
      [[null], []],
    ]);
  });
});
