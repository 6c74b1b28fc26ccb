import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import provenance from "../../../geography/provenance.json" with { type: "json" };
import { decodeBlock, decodeHeader, decodeIndex, HEADER_BYTES } from "./codec.js";
import { FileSource, readItems, shippedShores } from "./files.js";
import { shoresOf } from "./water-bodies.js";

const inFolder = (name: string): string => new URL(`../../../geography/${name}`, import.meta.url).pathname;

describe("the shipped geography", () => {
  it("is what its provenance says, and small enough to ship", () => {
    let bytes = 0;
    for (const { file, sha256 } of [provenance.rivers, provenance.shores]) {
      expect(
        createHash("sha256")
          .update(readFileSync(inFolder(file)))
          .digest("hex"),
      ).toBe(sha256);
      bytes += statSync(inFolder(file)).size;
    }
    expect(bytes).toBeLessThan(20e6);
  });

  it("holds every river segment and point of WDBII, by the counts that its own file states", () => {
    const file = readFileSync(inFolder("rivers.bin"));
    const { indexLength, rawIndexLength } = decodeHeader(file.subarray(0, HEADER_BYTES));
    const entries = decodeIndex(file.subarray(HEADER_BYTES, HEADER_BYTES + indexLength), rawIndexLength);
    const items = entries.flatMap((entry) =>
      decodeBlock(file.subarray(entry.offset, entry.offset + entry.length), entry),
    );
    expect(items).toHaveLength(43_996);
    expect(items.reduce((sum, { points }) => sum + points.length / 2, 0)).toBe(2_565_425);
    expect(items.filter(({ tags }) => tags[0] === 0)).toHaveLength(1_160);
    expect(items.filter(({ tags }) => tags[0] === 4)).toHaveLength(13_677);
  }, 60_000);

  it("draws closed shores, land to the left: islands turn counter-clockwise, lakes clockwise", async () => {
    const shores = shoresOf(await readItems(shippedShores(), { west: 100, south: 40, east: 145, north: 60 }));
    expect(shores.length).toBeGreaterThan(400);
    for (const { ring, level } of shores) {
      let twice = 0;
      for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
        twice += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
      expect(Math.sign(twice)).toBe(level % 2 === 1 ? 1 : -1);
    }
  });

  it("reads a box across the antimeridian in unwrapped longitudes", async () => {
    const east = await readItems(shippedShores(), { west: 170, south: 60, east: 190, north: 72 });
    const west = await readItems(shippedShores(), { west: -190, south: 60, east: -170, north: 72 });
    expect(east.map(({ tags }) => tags[1]).sort()).toEqual(west.map(({ tags }) => tags[1]).sort());
    for (const shore of shoresOf(east)) expect(shore.east).toBeGreaterThan(169);
  });

  it("names a file that is cut short", () => {
    const source = new FileSource(inFolder("rivers.bin"));
    expect(() => source.read(provenance.rivers.bytes - 10, 20)).toThrow("cut short");
  });
});
