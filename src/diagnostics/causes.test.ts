import { expect, it } from "vitest";
import { oneOfEachCause } from "./causes.js";
import type { Diagnostic } from "./model.js";

const found = (start: number, cause?: string): Diagnostic => ({
  severity: "error",
  code: "selection-leaks",
  message: `at ${start}`,
  span: { file: "a.md", start, end: start + 1 },
  help: "Close it.",
  ...(cause === undefined ? {} : { cause }),
});

it("tells what comes of one cause once, where it is first written, and says where else and how often", () => {
  const told = oneOfEachCause([
    found(50, "gap"),
    found(7),
    ...[20, 10, 40, 30].map((at) => found(at, "gap")),
    found(8),
    found(60, "other"),
  ]);
  expect(told.map(({ message }) => message)).toEqual(["at 7", "at 10", "at 8", "at 60"]);
  expect(told[1]!.related).toEqual([
    { span: { file: "a.md", start: 20, end: 21 }, label: "the same here" },
    { span: { file: "a.md", start: 30, end: 31 }, label: "the same here" },
    { span: { file: "a.md", start: 40, end: 41 }, label: "the same here, and 1 more" },
  ]);
  expect(told[3]!.related).toBeUndefined();
});
