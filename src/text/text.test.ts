import { describe, expect, it } from "vitest";
import { decodeFile, firstInvalidUtf8 } from "./from-bytes.js";
import { readMarkdown } from "./from-markdown.js";

const read = (text: string) => readMarkdown({ path: "a.md", text });
const contents = (text: string): string[][] =>
  read(text).text.fences.map((fence) => fence.lines.map(({ start, end }) => text.slice(start, end)));

describe("bytes", () => {
  it("agree with TextDecoder on what is UTF-8", () => {
    const samples = [
      "",
      "61",
      "c3a9",
      "e9bb91",
      "f09f9880",
      "c0af",
      "eda080",
      "f4908080",
      "e9bb",
      "ff",
      "80",
      "61c3",
      "f0808080",
    ];
    for (const hex of samples) {
      const bytes = Uint8Array.from(Buffer.from(hex, "hex"));
      const isValid = (): boolean => {
        try {
          new TextDecoder("utf-8", { fatal: true }).decode(bytes);
          return true;
        } catch {
          return false;
        }
      };
      expect(firstInvalidUtf8(bytes) === null, hex).toBe(isValid());
    }
  });

  it("that are not UTF-8 are said with their place, and read all the same", () => {
    const { file, diagnostics } = decodeFile("a.md", Uint8Array.from(Buffer.from("c3a920e120", "hex")));
    expect(file.text).toBe("é \uFFFD ");
    expect(diagnostics).toMatchObject([{ code: "not-utf8", span: { start: 2, end: 3 } }]);
  });

  it("of a byte order mark and of UTF-16 are known", () => {
    expect(decodeFile("a.md", Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toMatchObject({
      file: { text: "a" },
      diagnostics: [{ code: "byte-order-mark", severity: "note" }],
    });
    expect(decodeFile("a.md", Uint8Array.from([0xff, 0xfe, 0x61, 0]))).toMatchObject({
      file: { text: "a" },
      diagnostics: [{ code: "not-utf8", severity: "error" }],
    });
  });
});

describe("Markdown", () => {
  it("has fences with their words and lines, in any container", () => {
    const text =
      "- x\n  ```thalweg example two\n  a\n    b\n  ```\n> ~~~~thalweg\n> c\n> ~~~~\n\n```js\nd\n```\n";
    expect(contents(text)).toEqual([["a", "  b"], ["c"]]);
    expect(read(text).text.fences[0]?.words).toEqual(["example", "two"]);
  });

  it("has headings with the prose under them", () => {
    const text = "# A *b* #\n\nOne.\n\n```thalweg\nx\n```\n\nTwo.\n\nC\n===\nThree.\n";
    expect(read(text).text.headings.map(({ depth, title, prose }) => [depth, title, prose])).toEqual([
      [1, "A *b*", "One.\n\nTwo."],
      [1, "C", "Three."],
    ]);
  });

  it("hides fences in comments, and reads those after an endless paragraph or lists without end", () => {
    expect(contents("<!--\n```thalweg\na\n```\n-->\n")).toEqual([]);
    expect(contents(`${"*[`< word\n".repeat(1000)}\`\`\`thalweg\na\n\`\`\`\n`)).toEqual([["a"]]);
    const lists = Array.from({ length: 1000 }, (_, depth) => `${"  ".repeat(depth)}- word\n`).join("");
    expect(contents(`${lists}\n\`\`\`thalweg\na\n\`\`\`\n`)).toEqual([["a"]]);
  });

  it("says which fences are misspelt or never closed", () => {
    const codes = (text: string): string[] => read(text).diagnostics.map(({ code }) => code);
    expect(codes("```thalwge\n```\n```THALWEG\n```\n```text\n```\n")).toEqual([
      "misspelt-fence",
      "misspelt-fence",
    ]);
    for (const tag of ["thalwge", "\0alweg", "thal&amp;eg", "tha\\lweg"]) {
      const { diagnostics } = read(`x\n\n> ~~~  ${tag} of\n> ~~~\n`);
      const found = diagnostics.find(({ code }) => code === "misspelt-fence");
      if (found) expect([found.span.start, found.span.end]).toEqual([10, 10 + tag.length]);
      else expect(tag).toMatch(/&/);
    }
    expect(codes("```thalweg\na\n")).toEqual(["unclosed-fence"]);
    expect(codes("```thalweg")).toEqual(["unclosed-fence"]);
    expect(codes("a\0b")).toEqual(["nul-byte"]);
  });

  it("says which hidden characters stand in it, each once", () => {
    const text = "a\r\nb\rc\td \u200eא\u200f \u2028\ufeff";
    expect(read(text).diagnostics).toEqual([]);
    const hidden = read(`${text}\u001b[2J\u202e\u001b\u009b`).diagnostics;
    expect(hidden.map(({ code, span, message }) => [code, span.start, /U\+\w+/.exec(message)?.[0]])).toEqual([
      ["hidden-character", text.length, "U+001B"],
      ["hidden-character", text.length + 4, "U+202E"],
      ["hidden-character", text.length + 6, "U+009B"],
    ]);
  });
});
