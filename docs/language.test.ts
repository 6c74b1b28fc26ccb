import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseClauses } from "../src/clauses/from-text.js";
import { formsTable } from "../src/clauses/forms.js";
import { unitsTable } from "../src/clauses/units.js";
import { compile, STAGES } from "../src/pipeline.js";
import { readCorpusFiles } from "../src/text/from-files.js";

const docs = fileURLToPath(new URL("./", import.meta.url));
const read = (name: string) => ({ path: `docs/${name}`, text: readFileSync(join(docs, name), "utf8") });
const SYNTAX = [
  "syntax",
  "unknown-statement",
  "indented-statement",
  "unexpected-character",
  "open-quotation",
];

describe("the reference of the language", () => {
  const page = read("language.md");
  const { corpus, diagnostics } = parseClauses([page]);

  it("is a corpus with nothing wrong in it", () => {
    expect(diagnostics).toEqual([]);
    expect(corpus.instruments.map(({ id, articles }) => [id, articles.length])).toEqual([
      ["notice-1858", 0],
      ["aigun-1858", 3],
      ["beijing-1860", 0],
    ]);
  });

  it("compiles to the end without a word of warning", async () => {
    const files = await readCorpusFiles(relative(process.cwd(), join(docs, "language.md")), process.cwd());
    const compilation = await compile(files.files, {});
    expect([...files.diagnostics, ...compilation.diagnostics]).toEqual([]);
    expect(Object.keys(compilation.made)).toEqual([...STAGES]);
  }, 180_000);

  it("shows every kind of feature, course, point, selector, effect and clause", () => {
    const tree = JSON.stringify(corpus);
    const forms = [
      "traced", "at", "through", "surveyed", "enclosed", "none",
      "coordinates", "place", "mouth", "source", "confluence", "along-river", "offset", "nearest", "meets",
      "river", "straight", "parallel", "meridian", "watershed", "range", "coast", "shore", "parallel-to", "middle", "survey", "edge", "line",
      "side", "between", "area", "island", "river-islands", "around", "held-on", "except", "continues", "succeeds", "delimited", "instrument", "day",
    ]; // prettier-ignore
    expect(forms.filter((form) => !tree.includes(`"form":"${form}"`))).toEqual([]);
    const verbs = [
      "passes to", "belongs to", "remains with", "is common to", "is left undetermined", "share passes to", "is claimed by",
      "is given up by", "is annexed by", "is held by", "is sought by",
    ]; // prettier-ignore
    expect(verbs.filter((verb) => !tree.includes(`"verb":"${verb}"`))).toEqual([]);
    const sides = ["left", "right", "north", "south", "east", "west"];
    expect(sides.filter((side) => !tree.includes(`"side":"${side}"`))).toEqual([]);
    const marks = ["islands", "overSea", "withWaters"];
    expect(marks.filter((mark) => !tree.includes(`"${mark}":true`))).toEqual([]);
    const kinds = ["territory", "line-ends", "agreed", "confirms"];
    expect(kinds.filter((kind) => !tree.includes(`"kind":"${kind}"`))).toEqual([]);
  });

  it("has every form of every statement, as help shows it", () => {
    for (const row of formsTable()) expect(page.text).toContain(`${row}\n`);
  });

  it("prints the table of lengths as the compiler has it", () => {
    for (const row of unitsTable()) expect(page.text).toContain(`${row}\n`);
  });
});

describe("fences of the other pages", () => {
  for (const name of readdirSync(docs).filter((entry) => entry.endsWith(".md") && entry !== "language.md")) {
    it(`${name} is in the syntax of the language`, () => {
      const wrong = parseClauses([read(name)]).diagnostics.filter(({ code }) => SYNTAX.includes(code));
      expect(wrong).toEqual([]);
    });
  }
});
