import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harmless, harmlessJson, isHarmful, onOneLine } from "./harmless.js";

/** By the tables of the Unicode Character Database and of XML 1.0 (5th edition, production 2), written out. */
function isBad(code: number): boolean {
  if (code === 0x09 || code === 0x0a) return false;
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  if (code === 0x2028 || code === 0x2029) return true;
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0xfffe || code === 0xffff; // prettier-ignore
}

describe("text from elsewhere", () => {
  it("loses each harmful character and no other", () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (isBad(code) !== isHarmful(character)) throw new Error(`U+${code.toString(16)}`);
      if (code === 0x0d) continue;
      if (harmless(`a${character}b`) !== `a${isBad(code) ? "\uFFFD" : character}b`)
        throw new Error(`U+${code.toString(16)}`);
    }
  });

  it("keeps line breaks as plain ones, and no carriage return alone", () => {
    expect(harmless("a\r\nb\rc\td\n")).toBe("a\nb\uFFFDc\td\n");
  });

  it("has no end of a line within a sentence", () => {
    expect(onOneLine("a\r\nb\nc\td\u2028e é")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe é");
  });

  it("keeps its value in JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = harmlessJson({ [text]: [text] });
        expect(JSON.parse(json)).toEqual({ [text]: [text] });
        expect([...json].some(isHarmful)).toBe(false);
      }),
    );
    expect(harmlessJson("\u202e\x9b\x7f\x1b")).toBe('"\\u202e\\u009b\\u007f\\u001b"');
  });
});
