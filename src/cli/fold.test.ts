import { expect, it } from "vitest";
import { fold, foldFor } from "./fold.js";

it("folds to a page, and to a terminal that is narrower, but never to less than can be read", () => {
  const text = "word ".repeat(60).trim();
  const longest = () =>
    Math.max(
      ...fold(text, "  ")
        .split("\n")
        .map(({ length }) => length),
    );
  expect(longest()).toBe(96);
  foldFor(200);
  expect(longest()).toBe(96);
  foldFor(50);
  expect(longest()).toBe(46);
  foldFor(3);
  expect(longest()).toBe(26);
  expect(fold(text, "  ").replace(/\s+/g, " ").trim()).toBe(text);
});
