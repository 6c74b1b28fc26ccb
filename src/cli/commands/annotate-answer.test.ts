import { expect, it } from "vitest";
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
