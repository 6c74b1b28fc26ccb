import { join } from "node:path";
import fc from "fast-check";
import type { SchemaElement, SchemaTree } from "hyparquet";
import { expect, it } from "vitest";
import { recordedIo, ROOT } from "../../../test/recorded-io.js";
import { openParquet } from "./parquet.js";
import { textOf } from "./parquet-text.js";

/** Written by pyarrow of values that its author listed: lists of ints, structures, bytes, maps, moments of Shanghai, decimals of two places. */
const KINDS = join(ROOT, "src/cli/table/fixtures/kinds.parquet");

it("tells the cells of each type that pyarrow wrote exactly", async () => {
  const table = await openParquet(recordedIo().io, KINDS);
  const rows: (readonly string[])[] = [];
  for await (const batch of table.rows(["n", "s", "b", "m", "ts", "dec"], [])) rows.push(...batch.map(({ asked }) => asked));
  expect(rows).toEqual([
    ["[1,2]", '{"a":1}', "\\x00\\xFF", '{"k":1}', "1900-01-01T03:00:00Z", "1.10"],
    ["[]", '{"a":null}', "", "{}", "1900-01-01T03:00:00Z", "1.10"],
    ["", "", "", "", "1900-01-01T03:00:00Z", "1.10"],
    ["[null]", '{"a":3}', "x", "{}", "1900-01-01T03:00:00Z", "1.10"],
    ["[3]", '{"a":4}', "y", "{}", "1900-01-01T03:00:00Z", "1.10"],
  ]);
}); // prettier-ignore

const leaf = (element: Partial<SchemaElement>): SchemaTree => ({
  children: [],
  count: 1,
  element: { name: "a", ...element },
  path: ["a"],
});
const listOf = (item: SchemaTree): SchemaTree => ({
  ...leaf({ converted_type: "LIST" }),
  children: [{ ...leaf({ repetition_type: "REPEATED" }), children: [item] }],
});
const decimal = (scale: number) => leaf({ converted_type: "DECIMAL", scale });
const moment = (unit: "MILLIS" | "MICROS" | "NANOS", isAdjustedToUTC: boolean) =>
  leaf({ logical_type: { type: "TIMESTAMP", unit, isAdjustedToUTC } });

it.each<[string, SchemaTree, unknown]>([
  ["-0.05", decimal(2), -5],
  ["-12.3450", decimal(4), -123450n],
  ["7", decimal(0), 7],
  ["-0.01", decimal(2), Uint8Array.of(0xff, 0xff)],
  ["123456789012345678901234567890.12", decimal(2), Buffer.from("009bd30a3c645943dd1690a03a14", "hex")],
  ["[1.10,null]", listOf(decimal(2)), [110, null]],
  ["[9007199254740993]", listOf(leaf({ type: "INT64" })), [9007199254740993n]],
  ["[[1],[]]", listOf(listOf(leaf({ type: "INT32" }))), [[1], []]],
  ['["1900-01-01"]', listOf(leaf({ converted_type: "DATE" })), [-25567]],
  ['["NaN",0.5]', listOf(leaf({ type: "DOUBLE" })), [NaN, 0.5]],
  ["1969-12-31T23:59:59.999999Z", moment("MICROS", true), -1n],
  ["1970-01-01T00:00:00.000000001", moment("NANOS", false), 1n],
  ["1970-01-01T00:00:01.5Z", leaf({ converted_type: "TIMESTAMP_MILLIS" }), 1500n],
  ["03:00:00.25", leaf({ converted_type: "TIME_MILLIS" }), 10_800_250],
  ["a\\x5Cb\\x0Aé", leaf({ type: "BYTE_ARRAY" }), Buffer.from("a\\b\né")],
])("%s", (text, column, value) => {
  expect(textOf(column, value)).toBe(text);
}); // prettier-ignore

it("tells bytes so that each can be had back, and none reaches a terminal", () => {
  const bytes = fc.oneof(fc.uint8Array(), fc.string({ unit: "binary" }).map((text) => new Uint8Array(Buffer.from(text))));
  fc.assert(
    fc.property(bytes, (value) => {
      const text = textOf(leaf({ type: "BYTE_ARRAY" }), value);
      expect(text).not.toMatch(/\p{Cc}/u);
      const parts = [...text.matchAll(/\\x(..)|([^\\]+)/gu)].map(([, hex, letters]) => hex ? Buffer.from(hex, "hex") : Buffer.from(letters!));
      expect(Buffer.concat(parts)).toEqual(Buffer.from(value));
    }),
  );
}); // prettier-ignore
