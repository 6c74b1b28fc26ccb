import { float64 } from "@uwdata/flechette";
import { describe, expect, it } from "vitest";
import { column, readTable, writeTable } from "./container.js";
import { joined } from "./zip.js";

describe("a table of an atlas", () => {
  const table = joined(writeTable({ metres: Float64Array.of(1, 2.5, -3) }, { metres: float64() }));

  it.each([0, 1, 4, 7])(
    "is read from %d bytes beyond a multiple of eight, of a buffer of Node too",
    (offset) => {
      const bytes = Buffer.alloc(table.length + 16);
      const at = ((8 - (bytes.byteOffset % 8)) % 8) + offset;
      bytes.set(table, at);
      const placed = bytes.subarray(at, at + table.length);
      expect([...column(readTable(new Map([["t", placed]]), "t"), "metres", Float64Array)]).toEqual([
        1, 2.5, -3,
      ]);
    },
  );
});
