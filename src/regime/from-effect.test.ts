import { describe, expect, it } from "vitest";
import { regionsOf } from "../../test/folded.js";
import { act, target } from "../../test/subjects.js";
import { across, belongs, corpusOf, passes, side, square, treaty } from "../../test/treaties.js";
import { line } from "../../test/written.js";
import type { Act } from "../clauses/acts-model.js";
import { settleEffects } from "../effect/from-acts.js";
import { partition } from "../partition/from-delimitation.js";
import { locateFace } from "../partition/locate.js";
import { foldRegimes } from "./from-effect.js";
import { titleKey } from "./title.js";

const plane = partition([...square(), across("l", 5), across("m", 3)]);
const [north, middle, south] = [locateFace(plane, 5, 7), locateFace(plane, 5, 4), locateFace(plane, 5, 1)];
const left = (of: string) => side("left", line(of));
const right = (of: string) => side("right", line(of));

type Treaty = ReturnType<typeof treaty>;
const first = treaty("t", 100, ["alpha", "beta"], [
  { selector: left("l"), effect: belongs("alpha") },
  { selector: right("l"), effect: belongs("beta") },
], { lines: ["l"] }); // prettier-ignore
const second = treaty("u", 200, ["alpha", "beta"], [{ selector: left("m"), effect: passes("alpha") }], {
  lines: ["m"],
});

function folded(treaties: Treaty[], acts: Act[] = [], without: string[] = []) {
  const corpus = corpusOf(treaties);
  const settled = settleEffects(corpus, acts, new Set(without));
  const { regimes, diagnostics } = foldRegimes(corpus, settled, plane, regionsOf(plane));
  /** The titles that ground has had, without the days. */
  const titles = (reading: string, face: number) =>
    regimes.get(reading)!.spells[face]!.map(({ title }) => titleKey(title));
  const standing = (reading: string) => regimes.get(reading)!.standing.map((each) => each.line);
  return { regimes, titles, standing, codes: diagnostics.map(({ code }) => code) };
}
const rejects = (party: string, instrument: string, clause: string | null = null) =>
  act("edict", 300, party, "rejects", target(instrument, clause));

describe("the regimes of readings", () => {
  it("are one object where no clause has effect on other days", () => {
    const { regimes } = folded([first, second]);
    expect([...regimes.keys()]).toEqual(["editorial", "alpha", "beta"]);
    expect(new Set(regimes.values()).size).toBe(1);
  });

  it("are folded by themselves for a party that rejects one clause of many", () => {
    const { regimes, titles } = folded([first, second], [rejects("beta", "u")]);
    expect(regimes.get("alpha")).toBe(regimes.get("editorial"));
    expect(titles("editorial", middle)).toEqual(["unallocated", "sovereignty beta", "sovereignty alpha"]);
    expect(titles("beta", middle)).toEqual([
      "unallocated",
      "sovereignty beta",
      "sovereignty alpha",
      "sovereignty beta",
    ]);
    for (const face of [north, south]) expect(titles("beta", face)).toEqual(titles("editorial", face));
  });

  it("are each party's own where two reject different clauses", () => {
    const { titles } = folded([first], [rejects("alpha", "t", "t/1/1"), rejects("beta", "t", "t/1/2")]);
    const ended = (party: string) => ["unallocated", `sovereignty ${party}`, "unallocated"];
    expect([titles("alpha", north), titles("beta", south)]).toEqual([ended("alpha"), ended("beta")]);
    expect(titles("alpha", south)).toEqual(titles("editorial", south));
    expect(titles("beta", north)).toEqual(titles("editorial", north));
  });
});

describe("the lines of a reading", () => {
  const daysOf = (folds: ReturnType<typeof folded>, reading: string) =>
    folds.regimes.get(reading)!.standing.map(({ line, from, until }) => [line, from, until]);
  it("stand no more for a party from the day on which it rejects their article, and do for others", () => {
    const folds = folded([first, second], [rejects("beta", "u")]);
    for (const reading of ["editorial", "alpha"])
      expect(daysOf(folds, reading)).toEqual([["l", 100, null], ["m", 200, null]]); // prettier-ignore
    expect(daysOf(folds, "beta")).toEqual([["l", 100, null], ["m", 200, 300]]); // prettier-ignore
  });
  it("stand while a party rejects only one clause of many", () => {
    const folds = folded([first], [rejects("beta", "t", "t/1/2")]);
    expect(daysOf(folds, "beta")).toEqual([["l", 100, null]]);
  });
  it("stand no more for anybody when their treaty is suspended, and again when it revives", () => {
    const acts = [
      act("halt", 150, "alpha", "suspends", target("t")),
      act("again", 170, "alpha", "revives", target("t")),
    ];
    expect(daysOf(folded([first], acts), "editorial")).toEqual([["l", 100, 150], ["l", 170, null]]); // prettier-ignore
  });
  it("bound no ground of a later treaty once theirs has ended", () => {
    const wide = treaty("v", 300, ["alpha", "beta"], [{ selector: left("m"), effect: belongs("beta") }], { lines: ["m"] });
    const ended = folded([first, wide], [act("end", 250, "alpha", "ends", target("t"))]);
    expect([north, middle].map((face) => ended.titles("editorial", face).at(-1))).toEqual(["sovereignty beta", "sovereignty beta"]);
    expect(daysOf(ended, "editorial")).toEqual([["l", 100, 250], ["m", 300, null]]);
    const kept = folded([first, wide]);
    expect([north, middle].map((face) => kept.titles("editorial", face).at(-1))).toEqual(["sovereignty alpha", "sovereignty beta"]);
  }); // prettier-ignore
});

describe("an instrument that never takes effect", () => {
  const open = (each: Treaty, commencement = { form: "on exchange" } as const): Treaty => ({
    ...each,
    instrument: { ...each.instrument, commencement },
  });
  it.each([
    ["since nothing brings it about", folded([first, open(second)])],
    ["since it was left out", folded([first, second], [], ["u"])],
  ])("takes no part, with its ground or its lines, %s", (_, { titles, standing }) => {
    expect(titles("editorial", middle)).toEqual(["unallocated", "sovereignty beta"]);
    expect(standing("editorial")).toEqual(["l"]);
  });
  it("does once something brings it about", () => {
    const exchanged = act("x", 200, "alpha", "exchanges", target("u"));
    const { titles, standing } = folded([first, open(second)], [exchanged]);
    expect(titles("editorial", middle)).toEqual(["unallocated", "sovereignty beta", "sovereignty alpha"]);
    expect(standing("editorial")).toEqual(["l", "m"]);
  });
});

describe("what is found in folding", () => {
  const early = act("edict", 150, "beta", "rejects", target("t"));
  it("is what the editorial reading meets, and no other", () => {
    const { titles, codes } = folded([first, second], [early]);
    expect(titles("beta", middle)).toEqual(["unallocated", "sovereignty beta", "unallocated"]);
    expect(codes).toEqual([]);
  });
  it("is said once, however many readings meet it", () => {
    const { codes } = folded([second], [rejects("beta", "u")]);
    expect(codes).toEqual(["clause-selects-nothing"]);
  });
});
