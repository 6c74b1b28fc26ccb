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

  it("is read in place, from wherever its bytes begin", () => {
    const bytes = joined([text("before"), ...storedZip(files), text("")]).subarray(6);
    const entries = unzipped(bytes);
    expect(entries).toEqual(whole);
    expect(entries["b.arrow"]!.buffer).toBe(bytes.buffer);
  });

  it("is read where somebody has squeezed it, or written a comment after it", () => {
    expect(unzipped(zipSync(whole, { level: 9 }))).toEqual(whole);
    const noted = joined([...storedZip(files), text("kept by nobody")]);
    new DataView(noted.buffer).setUint16(noted.length - 16, 14, true);
    expect(unzipped(noted)).toEqual(whole);
  });
});
