import { describe, expect, it } from "vitest";
import type { Atlas } from "../atlas/model.js";
import { textsOf } from "./texts.js";

type Note = Atlas["textNotes"][number];
const note = (language: string, more: Partial<Note>): Note => ({
  instrument: "t",
  article: null,
  language,
  status: null,
  map: null,
  how: null,
  words: null,
  consequence: null,
  text: "",
  citations: [],
  unverified: false,
  where: { file: "t.md", line: 1, column: 1 },
  ...more,
});

describe("the texts of an instrument", () => {
  it("are those that it lists, the maps annexed to it, and what is said of others", () => {
    const textNotes = [
      note("map-x", { map: { title: "Map X", of: null } }),
      note("map-x", { status: "governing" }),
      note("map-y", { map: { title: "Map Y", of: null } }),
      note("latin", { article: "1", how: "lacks", words: "the bank" }),
      note("latin", { article: "2", how: "says", words: "the shore" }),
      note("latin", { instrument: "other", status: "translation" }),
    ];
    const told = (article: string | null) =>
      textsOf({ textNotes, wordings: [] }, { id: "t", texts: ["russian"] }, article).map(
        ({ language, status, map, differences }) => [
          language,
          status,
          map?.title ?? null,
          differences.length,
        ],
      );
    expect(told(null)).toEqual([
      ["russian", "authentic", null, 0],
      ["map-x", "governing", "Map X", 0],
      ["map-y", "authentic", "Map Y", 0],
      ["latin", "translation", null, 2],
    ]);
    expect(told("2").at(-1)).toEqual(["latin", "translation", null, 1]);
  });

  it("are worded as the article says, else where the whole instrument stands", () => {
    const worded = (language: string, article: string | null, words: string | null) => ({
      ...note(language, { article }),
      words,
    });
    const wordings = [
      worded("latin", null, null),
      worded("latin", "1", "limes"),
      worded("latin", "2", "pax"),
      worded("french", null, null),
      { ...worded("dutch", "1", "grens"), instrument: "other" },
    ];
    const told = (article: string | null) =>
      textsOf({ textNotes: [], wordings }, { id: "t", texts: ["latin"] }, article).map(
        ({ language, status, wordings }) => [language, status, wordings.map(({ words }) => words)],
      );
    expect(told("1")).toEqual([
      ["latin", "authentic", ["limes"]],
      ["french", "translation", [null]],
    ]);
    expect(told("3")).toEqual([
      ["latin", "authentic", [null]],
      ["french", "translation", [null]],
    ]);
    expect(told(null)[0]).toEqual(["latin", "authentic", [null, "limes", "pax"]]);
  });
});
