import { describe, expect, it } from "vitest";
import type { Diagnostic } from "./model.js";
import { openPositions, Positions } from "./positions.js";
import { countsLine, diagnosticsJson, printDiagnostics } from "./print.js";
import { showText } from "./width.js";

const file = { path: "a.md", text: 'one\n\ttown 黑龍江 "é" x\r\nlast' };
const at = (words: string, rest: object = {}): Diagnostic => ({
  severity: "error",
  code: "unknown-id",
  message: "what is wrong",
  span: { file: "a.md", start: file.text.indexOf(words), end: file.text.indexOf(words) + words.length },
  help: "how to mend it",
  ...rest,
});

describe("positions", () => {
  it("count lines over any line break and columns in characters", () => {
    const positions = new Positions("a\r\nb\rc\n😀d");
    expect([0, 3, 5, 7, 9, 99].map((offset) => positions.at(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 4, column: 2 },
      { line: 4, column: 3 },
    ]);
    expect([1, 2, 3, 4].map((line) => positions.lineText(line))).toEqual(["a", "b", "c", "😀d"]);
  });

  it("are found in the file of a span", () => {
    expect(openPositions([file])(at("last").span)).toEqual({ file: "a.md", line: 3, column: 1 });
    expect(openPositions([])(at("last").span)).toEqual({ file: "a.md", line: 1, column: 1 });
  });
});

describe("widths", () => {
  it("are two for wide characters, none for combining marks, and go to tab stops", () => {
    expect(showText("黑龍江").width).toBe(6);
    expect(showText("e\u0301").width).toBe(1);
    expect(showText("ab\tc").text).toBe("ab  c");
    expect(showText("\t", 3).width).toBe(1);
    expect(showText("ｱ").width).toBe(1);
    expect(showText("\u0007").text).toBe("\uFFFD");
  });
});

describe("printing", () => {
  it("underlines what is meant, under tabs and wide characters", () => {
    expect(printDiagnostics([at('"é"', { label: "here" })], [file])).toBe(
      [
        "error[unknown-id]: what is wrong",
        " --> a.md:2:11",
        "  |",
        '2 |     town 黑龍江 "é" x',
        "  |                 ^^^ here",
        "  = help: how to mend it",
        "",
        "1 error",
      ].join("\n"),
    );
  });

  it("shows related places, the first line of longer spans, and a whole file by its name", () => {
    const related = [{ span: at("one").span, label: "and this" }];
    const printed = printDiagnostics([at('"é" x\r\nlast', { related })], [file]);
    expect(printed).toContain("^^^^^… (2 lines)");
    expect(printed).toContain(" --> a.md:1:1\n  |\n1 | one\n  | --- and this");
    const whole = { ...at("x"), span: { file: "b.md", start: 0, end: 0 } };
    expect(printDiagnostics([whole], [file])).toContain(" --> b.md\n");
  });

  it("shows of a long line what stands around the underline", () => {
    const long = { path: "a.md", text: `${"a".repeat(500)} fault ${"b".repeat(500)}` };
    const fault = at("x", { span: { file: "a.md", start: 501, end: 506 } });
    const [, , , line = "", underline = ""] = printDiagnostics([fault], [long]).split("\n");
    expect(line.length).toBeLessThan(130);
    expect(line.slice(underline.indexOf("^"), underline.lastIndexOf("^") + 1)).toBe("fault");
  });

  it("sorts by file and position, and counts", () => {
    const diagnostics = [at("last"), at("one", { severity: "note" }), at("x", { severity: "warning" })];
    expect(
      diagnosticsJson(diagnostics, [file]).map(({ line, column, endColumn }) => [line, column, endColumn]),
    ).toEqual([
      [1, 1, 4],
      [2, 15, 16],
      [3, 1, 5],
    ]);
    expect(countsLine(diagnostics)).toBe("1 error, 1 warning, 1 note");
    expect(countsLine([])).toBe("no errors");
  });

  it("is coloured only if asked", () => {
    expect(printDiagnostics([at("one")], [file])).not.toContain("\u001b");
    expect(printDiagnostics([at("one")], [file], { colour: true })).toContain("\u001b[");
  });
});
