import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBlock, decodeHeader, decodeIndex, encodeFile, HEADER_BYTES, type Item } from "./codec.js";

const item = fc
  .record({
    tags: fc.tuple(fc.integer(), fc.integer(), fc.integer(), fc.integer()),
    points: fc.array(fc.integer({ min: -(2 ** 26), max: 2 ** 26 }), { minLength: 2, maxLength: 40 }),
  })
  .map(({ tags, points }): Item => ({ tags, points: Int32Array.from(points.slice(0, points.length & ~1)) }));

function decodeFile(file: Uint8Array): Item[][] {
  const { indexLength, rawIndexLength } = decodeHeader(file.subarray(0, HEADER_BYTES));
  const entries = decodeIndex(file.subarray(HEADER_BYTES, HEADER_BYTES + indexLength), rawIndexLength);
  return entries.map((entry) => decodeBlock(file.subarray(entry.offset, entry.offset + entry.length), entry));
}

describe("the geography file format", () => {
  it("gives back what was written", () => {
    fc.assert(
      fc.property(fc.array(fc.array(item, { minLength: 1, maxLength: 5 }), { maxLength: 4 }), (blocks) => {
        expect(decodeFile(encodeFile(blocks))).toEqual(blocks);
      }),
      { numRuns: 50 },
    );
  });

  it("names what is wrong with bytes that are not its own", () => {
    expect(() => decodeHeader(new Uint8Array(16))).toThrow("not a geography file");
    const file = encodeFile([[{ tags: [1, 2, 3, 4], points: Int32Array.of(1, 2) }]]);
    file[4] = 9;
    expect(() => decodeHeader(file)).toThrow("format 9");
  });
});
