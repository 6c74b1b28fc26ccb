import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { joined, storedZip, unzipped } from "./zip.js";

const text = (words: string) => new TextEncoder().encode(words);
const files = {
  "a.json": [text("{}")],
  "empty.bin": [],
  "b.arrow": [text("ARROW1"), new Uint8Array(2), text("…")],
};
const whole = { "a.json": text("{}"), "empty.bin": text(""), "b.arrow": text("ARROW1\0\0…") };

describe("an archive of stored entries", () => {
  it("is the one that fflate writes", () => {
    const theirs = zipSync(whole, { level: 0, mtime: new Date(1980, 0, 1) });
    expect(joined(storedZip(files))).toEqual(theirs);
    expect(unzipSync(joined(storedZip(files)))).toEqual(whole);
  });

  const allOf = (bytes: Uint8Array) => {
    const archive = unzipped(bytes);
    return Object.fromEntries(Object.keys(whole).map((name) => [name, archive.get(name)]));
  };

  it("is read in place, from wherever its bytes begin", () => {
    const bytes = joined([text("before"), ...storedZip(files), text("")]).subarray(6);
    expect(allOf(bytes)).toEqual(whole);
    expect(unzipped(bytes).get("b.arrow")!.buffer).toBe(bytes.buffer);
    expect(unzipped(bytes).get("another")).toBeUndefined();
  });

  it("is refused with anything after it, before it or between, though a comment were told of", () => {
    const bytes = joined(storedZip(files));
    const noted = joined([bytes, text("kept by nobody")]);
    new DataView(noted.buffer).setUint16(bytes.length - 2, 14, true);
    for (const more of [noted, joined([bytes, text("\0")]), joined([text("\0"), bytes])])
      expect(() => unzipped(more)).toThrow(RangeError);
  });

  it("is refused where an entry is squeezed: what it would unfold to has no bound", () => {
    expect(() => unzipped(zipSync({ "a.json": new Uint8Array(1e6) }, { level: 9 }))).toThrow("squeezed");
  });

  it("never gives other bytes than were written, whichever bit is turned and wherever it is cut", () => {
    const bytes = joined(storedZip(files));
    const read = (changed: Uint8Array) => {
      try {
        return allOf(changed);
      } catch {
        return "refused";
      }
    };
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const turned = bytes.slice();
      turned[bit >> 3]! ^= 1 << (bit & 7);
      expect(read(turned), `bit ${bit}`).toBe("refused");
    }
    for (let length = 0; length < bytes.length; length++)
      expect(read(bytes.slice(0, length))).toBe("refused");
  });
});
