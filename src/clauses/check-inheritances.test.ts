import { describe, expect, it } from "vitest";
import { inheritance } from "../../test/heirs.js";
import { corpusOf } from "../../test/treaties.js";
import { checkInheritances } from "./check-inheritances.js";
import type { Inheritance } from "./model.js";

const at = (start: number, each: Inheritance): Inheritance => ({
  ...each,
  span: { file: "t.md", start, end: start + 1 },
});
const told = (...inheritances: Inheritance[]) =>
  checkInheritances({ ...corpusOf([]), inheritances: inheritances.map((each, index) => at(index, each)) }).map(
    ({ code, message, span, related }) => [code, message, span?.start, ...(related ?? []).map((one) => one.span.start)],
  ); // prettier-ignore
const succeeds = (heir: string, of: string, since = 100) => inheritance("succeeds", heir, of, since);
const continues = (heir: string, of: string, since = 100) => inheritance("continues", heir, of, since);
const circle = (names: string) => `these parties are heirs of one another: ${names}`;

describe("heirs", () => {
  it("in a line, of several states, and several of one state, are right", () => {
    expect(told(succeeds("b", "a"), succeeds("c", "a"), succeeds("c", "d"), succeeds("e", "c", 200))).toEqual(
      [],
    );
    expect(told(continues("b", "a"), continues("c", "b", 200), succeeds("d", "a"))).toEqual([]);
  });

  it("are not of themselves, which is told once", () => {
    expect(told(succeeds("a", "a"))).toEqual([["heir-of-itself", "`a` succeeds itself", 0]]);
    expect(told(continues("a", "a"))).toEqual([["heir-of-itself", "`a` continues itself", 0]]);
  });

  it("under a new name are one only", () => {
    expect(told(continues("b", "a"), continues("c", "a"), continues("d", "a"))).toEqual([
      ["continued-twice", "`a` is continued by two parties", 1, 0],
      ["continued-twice", "`a` is continued by two parties", 2, 0],
    ]);
    expect(told(continues("a", "a"), continues("b", "a")).map(([code]) => code)).toEqual(["heir-of-itself"]);
    expect(told(continues("b", "a"), succeeds("c", "a"))).toEqual([]);
  });

  it("that continue what came later are told, with what came later", () => {
    const message = "`c` continues `b` from a day before `b` came in the place of `a`";
    expect(told(continues("b", "a", 200), continues("c", "b", 100))).toEqual([["heirs-out-of-order", message, 1, 0]]);
    expect(told(continues("b", "a", 200), continues("c", "b", 200))).toEqual([]);
  }); // prettier-ignore

  it("in a circle are told once, with all of it", () => {
    expect(told(succeeds("b", "a"), succeeds("c", "b"), succeeds("a", "c"))).toEqual([
      ["heirs-in-circle", circle("`a` → `b` → `c` → `a`"), 0, 1, 2],
    ]);
    expect(told(continues("b", "a", 100), continues("a", "b", 200))).toEqual([
      ["heirs-in-circle", circle("`a` → `b` → `a`"), 0, 1],
    ]);
  });

  it("in two circles are told of each; what leads into one is not of it", () => {
    const codes = told(succeeds("a", "z"), succeeds("b", "a"), succeeds("a", "b"), succeeds("d", "c"), succeeds("c", "d"));
    expect(codes.map(([, , start]) => start)).toEqual([1, 3]);
  }); // prettier-ignore

  it("of each other on different days, or in different ways, are no circle", () => {
    expect(told(succeeds("b", "a", 100), succeeds("a", "b", 200))).toEqual([]);
    expect(told(continues("b", "a"), succeeds("a", "b"))).toEqual([]);
  });

  it("by the shortest way round", () => {
    const ring = [succeeds("b", "a"), succeeds("c", "b"), succeeds("d", "c"), succeeds("a", "d"), succeeds("a", "b")]; // prettier-ignore
    expect(told(...ring)[0]).toEqual(["heirs-in-circle", circle("`a` → `b` → `a`"), 0, 4]);
  });
});
