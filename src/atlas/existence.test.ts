import { describe, expect, it } from "vitest";
import type { WrittenDays } from "../clauses/acts-model.js";
import { existsOn, namedOn, packExistence } from "./existence.js";

const date = (earliest: number | null, latest = earliest): WrittenDays => ({ earliest, latest, text: "" });
const town = {
  name: "Khabarovsk",
  names: [{ language: "ru", text: "Хабаровск" }],
  ...packExistence({
    since: date(100, 110),
    until: date(300, 320),
    named: [
      { name: "Khabarovka", names: [{ language: "ru", text: "Хабаровка" }], since: null, until: date(200) },
      { name: "Later", names: [], since: date(250, 260), until: date(270) },
    ],
  }),
};

describe("a place in time", () => {
  it("is there from the last day on which it may have begun until the last on which it may have ended", () => {
    expect([109, 110, 319, 320].map((day) => existsOn(town, day))).toEqual([false, true, true, false]);
  });
  it("has the name of its day, and on other days its own", () => {
    expect([199, 200, 259, 260, 269, 270].map((day) => namedOn(town, day).name)).toEqual([
      "Khabarovka", "Khabarovsk", "Khabarovsk", "Later", "Later", "Khabarovsk",
    ]); // prettier-ignore
    expect(namedOn(town, 199).names).toEqual([{ language: "ru", text: "Хабаровка" }]);
  });
  it("of which nothing is said is always there, under one name", () => {
    const always = { name: "A", names: [], ...packExistence(null) };
    expect([existsOn(always, -1e6), namedOn(always, 5).name, "existence" in always]).toEqual([
      true,
      "A",
      false,
    ]);
    const open = { name: "A", names: [], ...packExistence({ since: null, until: null, named: [] }) };
    expect(existsOn(open, 1e6)).toBe(true);
  });
});
