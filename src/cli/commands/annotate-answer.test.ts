import { expect, it } from "vitest";
import { besideAtlas } from "../../../test/beside-title.js";
import { syntheticAtlas } from "../../../test/synthetic-atlas.js";
import { rowAnswerer } from "./annotate-answer.js";

it("tells no control sequence of an atlas that somebody else made", () => {
  const atlas = syntheticAtlas();
  const parties = atlas.parties.map((party) => ({ ...party, name: `${party.name}\u001b]0;x\u0007\u202e` }));
  const { columns, answer } = rowAnswerer({ ...atlas, parties }, { by: "position", lon: "lon", lat: "lat", date: "date" }, { language: "en", without: [] });
  const told = answer(["27.27", "43.77", "1820-02-03"]);
  const text = told.ok ? told.cells[columns.indexOf("told")]! : "";
  expect(text).toContain("Beta\uFFFD]0;x\uFFFD\uFFFD");
}); // prettier-ignore

it("says in a column of its own what the corpus does not speak of, and what it dates nothing near", () => {
  const asked = { by: "position", lon: "lon", lat: "lat", date: "date" } as const;
  const { columns, answer } = rowAnswerer(besideAtlas(), asked, { without: [] });
  const cell = (name: string, lon: string, date: string) => {
    const told = answer([lon, "40.5", date]);
    return told.ok ? told.cells[columns.indexOf(name)] : told;
  };
  const dates = ["1878-06-01", "1878-06-03", "1840/1900", "after 1900", "n.d."];
  expect(dates.map((date) => cell("last_dated", "20.5", date))).toEqual([
    "",
    "1853-06-01",
    "1853-06-01",
    "1853-06-01",
    "",
  ]);
  expect(dates.map((date) => cell("beyond", "20.5", date))).toEqual(["", "", "", "", ""]);
  expect(["beyond", "last_dated"].map((name) => cell(name, "50", "1900-01-01"))).toEqual(["theatre", ""]);
});
