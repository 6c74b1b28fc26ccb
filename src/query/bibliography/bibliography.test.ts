/** Sources in the forms of reference managers, read back by citation.js. */
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { expect, it } from "vitest";
import type { AtlasSource } from "../../atlas/model.js";
import { bibtexEntry } from "./bibtex.js";
import { cslItem } from "./csl.js";

const EDITION: AtlasSource = {
  id: "aigun-print",
  title: "Айгунский договор & its 50 % {of} #1_2 $ ~ ^",
  address: "https://example.org/a_b?c=1&d=%D0%90",
  kind: "edition",
  authors: ["A. R. Artemiev", "钱恂"],
  editors: ["В. С. Мясников"],
  collection: "Русско-китайские отношения",
  volume: "2",
  number: "12",
  pages: "64 to 65",
  publisher: "Moscow, Nauka",
  of: "2004",
  languages: ["ru", "zh"],
};

/** The commands that stand for signs in TeX, as a reader of TeX sees them. */
const plain = (text: string): string =>
  text
    .replace(/\\text(backslash|asciitilde|asciicircum)\{?\}?/g, (_, name: string) =>
      name === "backslash" ? "\\" : name === "asciitilde" ? "~" : "^",
    )
    .replace(/\\([{}%&#$_])/g, "$1");

it("CSL-JSON is read by citation.js as it was written", () => {
  const [read] = new Cite([cslItem(EDITION)]).data as Record<string, unknown>[];
  expect(read).toMatchObject({
    id: "aigun-print",
    type: "chapter",
    title: EDITION.title,
    author: [{ literal: "A. R. Artemiev" }, { literal: "钱恂" }],
    editor: [{ literal: "В. С. Мясников" }],
    "container-title": "Русско-китайские отношения",
    volume: "2",
    number: "12",
    page: "64-65",
    publisher: "Moscow, Nauka",
    issued: { "date-parts": [[2004]] },
    language: "ru, zh",
    URL: EDITION.address,
  });
});

it("BibTeX is read by citation.js as the same source", () => {
  const [read] = new Cite(bibtexEntry(cslItem(EDITION))).data as Record<string, string>[];
  expect(read).toMatchObject({
    "citation-key": "aigun-print",
    type: "chapter",
    "container-title": "Русско-китайские отношения",
    volume: "2",
    page: "64-65",
    publisher: "Moscow, Nauka",
    issued: { "date-parts": [[2004]] },
    URL: EDITION.address,
  });
  expect(plain(read!["title"]!)).toBe(EDITION.title);
  expect(JSON.stringify(read!["author"])).toContain("A. R. Artemiev");
});

it.each<[Partial<AtlasSource>, string]>([
  [{ kind: "study", collection: "Journal", number: "3" }, "article-journal"],
  [{ kind: "study", collection: "A book of papers" }, "chapter"],
  [{ kind: "study" }, "book"],
  [{ kind: "reference work", collection: "Encyclopaedia" }, "entry-encyclopedia"],
  [{ kind: "dataset" }, "dataset"],
  [{ kind: "mirror", collection: "Anything" }, "webpage"],
  [{ address: "https://example.org/x" }, "webpage"],
  [{}, "document"],
])("%j is of type %s", (said, type) => {
  expect(cslItem({ id: "s", title: "S", address: null, ...said }).type).toBe(type);
});

it("a day is a day, a year a year, and what is vaguer stays in its words", () => {
  const issued = (of: string) => cslItem({ id: "s", title: "S", address: null, of }).issued;
  expect(issued("28 May 1858")).toEqual({ "date-parts": [[1858, 5, 28]] });
  expect(issued("1858")).toEqual({ "date-parts": [[1858]] });
  expect(issued("about 1858")).toEqual({ literal: "about 1858" });
  expect(issued("May 1858")).toEqual({ literal: "May 1858" });
});
