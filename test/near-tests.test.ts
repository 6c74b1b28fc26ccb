import { expect, it } from "vitest";
// @ts-expect-error A script without types.
import { importersOf, nearestTests } from "../scripts/near-tests.mjs";

const TEXTS: Readonly<Record<string, string>> = {
  "src/a.ts": "",
  "src/b.ts": 'import { a } from "./a.js";',
  "src/b.test.ts": 'import { b } from "./b.js";',
  "src/c/c.ts": 'export * from "../b.js";',
  "src/c/c.test.ts": 'import "./c.js";\nimport { b } from "../b.js";',
  "src/c/far.test.ts": 'const { c } = await import("./c.js");',
  "src/d.ts": 'import { e } from "./e.js";',
  "src/e.ts": 'import { d } from "./d.js";',
};
const importers: unknown = importersOf(Object.keys(TEXTS), (path: string) => TEXTS[path]);
const near = (path: string, ...passedOver: string[]): unknown =>
  nearestTests(path, importers, (test: string) => passedOver.includes(test));

it("the nearest tests are those that import a file, or what imports it", () => {
  expect(near("src/a.ts")).toEqual({ near: ["src/b.test.ts", "src/c/c.test.ts"], left: [] });
  expect(near("src/c/c.ts")).toEqual({ near: ["src/c/c.test.ts", "src/c/far.test.ts"], left: [] });
  expect(near("src/b.test.ts")).toEqual({ near: ["src/b.test.ts"], left: [] });
});

it("those that are passed over are named, and farther ones found", () => {
  const direct = ["src/b.test.ts", "src/c/c.test.ts"];
  expect(near("src/a.ts", ...direct)).toEqual({ near: ["src/c/far.test.ts"], left: direct });
});

it("what no test reaches has none, though its imports go round", () => {
  expect(near("src/d.ts")).toEqual({ near: [], left: [] });
});
