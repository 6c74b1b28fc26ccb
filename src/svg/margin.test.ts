import { expect, it } from "vitest";
import { FIRST_TREATY, syntheticAtlas } from "../../test/synthetic-atlas.js";
import { LIGHT } from "../picture/palette.js";
import { ENGLISH, wordsOf } from "../words/index.js";
import { textWidth } from "./drawing.js";
import { drawMargin } from "./margin.js";

const atlas = syntheticAtlas();

it("keeps every line of the key within its column", () => {
  const heading = "Perhaps held by one of two states whose names are long as administration of its own people";
  const rows = [null, 1_234_567].map((areaSquareKm) => ({ heading, areaSquareKm, fill: "none", articles: ["Treaty, article 1"] }));
  const [left, width] = [40, 1200];
  const { svg } = drawMargin(atlas, wordsOf(atlas, ENGLISH, null), "editorial", FIRST_TREATY, rows, false, LIGHT, { left, top: 0, width });
  const entries = [...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+" class="entry" font-size="13">(.*?)<\/text>/g)];
  const lines = entries.map(([, x, content]) => ({ x: Number(x), text: content!.replace(/<[^>]*>/g, " ") }));
  expect(lines.map(({ text }) => text).join(" ")).toContain("as administration of its own people");
  expect(lines.length).toBeGreaterThan(2);
  const column = (width - 2 * 34) / 3;
  for (const { x, text } of lines) {
    const start = [left, left + column + 34].findLast((each) => each < x)!;
    expect(x + textWidth(text, 13)).toBeLessThanOrEqual(start + column);
  }
}); // prettier-ignore
