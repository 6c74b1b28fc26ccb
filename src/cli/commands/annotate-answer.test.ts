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

it("says in one column what the corpus does not speak of, and what it dates nothing near", () => {
  const asked = { by: "position", lon: "lon", lat: "lat", date: "date" } as const;
  const { columns, answer } = rowAnswerer(besideAtlas(), asked, { without: [] });
  const beyond = (lon: string, date: string) => {
    const told = answer([lon, "40.5", date]);
    return told.ok ? told.cells[columns.indexOf("beyond")] : told;
  };
  const dates = ["1878-06-01", "1878-06-03", "1840/1900", "after 1900", "n.d."];
  expect(dates.map((date) => beyond("20.5", date))).toEqual([
    "",
    "dated 1853-06-01",
    "dated 1853-06-01",
    "dated 1853-06-01",
    "",
  ]);
  expect(beyond("50", "1900-01-01")).toBe("theatre");
});
