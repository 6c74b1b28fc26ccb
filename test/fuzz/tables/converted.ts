/** A table that is written in another format has the same cells as text, in the same columns and rows. */
import { parquetText } from "../../arrow-parquet.js";
import { ensure } from "../target.js";
import { ensureAnswered, rolesAmong, type ReadFile } from "./delimited-oracle.js";
import type { DrawnDelimited } from "./delimited.js";
import { readDelimited } from "./other-reader.js";

/** The cells of a row by the names of their columns; empty ones are null, but in delimited text. */
export type TextRow = ReadonlyMap<string, string | null>;

/** `text`: of the table that was read, without its mark; by the sign that was drawn. */
export function ensureConverted(drawn: DrawnDelimited, { text, decode }: ReadFile, written: Buffer): number {
  const [header, ...read] = readDelimited(text.replace(/^\xEF\xBB\xBF/, ""), drawn.delimiter)!;
  const said = drawn.to === "parquet" ? (cell: string) => withoutMark(decode(cell)!) : decode;
  const names = header!.cells.map((name) => said(name)!);
  const rows = read.filter(({ body }) => body !== "").map(({ cells }) => cells);
  const converted = textRows(drawn.to!, written);
  ensure(converted.length === rows.length, () => `of ${rows.length} rows ${converted.length} are written`);
  const at = rolesAmong(names, drawn.table.asked);
  let failed = 0;
  for (const [index, cells] of rows.entries()) {
    const row = converted[index]!;
    ensure(names.every((name, column) => (row.get(name) ?? "") === said(cells[column]!)), () => `row ${index + 1} was ${JSON.stringify(cells)}, and is ${JSON.stringify([...row])}`);
    const gained = [...row.keys()].filter((name) => !names.includes(name));
    const prefix = gained.find((name) => name.endsWith("day_note"))?.slice(0, -"day_note".length);
    ensure(prefix !== undefined && gained.every((name) => name.startsWith(prefix)), () => `the gained columns are ${gained.join(", ")}`);
    ensure(row.size === names.length + gained.length, () => `of ${names.length} columns some are lost: ${[...row.keys()].join(", ")}`);
    const told = Object.fromEntries(gained.map((name) => [name.slice(prefix!.length), row.get(name) ?? ""]));
    if (!ensureAnswered(at.map((column) => decode(cells[column]!)), told, drawn.reading, () => true)) failed++;
  }
  return failed;
} // prettier-ignore

/** The library by which Parquet is read leaves it out. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

function textRows(to: NonNullable<DrawnDelimited["to"]>, written: Buffer): TextRow[] {
  switch (to) {
    case "tsv": {
      const [header, ...rows] = readDelimited(written.toString(), "\t")!;
      return rows.map(({ cells }) => new Map(header!.cells.map((name, column) => [name, cells[column]!])));
    }
    case "ndjson":
      return written.toString().split("\n").slice(0, -1).map((line) => new Map(Object.entries(JSON.parse(line) as object) as [string, string | null][]));
    case "parquet":
      return parquetText(written);
  }
} // prettier-ignore
