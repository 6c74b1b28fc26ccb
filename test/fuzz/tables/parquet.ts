/** Parquet of many types and packings, some of it damaged. */
import {
  bool,
  columnFromArray,
  dateDay,
  dictionary,
  float32,
  float64,
  int32,
  int64,
  list,
  tableFromColumns,
  timestamp,
  TimeUnit,
  utf8,
  binary,
  type Table,
} from "@uwdata/flechette";
import fc from "fast-check";
import { damaged, someDamage, type Damage } from "../damage.js";
import { ensure } from "../target.js";
import { ranOnFile, ROWS_FAILED } from "./command.js";
import { ensureAnswered, rolesAmong } from "./delimited-oracle.js";
import { PACKINGS, readParquet, writtenParquet, type Style } from "../../arrow-parquet.js";
import { columnsOf, drawnTables, isPlain, type DrawnTable } from "./table.js";
import { optionsOf } from "./words.js";

const TYPES = [
  "text",
  "dictionary",
  "float64",
  "float32",
  "int32",
  "int64",
  "bool",
  "day",
  "milliseconds",
  "microseconds",
  "nanoseconds",
  "binary",
  "list",
] as const;
type Type = (typeof TYPES)[number];

export interface DrawnParquet {
  readonly kind: "parquet";
  readonly table: DrawnTable;
  readonly types: readonly Type[];
  /** Rows are repeated, so that there are several groups of them. */
  readonly times: number;
  readonly style: Style;
  readonly damage: readonly Damage[];
}

export const parquet: fc.Arbitrary<DrawnParquet> = fc.record({
  kind: fc.constant("parquet" as const),
  table: drawnTables,
  types: fc.array(fc.oneof(fc.constant("text" as const), fc.constantFrom(...TYPES)), { minLength: 8, maxLength: 8 }),
  times: fc.constantFrom(1, 1, 2, 12),
  style: fc.record({ packing: fc.constantFrom(...PACKINGS), groupRows: fc.constantFrom(3, 7, 50, 1000), hasDictionary: fc.boolean() }),
  damage: someDamage(fc.oneof(fc.nat(8000), fc.nat(300))),
}); // prettier-ignore

const numberOf = (text: string): number | null =>
  text.trim() === "" || !Number.isFinite(Number(text)) ? null : Number(text);
const wholeOf = (text: string): number | null =>
  numberOf(text) === null ? null : Math.trunc(numberOf(text)!) % 2 ** 31;
const largeOf = (text: string): bigint | null =>
  wholeOf(text) === null ? null : BigInt(wholeOf(text)!) * 4_000_000_007n;
const momentOf = (text: string): number | null =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) + ((text.length * 3_723_004) % 86_400_000) : null;

/** The values of a column of a type; what cannot be of it is null. */
const COLUMNS: Readonly<Record<Type, (cells: string[]) => ReturnType<typeof columnFromArray>>> = {
  text: (cells) => columnFromArray(cells.map((text) => (text === "" ? null : text)), utf8()),
  dictionary: (cells) => columnFromArray(cells, dictionary(utf8())),
  float64: (cells) => columnFromArray(cells.map(numberOf), float64()),
  float32: (cells) => columnFromArray(cells.map(numberOf), float32()),
  int32: (cells) => columnFromArray(cells.map(wholeOf), int32()),
  int64: (cells) => columnFromArray(cells.map(largeOf), int64()),
  bool: (cells) => columnFromArray(cells.map((text) => (text === "" ? null : text.length % 2 === 0)), bool()),
  day: (cells) => columnFromArray(cells.map(momentOf), dateDay()),
  milliseconds: (cells) => columnFromArray(cells.map(momentOf), timestamp(TimeUnit.MILLISECOND)),
  microseconds: (cells) => columnFromArray(cells.map(momentOf), timestamp(TimeUnit.MICROSECOND)),
  nanoseconds: (cells) => columnFromArray(cells.map(momentOf), timestamp(TimeUnit.NANOSECOND)),
  binary: (cells) => columnFromArray(cells.map((text) => Buffer.from(text)), binary()),
  list: (cells) => columnFromArray(cells.map((text) => (text === "" ? null : [...text].map((letter) => letter.codePointAt(0)!))), list(int32())),
}; // prettier-ignore

function drawnParquet({ table, types, times }: DrawnParquet): Table {
  const rows = Array.from({ length: times }, () => table.rows).flat();
  const columns = columnsOf(table).map(({ name, cellOf }, at) => [name, COLUMNS[types[at % types.length]!](rows.map(cellOf))] as const);
  return tableFromColumns(columns as never);
} // prettier-ignore

