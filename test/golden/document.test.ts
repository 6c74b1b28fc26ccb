import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../recorded-io.js";
import { commandsOf, filesOf, readGolden, shown, writeGolden } from "./document.js";
import { CASES, findGolden } from "./find.js";

const text =
  "# A case\n\n```console\n$ thalweg at 'a b' 1858\nanswer\n$ npx thalweg check x\n```\n\nMiddle.\n\n" +
  "````markdown x/treaty.md\nText\n```thalweg\nline\n```\n````\n\n```sh\n$ npm start\n```\n";

describe("a golden document", () => {
  it("is read into commands with their output, and files", () => {
    const parts = readGolden(text);
    expect(commandsOf(parts)).toEqual([
      { argv: ["at", "a b", "1858"], line: "$ thalweg at 'a b' 1858", expected: "answer\n" },
      { argv: ["check", "x"], line: "$ npx thalweg check x", expected: null },
    ]);
    expect(filesOf(parts)).toEqual([{ path: "x/treaty.md", content: "Text\n```thalweg\nline\n```\n" }]);
  });

  it("is written back as it was, but for the output", () => {
    expect(writeGolden(readGolden(text), ({ expected }) => expected ?? "")).toBe(text);
    expect(writeGolden(readGolden(text), () => "new\n")).toContain(
      "1858\nnew\n$ npx thalweg check x\nnew\n```\n",
    );
  });

  it("holds no other programs in a console fence", () => {
    expect(() => readGolden("```console\n$ thalwg at x\n```\n")).toThrow(/\$ thalwg at x: a console fence/);
  });

  it("leaves the rest of a long output out where it says so, unless the command failed", () => {
    const output = "one\ntwo\nthree\n";
    expect(shown(output, "old\n…\n")).toBe("one\n…\n");
    expect(shown(output, "1\n2\n3\n…\n")).toBe(output);
    expect(shown(output, "1\n")).toBe(output);
    expect(shown(output, null)).toBe(output);
    expect(shown("one\ntwo\n[exit code 1]\n", "one\n…\n")).toBe("one\ntwo\n[exit code 1]\n");
  });
});

it("leaves no golden document untested: each folder of cases has a test of its own, so that they share the processors", () => {
  const folders = new Set(findGolden(CASES).map(({ path }) => path.split("/").slice(0, 2).join("/")));
  expect(folders.size).toBeGreaterThan(1);
  for (const folder of folders)
    expect(readFileSync(join(ROOT, folder, "golden.test.ts"), "utf8")).toContain(
      `testGolden(["${folder}"]);`,
    );
});
