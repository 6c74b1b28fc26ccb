import { describe, expect, it } from "vitest";
import { act, clause, subject, target } from "../../test/subjects.js";
import type { Act } from "../clauses/acts-model.js";
import { deedsOf } from "./deeds.js";
import type { Subject } from "./model.js";
import { rejectionsOf } from "./rejections.js";

const land = clause("land");
/** By party: the days, as told, on which it rejects the clause, and its acts. */
function rejected(acts: Act[], others: Subject[] = []) {
  const commencements = new Map(others.map(({ id, signed }) => [id, signed as { earliest: number; latest: number }]));
  const found = rejectionsOf(subject(), land, deedsOf(acts), others, commencements);
  return Object.fromEntries([...found].map(([party, { days, acts: by }]) => [party, [...days.told, ...by]]));
} // prettier-ignore
const rejects = act("edict", 20, "b", "rejects", target());

describe("a party that rejects a clause", () => {
  it.each(["accepts", "ratifies", "confirms"] as const)("does so until an act of its own %s it", (doing) => {
    expect(rejected([rejects, act("back", 30, "b", doing, target())])).toEqual({
      b: [{ from: 20, until: 30 }, "edict"],
    });
  });
  it("goes on doing so whatever another party does, and whatever itself did before", () => {
    const others = [
      act("before", 15, "b", "accepts", target()),
      act("after", 30, "a", "accepts", target()),
      act("elsewhere", 30, "b", "accepts", target("t", "coast")),
    ];
    expect(rejected([rejects, ...others])).toEqual({ b: [{ from: 20, until: null }, "edict"] });
  });
  it("does so no day where it takes that back at once; what it did just before takes nothing back", () => {
    const back = act("back", 20, "b", "accepts", target());
    expect(rejected([rejects, back])).toEqual({ b: ["edict"] });
    expect(rejected([back, rejects])).toEqual({ b: [{ from: 20, until: null }, "edict"] });
  });
  it("speaks for itself alone", () => {
    expect(rejected([rejects, act("note", 40, "a", "rejects", target())])).toEqual({
      b: [{ from: 20, until: null }, "edict"],
      a: [{ from: 40, until: null }, "note"],
    });
  });
});

describe("an instrument that confirms a rejected clause", () => {
  const later = (rest: Partial<Subject>) =>
    subject({ id: "u", signed: { earliest: 30, latest: 30, text: "", place: null }, clauses: [], ...rest });
  it("takes a party's rejection back where the party is one of its own", () => {
    expect(rejected([rejects], [later({ confirms: [target()] })])).toEqual({
      b: [{ from: 20, until: 30 }, "edict"],
    });
    expect(rejected([rejects], [later({ confirms: [target()], parties: ["a", "c"] })])).toEqual({
      b: [{ from: 20, until: null }, "edict"],
    });
  });
  it("does not where it confirms another article", () => {
    expect(rejected([rejects], [later({ confirms: [{ ...target(), article: "9" }] })])).toEqual({
      b: [{ from: 20, until: null }, "edict"],
    });
  });
});
