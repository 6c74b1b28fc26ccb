import { describe, expect, it } from "vitest";
import { clause, subject } from "../../test/subjects.js";
import type { ReadingTexts } from "../clauses/rights-model.js";
import { standsInTexts } from "./texts.js";

describe("the texts that a reading follows", () => {
  const texts = (reading: string, instrument: string | null, ...follows: string[]): ReadingTexts => ({
    reading,
    instrument,
    texts: follows,
  });
  const banks = clause("banks", { texts: ["russian", "latin"] });
  const stands = (...followed: ReadingTexts[]) => standsInTexts(followed, subject(), banks, "b");

  it("need have the clause in one of them only", () => {
    expect([stands(texts("b", null, "latin", "manchu")), stands(texts("b", null, "manchu"))]).toEqual([
      true,
      false,
    ]);
  });
  it("of the instrument go before those of all instruments, in any order", () => {
    const [own, all] = [texts("b", "t", "latin"), texts("b", null, "manchu")];
    expect([stands(own, all), stands(all, own)]).toEqual([true, true]);
  });
  it("of another instrument, or of another reading, say nothing", () => {
    expect([stands(texts("b", "u", "manchu")), stands(texts("a", null, "manchu"))]).toEqual([true, true]);
  });
  it("do not matter to a clause that stands in all", () => {
    expect(standsInTexts([texts("b", null, "manchu")], subject(), clause("land"), "b")).toBe(true);
  });
});