export function parquetBytes(drawn: DrawnParquet): Buffer {
  return Buffer.from(drawn.damage.reduce(damaged, writtenParquet(drawnParquet(drawn), drawn.style)));
}

export const parquetWords = ({ table }: DrawnParquet): string[] => optionsOf(table.asked);

export async function parquetHolds(drawn: DrawnParquet): Promise<string> {
  const names = columnsOf(drawn.table).map(({ name }) => name);
  if (names.includes("__proto__")) return "not drawn";
  const [bytes, words] = [parquetBytes(drawn), parquetWords(drawn)];
  const calling = { ending: ".parquet", outputEnding: ".parquet", words };
  const ran = await ranOnFile(bytes, calling);
  const again = await ranOnFile(bytes, calling);
  ensure(ran.code === again.code && (ran.bytes === again.bytes || ran.bytes!.equals(again.bytes!)), () => "the same table gives other bytes");
  if (!ran.bytes) {
    ensure(drawn.damage.length > 0 || !isPlain(drawn.table), () => `it is refused: ${ran.err}`);
    ensure(!ran.err.includes("byte order mark") || drawn.damage.length > 0 || names.some((name) => name.startsWith("\uFEFF")), () => `no name begins with a mark: ${ran.err}`);
    return "refused";
  }
  if (drawn.damage.length > 0) return "answered, damaged";
  const failed = failedRows(drawn, readParquet(bytes), readParquet(ran.bytes));
  ensure(ran.code === (failed > 0 ? ROWS_FAILED : 0), () => `${failed} rows have no answer, and the exit code is ${ran.code}`);
  return "answered";
} // prettier-ignore

const shown = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => (typeof each === "bigint" ? `${each}n` : ArrayBuffer.isView(each) ? [...(each as Uint8Array)].map(String) : Object.is(each, -0) ? "-0" : each)); // prettier-ignore

function failedRows(drawn: DrawnParquet, read: Table, written: Table): number {
  ensure(read.numRows === written.numRows, () => `of ${read.numRows} rows ${written.numRows} are written`);
  const [own, all] = [read, written].map((table) => table.schema.fields.map(({ name }) => name)) as [string[], string[]];
  ensure(own.every((name, at) => all[at] === name), () => `the columns were ${own.join(", ")}, and are ${all.join(", ")}`);
  own.forEach((name, at) => {
    const [before, after] = [read, written].map((table) => shown(table.getChildAt(at).toArray())) as [string, string];
    ensure(before === after, () => `the column ${name} was ${before}, and is ${after}`);
  });
  const prefix = all[own.length]!.slice(0, -"day".length);
  const gained = all.slice(own.length).map((name, at) => [name.slice(prefix.length), written.getChildAt(own.length + at)] as const);
  const roles = rolesAmong(own, drawn.table.asked);
  let failed = 0;
  for (let row = 0; row < read.numRows; row++) {
    const words = roles.map((at) => {
      const words = wordsOf(read.getChildAt(at).at(row), drawn.types[at % drawn.types.length]!);
      return marked(words, cellIn(drawn, row, at));
    });
    const said = Object.fromEntries(gained.map(([name, column]) => [name, (column.at(row) as string | null) ?? ""]));
    if (!ensureAnswered(words, said, "editorial", () => true)) failed++;
  }
  return failed;
} // prettier-ignore

const cellIn = ({ table }: DrawnParquet, row: number, at: number): string =>
  columnsOf(table)[at]!.cellOf(table.rows[row % table.rows.length]!);

/** The library by which Parquet is read here leaves a byte order mark out at the beginning of a text. */
const marked = (read: string, drawn: string): string => (drawn === `\uFEFF${read}` ? drawn : read);

/** As a cell is written in a table of text; moments and days as ISO 8601 has them. */
function wordsOf(value: unknown, type: Type): string {
  if (value === null || value === undefined) return "";
  if (type === "day") return new Date(value as number).toISOString().slice(0, 10);
  if (type.endsWith("seconds")) return new Date(value as number).toISOString().replace("Z", "").replace(/\.000$/, "").replace(/(\.\d*?)0+$/, "$1");
  if (type === "binary") return Buffer.from(value as Uint8Array).toString().replace(/[\\\p{Cc}\p{Zl}\p{Zp}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FFFE}\u{FFFF}]/gu, (letter) => Buffer.from(letter).toString("hex").replace(/../g, (hex) => `\\x${hex.toUpperCase()}`));
  return typeof value === "object" ? JSON.stringify([...(value as Iterable<number>)]) : String(value as string | number | bigint | boolean);
} // prettier-ignore
