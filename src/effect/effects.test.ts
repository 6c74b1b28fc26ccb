import { describe, expect, it } from "vitest";
import { act, clause, signed, subject, target } from "../../test/subjects.js";
import { corpusOf, treaty } from "../../test/treaties.js";
import { readEffects } from "./effects.js";
import { settleEffects } from "./from-acts.js";

const span = { file: "t.md", start: 0, end: 1 };

describe("the days of a clause", () => {
  it("are none where the instrument ends on the day it takes effect", () => {
    const ends = act("x", 10, "a", "ends", target());
    const { daysOf } = readEffects({ subjects: [subject()], acts: [ends], readingTexts: [] });
    expect(daysOf("t/1/land", "editorial").told).toEqual([]);
  });
  it("do not go on beyond those that it sets itself, nor begin before", () => {
    const on = (day: number) => ({ earliest: day, latest: day, text: "", span });
    const terms = {
      since: on(20),
      once: [],
      until: [{ form: "day" as const, date: on(40), span }],
      lasting: null,
    };
    const lease = subject({ clauses: [clause("land", { terms })] });
    const { daysOf } = readEffects({ subjects: [lease], acts: [], readingTexts: [] });
    expect(daysOf("t/1/land", "editorial").told).toEqual([{ from: 20, until: 40 }]);
  });
  it("end with what ends its own article, not with what ends another", () => {
    const two = subject({ clauses: [clause("land"), clause("coast", { article: "2" })] });
    const ends = subject({ id: "u", signed: signed(70), ends: [{ ...target(), article: "2" }], clauses: [] });
    const { daysOf } = readEffects({ subjects: [two, ends], acts: [], readingTexts: [] });
    expect(["land", "coast"].map((label) => daysOf(`t/1/${label}`, "editorial").told)).toEqual([
      [{ from: 10, until: null }],
      [{ from: 10, until: 70 }],
    ]);
  });
  it("are the editor's whatever any party rejects", () => {
    const rejects = act("x", 30, "a", "rejects", target());
    const { daysOf } = readEffects({ subjects: [subject()], acts: [rejects], readingTexts: [] });
    expect(["editorial", "b", "a"].map((reading) => daysOf("t/1/land", reading).told)).toEqual([
      [{ from: 10, until: null }],
      [{ from: 10, until: null }],
      [{ from: 10, until: 30 }],
    ]);
    expect(daysOf("t/1/land", "b")).toBe(daysOf("t/1/land", "editorial"));
  });
});

describe("the effects of a corpus", () => {
  const ground = { form: "island" as const, island: "i", span: { file: "", start: 0, end: 0 } };
  const says = [{ selector: ground, effect: { verb: "belongs to" as const, to: "alpha" } }];
  const corpus = corpusOf([treaty("t", 10, ["alpha", "beta"], says), treaty("u", 20, ["beta"], [])]);
  it("are those of the instruments that are not left out; what is written of their days stays", () => {
    const { effects, asWritten } = settleEffects(corpus, [], new Set(["t"]));
    expect([[...effects.subjects.keys()], [...effects.commencements.keys()], [...asWritten.keys()]]).toEqual([
      ["u"],
      ["u"],
      ["t", "u"],
    ]);
  });
  it("have the readings of the parties to ground, and of those that reject", () => {
    const readings = (acts: Parameters<typeof settleEffects>[1], without: string[] = []) =>
      settleEffects(corpus, acts, new Set(without)).readings;
    expect(readings([])).toEqual(["editorial", "alpha", "beta"]);
    expect(readings([act("x", 30, "gamma", "rejects", target())])).toEqual([
      "editorial",
      "alpha",
      "beta",
      "gamma",
    ]);
    expect(readings([], ["t"])).toEqual(["editorial"]);
  });
});
