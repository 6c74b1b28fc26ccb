import { describe, expect, it } from "vitest";
import { act, clause, subject, target } from "../../test/subjects.js";
import type { Act } from "../clauses/acts-model.js";
import { deedsOf } from "./deeds.js";
import type { Subject } from "./model.js";
import { suspensionsOf } from "./suspensions.js";

const trade = clause("trade", { territorial: false });
const on = (day: number) => ({ earliest: day, latest: day, text: "" });
/** The days without effect as told, and whose acts brought them. */
const breaks = (acts: Act[], of: Partial<Subject> = {}, bearing = trade) =>
  suspensionsOf(subject(of), bearing, deedsOf(acts), acts).map(({ days, acts: by }) => [...days.told, ...by]);

describe("an act that suspends", () => {
  const suspends = act("stop", 20, "a", "suspends", target());
  it("does so until one that revives, which is named", () => {
    expect(breaks([suspends, act("go", 30, "b", "revives", target())])).toEqual([
      [{ from: 20, until: 30 }, "stop", "go"],
    ]);
  });
  it("until its own end where nothing revives", () => {
    expect(breaks([{ ...suspends, until: on(25) }])).toEqual([[{ from: 20, until: 25 }, "stop"]]);
    expect(breaks([suspends])).toEqual([[{ from: 20, until: null }, "stop"]]);
  });
  it("is not undone by a revival of the same day, nor by one of another clause", () => {
    expect(breaks([suspends, act("go", 20, "b", "revives", target())])).toEqual([
      [{ from: 20, until: null }, "stop"],
    ]);
    expect(breaks([suspends, act("go", 30, "b", "revives", target("t", "coast"))])).toEqual([
      [{ from: 20, until: null }, "stop"],
    ]);
  });
});

describe("a war", () => {
  const side = (...parties: string[]) => parties.map((party) => ({ person: null, office: null, party }));
  const war = (by: string[], to: string[], rest: Partial<Act> = {}): Act => ({
    ...act("war", 50, "a", "touches", target("none")),
    kind: "war",
    by: side(...by),
    to: side(...to),
    until: on(60),
    ...rest,
  });
  const suspended = [[{ from: 50, until: 60 }, "war"]];

  it("between the two parties suspends what is not about ground", () => {
    expect(breaks([war(["a"], ["b"])])).toEqual(suspended);
    expect(breaks([war(["b", "x"], ["a"])])).toEqual(suspended);
    expect(breaks([war(["a"], ["b"])], {}, clause("land"))).toEqual([]);
  });
  it("of one of them with a third, or of both against a third, does not", () => {
    expect(breaks([war(["a"], ["x"])])).toEqual([]);
    expect(breaks([war(["a", "b"], ["x"])])).toEqual([]);
    expect(breaks([war(["a"], ["a"])])).toEqual([]);
  });
  it("does not suspend an instrument of more than two", () => {
    expect(breaks([war(["a"], ["b"])], { parties: ["a", "b", "c"] })).toEqual([]);
    expect(breaks([war(["a"], ["b", "c"])], { parties: ["a", "b", "c"] })).toEqual([]);
  });
  it("suspends all but what it keeps", () => {
    const keeping = (label: string) =>
      war(["a"], ["b"], { targets: [{ doing: "keeps", target: target("t", label) }] });
    expect(breaks([keeping("trade")])).toEqual([]);
    expect(breaks([keeping("coast")])).toEqual(suspended);
  });
  it("alone does: another act between them with an end does not", () => {
    expect(breaks([war(["a"], ["b"], { kind: "embargo" })])).toEqual([]);
  });
});
