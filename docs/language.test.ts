import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Clause, Course, Effect, Feature, LineCheck, Point, Selector } from "../src/clauses/model.js";
import { parseClauses } from "../src/clauses/from-text.js";
import { formsTable } from "../src/clauses/forms.js";
import { delimits } from "../src/clauses/statements/delimits.js";
import { line } from "../src/clauses/statements/line.js";
import { lineEnds } from "../src/clauses/statements/line-ends.js";
import { party } from "../src/clauses/statements/party.js";
import { succession } from "../src/clauses/statements/succession.js";
import { territory } from "../src/clauses/statements/territory.js";
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

/** What a form leaves to be filled in (capitals, figures, texts), and where what may stand after anything begins. */
const BETWEEN_PHRASES =
  /"…"|"[^"]*"|\([^)]*\)|\b[A-Z]\w*\b|\d\S*|,|\s(?=(?:is|belongs|remains|passes|left|the|area)\b)/;

/** Of islands as of ground; white space folded. */
const asOfOne = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\bare\b/g, "is")
    .replace(/\b(belong|remain)\b/g, "$1s");

/** All that there is of each: what is forgotten here does not compile, and what the page does not show fails. */
const LOCATIONS = {
  traced: true,
  at: true,
  through: true,
  surveyed: true,
  enclosed: true,
  within: true,
  basin: true,
  "made of": true,
  rectangle: true,
  strip: true,
  none: true,
} as const satisfies Readonly<Record<Feature["location"]["form"], true>>;
const COURSES = {
  river: true,
  straight: true,
  towards: true,
  parallel: true,
  meridian: true,
  bearing: true,
  onward: true,
  arc: true,
  watershed: true,
  way: true,
  coast: true,
  shore: true,
  "parallel-to": true,
  middle: true,
  midway: true,
  "right-angles": true,
  survey: true,
  edge: true,
  "as-fixed": true,
  line: true,
} as const satisfies Readonly<Record<Course["form"], true>>;
const CHECKS = {
  leaving: true,
  "nowhere beyond": true,
  "nowhere across": true,
  "nowhere nearer": true,
  "nowhere farther": true,
  "at most": true,
  "at least": true,
} as const satisfies Readonly<Record<LineCheck["form"], true>>;
const POINTS = {
  coordinates: true,
  place: true,
  mouth: true,
  source: true,
  beginning: true,
  end: true,
  confluence: true,
  "along-river": true,
  offset: true,
  shifted: true,
  towards: true,
  along: true,
  meets: true,
  after: true,
  nearest: true,
  crossing: true,
  extreme: true,
  outermost: true,
  midway: true,
} as const satisfies Readonly<Record<Point["form"], true>>;
const SELECTORS = {
  side: true,
  between: true,
  area: true,
  island: true,
  "river-islands": true,
  "sea-islands": true,
  "islands-in": true,
  "islands-within": true,
  "islands-nearer": true,
  around: true,
  waters: true,
  sea: true,
  "held-on": true,
  enclaves: true,
  except: true,
} as const satisfies Readonly<Record<Selector["form"], true>>;
const VERBS = {
  "passes to": true,
  "belongs to": true,
  "remains with": true,
  "is common to": true,
  "is left undetermined": true,
  "share passes to": true,
  "is claimed by": true,
  "is given up by": true,
  "is annexed by": true,
  "is held by": true,
  "is sought by": true,
} as const satisfies Readonly<Record<Effect["verb"], true>>;
const CLAUSES = {
  territory: true,
  "line-ends": true,
  delimits: true,
  agreed: true,
  confirms: true,
} as const satisfies Readonly<Record<Clause["kind"], true>>;

const fencesOf = (text: string): string[] =>
  [...text.matchAll(/^```thalweg\n([\s\S]*?)^```/gm)].map(([, fence]) => fence!);

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

  it("compiles to the end with no word but of what is impossible, far from rivers or beyond an end", async () => {
    const files = await readCorpusFiles(relative(process.cwd(), join(docs, "language.md")), process.cwd());
    const compilation = await compile(files.files, {});
    const found = [...files.diagnostics, ...compilation.diagnostics];
    expect(found).toMatchObject([
      { code: "ground-beyond-an-end", severity: "note" },
      { code: "divide-far-from-rivers", severity: "note" },
      { code: "line-impossible", severity: "note" },
      { code: "favour-reaches-nothing", severity: "note" },
    ]);
    expect(Object.keys(compilation.made)).toEqual([...STAGES]);
  }, 180_000);

  it("shows every kind of feature, course, point, selector, effect and clause", () => {
    const tree = JSON.stringify(corpus);
    const unseen = (before: string, forms: Readonly<Record<string, true>>): string[] =>
      Object.keys(forms).filter((form) => !tree.includes(`${before}":"${form}"`));
    expect(unseen('"location":{"form', LOCATIONS)).toEqual([]);
    expect(unseen('"course":{"form', COURSES)).toEqual([]);
    expect(unseen('"form', { ...CHECKS, ...POINTS, ...SELECTORS })).toEqual([]);
    expect(unseen('"verb', VERBS)).toEqual([]);
    expect(unseen('"kind', CLAUSES)).toEqual([]);
    const sides = ["left", "right", "north", "south", "east", "west"];
    expect(sides.filter((side) => !tree.includes(`"side":"${side}"`))).toEqual([]);
    const marks = ["islands", "overSea", "withWaters"];
    expect(marks.filter((mark) => !tree.includes(`"${mark}":true`))).toEqual([]);
  });

  it("has an example of every phrase of the statements that make ground", () => {
    const examples = asOfOne(fencesOf(page.text).join(" "));
    const forms = [territory, line, delimits, lineEnds, succession, party].flatMap((row) => row.forms);
    const phrases = forms.flatMap((form) => asOfOne(form).split(BETWEEN_PHRASES));
    expect([...new Set(phrases)].filter((phrase) => !examples.includes(phrase.trim()))).toEqual([]);
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
