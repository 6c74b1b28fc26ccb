import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { act, clause, signed, subject, target } from "../../test/subjects.js";
import { contains, intersect, subtract, unite } from "../chronology/interval.js";
import type { Act } from "../clauses/acts-model.js";
import { checkEffect } from "./check.js";
import { settleCommencements } from "./commencement.js";
import { readEffects } from "./effects.js";
import { settleLife } from "./lives.js";
import type { Interval } from "../chronology/interval.js";
import type { ReadingTexts } from "../clauses/rights-model.js";
import type { EffectInput, Subject } from "./model.js";

const force = (subjects: Subject[], acts: Act[] = [], readingTexts: ReadingTexts[] = []) =>
  readEffects({ subjects, acts, readingTexts } satisfies EffectInput);
type Force = ReturnType<typeof force>;
const spell = (f: Force, day: number, reading = "editorial", label: string | null = null) =>
  settleLife(f, f.subjects.get("t")!, target("t", label), reading).find((each) => contains([each], day))!;
const state = (f: Force, day: number, reading?: string, label: string | null = null) =>
  spell(f, day, reading, label).state;
const effective = (f: Force, id: string, reading: string) => f.daysOf(id, reading).told;

describe("taking effect", () => {
  it("on signature", () => {
    const f = force([subject()]);
    expect([state(f, 9), state(f, 10)]).toEqual(["not yet", "in force"]);
  });
  it("on ratification by each, on exchange, on a day, with another", () => {
    const ratified = [act("ra", 20, "a", "ratifies", target()), act("rb", 30, "b", "ratifies", target())];
    const f = force([subject({ commencement: { form: "on ratification" } })], ratified);
    expect([15, 25, 30].map((day) => state(f, day))).toEqual(["signed", "ratified", "in force"]);
    const g = force(
      [subject({ commencement: { form: "on exchange" } })],
      [act("x", 40, "a", "exchanges", target())],
    );
    expect([39, 40].map((day) => state(g, day))).toEqual(["signed", "in force"]);
    expect(state(force([subject({ commencement: { form: "on exchange" } })]), 1000)).toBe("signed");
    const h = force([
      subject({ commencement: { form: "with", instrument: "u" } }),
      subject({ id: "u", signed: signed(50) }),
    ]);
    expect([49, 50].map((day) => state(h, day))).toEqual(["signed", "in force"]);
  });
  it("a draft handed over comes before it", () => {
    const f = force([subject()], [act("d", 5, "a", "drafts", target())]);
    expect([4, 5].map((day) => state(f, day))).toEqual(["not yet", "draft"]);
  });
  it("instruments that wait for one another are a diagnostic", () => {
    const circle = [
      subject({ commencement: { form: "with", instrument: "u" } }),
      subject({ id: "u", commencement: { form: "with", instrument: "t" } }),
    ];
    const days = settleCommencements(circle, []);
    expect([...days.values()]).toEqual([null, null]);
    expect(checkEffect(circle, days).map(({ code }) => code)).toEqual(["force-cycle"]);
  });
});

describe("readings", () => {
  const rejects = act("edict", 100, "b", "rejects", target("t", "coast"));
  it("a rejected clause loses effect in that party's reading only", () => {
    const f = force([subject()], [rejects]);
    expect(effective(f, "t/1/coast", "b")).toEqual([{ from: 10, until: 100 }]);
    expect(effective(f, "t/1/coast", "a")).toEqual([{ from: 10, until: null }]);
    expect(effective(f, "t/1/coast", "editorial")).toEqual([{ from: 10, until: null }]);
    expect(effective(f, "t/1/land", "b")).toEqual([{ from: 10, until: null }]);
    expect(state(f, 150)).toBe("in force, contested");
    expect(state(f, 150, "b")).toBe("partly rejected");
    expect(state(f, 150, "b", "coast")).toBe("rejected");
    expect(state(f, 150, "a")).toBe("in force");
  });
  it("an instrument of its own that confirms the clause brings it back", () => {
    const f = force(
      [subject(), subject({ id: "u", signed: signed(200), confirms: [target("t")], clauses: [] })],
      [rejects],
    );
    expect(effective(f, "t/1/coast", "b")).toEqual([
      { from: 10, until: 100 },
      { from: 200, until: null },
    ]);
    expect(spell(f, 200, "b").reason).toEqual({
      rule: "in effect",
      commencement: { form: "on signature" },
      confirmedBy: ["u"],
    });
  });
  it("a clause that a followed text lacks has no effect in that reading", () => {
    const only = subject({ clauses: [clause("banks", { texts: ["russian"] })] });
    const texts = [{ reading: "b", instrument: null, texts: ["chinese"] }];
    const f = force([only], [], texts);
    expect(effective(f, "t/1/banks", "b")).toEqual([]);
    expect(effective(f, "t/1/banks", "a")).toHaveLength(1);
  });
});

describe("war and ends", () => {
  const trade = subject({ clauses: [clause("trade", { territorial: false }), clause("land")] });
  const war = act("war", 50, "a", "touches", target("none"), {
    kind: "war",
    to: [{ person: null, office: null, party: "b" }],
    until: { earliest: 60, latest: 60, text: "60" },
  });
  it("war suspends what is not about ground, and it revives", () => {
    const f = force([trade], [war]);
    expect(effective(f, "t/1/trade", "editorial")).toEqual([
      { from: 10, until: 50 },
      { from: 60, until: null },
    ]);
    expect(effective(f, "t/1/land", "editorial")).toEqual([{ from: 10, until: null }]);
    expect(state(f, 55, "editorial", "trade")).toBe("suspended");
  });
  it("unless the war keeps it", () => {
    const f = force([trade], [{ ...war, targets: [{ doing: "keeps", target: target() }] }]);
    expect(effective(f, "t/1/trade", "editorial")).toEqual([{ from: 10, until: null }]);
  });
  it("a later instrument ends it for all", () => {
    const f = force([subject(), subject({ id: "u", signed: signed(70), ends: [target()], clauses: [] })]);
    expect(effective(f, "t/1/land", "b")).toEqual([{ from: 10, until: 70 }]);
    expect([state(f, 69), state(f, 70)]).toEqual(["in force", "ended"]);
  });
});

describe("intervals", () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }), fc.boolean())
    .map(([from, length, open]): Interval => ({ from, until: open ? null : from + length }));
  const set = fc.array(interval, { maxLength: 4 });
  it("union, difference and intersection agree with the days one by one", () => {
    fc.assert(
      fc.property(set, set, fc.integer({ min: -1, max: 40 }), (a, b, day) => {
        expect(contains(unite(a), day)).toBe(contains(a, day));
        expect(contains(subtract(a, b), day)).toBe(contains(a, day) && !contains(b, day));
        expect(contains(intersect(a, b), day)).toBe(contains(a, day) && contains(b, day));
      }),
    );
  });
  it("are in order and apart", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const left = subtract(a, b);
        for (let i = 1; i < left.length; i++) expect(left[i]!.from!).toBeGreaterThan(left[i - 1]!.until!);
      }),
    );
  });
});
