import { describe, expect, it } from "vitest";
import { clause, subject } from "../../test/subjects.js";
import type { Until } from "../clauses/model.js";
import type { ReadingTexts } from "../clauses/rights-model.js";
import type { SubjectClause } from "./model.js";
import { ownTime } from "./own-time.js";
import { standsInTexts } from "./texts.js";

const span = { file: "t.md", start: 0, end: 1 };
const date = (earliest: number, latest = earliest) => ({ earliest, latest, text: "" });
const days = (rest: Partial<SubjectClause>) => {
  const { surely, possibly } = ownTime(clause("land", rest), new Map([["u", date(30, 35)], ["never", null]])); // prettier-ignore
  return [...surely, ...possibly];
};
const always = { from: null, until: null };

describe("the time that a clause sets itself", () => {
  const until = (rest: Omit<Extract<Until, { form: "instrument" }>, "span" | "form">): Until => ({
    form: "instrument",
    ...rest,
    span,
  });
  it("ends with its day, surely on the first that the day may be, and possibly not before the last", () => {
    expect(days({ until: { form: "day", date: date(20, 25), span } })).toEqual([
      { from: null, until: 20 },
      { from: null, until: 25 },
    ]);
  });
  it("ends when its instrument takes effect, and not with one that never does or was left out", () => {
    expect(days({ until: until({ instrument: "u" }) })).toEqual([
      { from: null, until: 30 },
      { from: null, until: 35 },
    ]);
    for (const instrument of ["never", "left out"])
      expect(days({ until: until({ instrument }) })).toEqual([always, always]);
  });
  it("of a provision has a beginning and an end", () => {
    expect(days({ limit: { since: date(10, 12), until: date(20, 25) } })).toEqual([
      { from: 12, until: 20 },
      { from: 10, until: 25 },
    ]);
    expect(days({ limit: { since: null, until: null } })).toEqual([always, always]);
  });
});

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
