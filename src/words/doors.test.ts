import { describe, expect, it } from "vitest";
import { syntheticAtlas } from "../../test/synthetic-atlas.js";
import { answerWords } from "../cli/commands/answer-words.js";
import { openAsker } from "../query/ask.js";
import { groundHistories, spellOfDay } from "../picture/history.js";
import { drawMap } from "../svg/map.js";
import { LANGUAGES } from "./languages.js";
import { titleHeading } from "./titles.js";
import { wordsOf } from "./words.js";

describe.each(LANGUAGES)("in $name", (language) => {
  const atlas = syntheticAtlas();
  const words = wordsOf(atlas, language);
  const asker = openAsker(atlas);
  const day = Math.max(...atlas.instruments.map(({ inForceFrom }) => inForceFrom ?? 0)) + 1;

  it("the map and the commands word every title of a day alike", () => {
    const map = drawMap(atlas, day, { language });
    const titles = groundHistories(atlas, "editorial").histories.map(
      (spells) => spellOfDay(spells, day).title,
    );
    expect(new Set(titles.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    for (const title of titles) {
      const place = { lon: 0, lat: 0, id: null };
      const told = answerWords(words, { ...asker.ask(place, day), title, atSea: false }, day);
      const heading = titleHeading(words, title);
      expect(told.split("\n")[2]).toBe(`  ${heading}`);
      expect(map).toContain(heading);
    }
  });
});
