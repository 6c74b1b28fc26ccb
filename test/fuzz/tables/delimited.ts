/** Delimited text of every dialect, encoding and packing, mostly whole, some of it damaged. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { damaged, someDamage, type Damage } from "../damage.js";
import { inFile, LETTERS, type Letters, type LettersName } from "./encodings.js";
import { columnsOf, drawnTables, isPlain, type DrawnTable } from "./table.js";
import { optionsOf, rarely } from "./words.js";

/** Of a row: how each cell is written, and what is wrong with its width. */
interface Written {
  readonly styles: readonly Style[];
  /** Cells that it lacks (below 0) or has too many. */
  readonly wide: number;
  readonly isEmptyBefore: boolean;
}
/** As few quotation marks as may be; always some; some in which only the beginning stands. */
type Style = "bare" | "quoted" | "half";

export interface DrawnDelimited {
  readonly kind: "delimited";
  readonly table: DrawnTable;
  readonly written: readonly Written[];
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly isDelimiterNamed: boolean;
  readonly letters: LettersName;
  readonly end: "\n" | "\r\n" | "\r" | "mixed";
  readonly isLastEnded: boolean;
  /** So many members, one after the other. */
  readonly gzip: number;
  readonly isPackedAgain: boolean;
  /** Repetitions of one cell, so that a row goes beyond what is looked at first. */
  readonly long: { readonly row: number; readonly cell: number; readonly times: number } | null;
  readonly prefix: string | null;
  readonly reading: "editorial" | "beta";
  readonly isStrict: boolean;
  readonly isTold: boolean;
  readonly to: "tsv" | "ndjson" | "parquet" | null;
  readonly piece: number;
  readonly damage: readonly Damage[];
}

const style = fc.oneof(
  { weight: 6, arbitrary: fc.constant("bare" as const) },
  { weight: 2, arbitrary: fc.constant("quoted" as const) },
  { weight: 1, arbitrary: fc.constant("half" as const) },
);
const sign = fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('"",;\t|\n\r\r\n=\0\xff')));

export const delimited: fc.Arbitrary<DrawnDelimited> = fc.record({
  kind: fc.constant("delimited" as const),
  table: drawnTables,
  written: fc.array(
    fc.record({
      styles: fc.array(style, { minLength: 8, maxLength: 8 }),
      wide: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -4, max: 3 }) }),
      isEmptyBefore: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    }),
    { minLength: 9, maxLength: 9 },
  ),
  delimiter: fc.constantFrom(",", ",", ";", "\t", "|"),
  isDelimiterNamed: fc.boolean(),
  letters: fc.constantFrom("utf-8", "utf-8", "utf-8", ...(Object.keys(LETTERS) as LettersName[])),
  end: fc.constantFrom("\n", "\n", "\r\n", "\r", "mixed"),
  isLastEnded: fc.boolean(),
  gzip: fc.constantFrom(0, 0, 0, 1, 3),
  isPackedAgain: fc.constantFrom(false, false, false, true),
  long: rarely(fc.record({ row: fc.nat(7), cell: fc.nat(7), times: fc.integer({ min: 1000, max: 70_000 }) }), 40),
  prefix: fc.constantFrom(null, null, null, "x_", "", "Ж "),
  reading: fc.constantFrom("editorial", "editorial", "beta"),
  isStrict: fc.constantFrom(false, false, false, false, false, true),
  isTold: fc.constantFrom(false, false, false, true),
  to: fc.constantFrom(null, null, null, null, "tsv", "ndjson", "parquet"),
  piece: fc.constantFrom(1, 2, 3, 7, 64, 1000, 65_536),
  damage: someDamage(fc.nat(600), sign),
}); // prettier-ignore

/** Its letters; a row as text may lose some in them. */
export const lettersOf = ({ letters }: DrawnDelimited): Letters => LETTERS[letters]();

/** The rows as the file has them, the header first. */
export function cellsOf(drawn: DrawnDelimited): string[][] {
  const { table, long } = drawn;
  const letters = lettersOf(drawn);
  const columns = columnsOf(table);
  const rows = table.rows.map((row, index) => {
    const cells = columns.map((column, at) => {
      const text = column.cellOf(row);
      return letters.fitting(long && index === long.row && at === long.cell ? text.repeat(long.times).slice(0, 300_000) : text);
    });
    const { wide } = drawn.written[index + 1]!;
    return wide < 0 ? cells.slice(0, wide) : [...cells, ...Array.from({ length: wide }, (_, n) => `more ${n}`)];
  });
  return [columns.map(({ name }) => letters.fitting(name)), ...rows];
} // prettier-ignore

export function bytesOf(drawn: DrawnDelimited): Buffer {
  const letters = lettersOf(drawn);
  const all = cellsOf(drawn);
  const parts = all.map((cells, index) => {
    const { styles, isEmptyBefore } = drawn.written[index]!;
    const end = drawn.end === "mixed" ? ["\n", "\r\n"][styles.filter((each) => each === "bare").length % 2]! : drawn.end;
    const text = cells.map((cell, at) => field(cell, styles[at % styles.length]!, drawn.delimiter)).join(drawn.delimiter);
    const isLast = index === all.length - 1;
    return (isEmptyBefore && index > 0 ? end : "") + text + (isLast && !drawn.isLastEnded ? "" : end);
  });
  const plain = inFile(letters, letters.encode(parts.join("")));
  const members = Array.from({ length: drawn.gzip }, (_, n) => gzipSync(cut(plain, n, drawn.gzip), { level: 1 }));
  const packed = members.length === 0 ? plain : Buffer.concat(members);
  return Buffer.from(drawn.damage.reduce(damaged, packed as Uint8Array));
} // prettier-ignore

const cut = (bytes: Buffer, part: number, parts: number): Buffer =>
  bytes.subarray(Math.floor((bytes.length * part) / parts), Math.floor((bytes.length * (part + 1)) / parts));

function field(text: string, style: Style, delimiter: string): string {
  const quoted = (part: string): string => `"${part.replaceAll('"', '""')}"`;
  const letters = [...text];
  const after = letters.splice(letters.length / 2).join("");
  const before = letters.join("");
  const mayEndBare =
    after !== "" && !after.startsWith('"') && !/[\r\n]/.test(text) && !after.includes(delimiter);
  if (style === "half" && mayEndBare) return quoted(before) + after;
  const isBare =
    style !== "quoted" && !text.startsWith('"') && !/[\r\n]/.test(text) && !text.includes(delimiter);
  return isBare ? text : quoted(text);
}

export function wordsOf(drawn: DrawnDelimited): string[] {
  const { table, delimiter, isDelimiterNamed, prefix, reading, isStrict, isTold, to } = drawn;
  const { name } = lettersOf(drawn);
  return [
    ...optionsOf(table.asked),
    ...(isDelimiterNamed ? ["--delimiter", delimiter === "\t" ? "tab" : delimiter] : []),
    ...(name === null ? [] : ["--encoding", name]),
    ...(prefix === null ? [] : ["--prefix", prefix]),
    ...(reading === "editorial" ? [] : ["--reading", reading]),
    ...(isStrict ? ["--strict"] : []),
    ...(isTold ? ["--language", "en"] : []),
    ...(to === null ? [] : ["--to", to]),
  ];
}

/** Letters of which one may have the sign `|` for its half. */
const IN_HALVES: readonly LettersName[] = ["gb18030", "shift_jis", "windows-1251, not named"];

/** Its rows are as wide as its header, and each of their cells is text, by the sign that was drawn. */
const mayBeConverted = (
  { table, written, letters, isDelimiterNamed }: DrawnDelimited,
  unnamed: number,
): boolean =>
  isDelimiterNamed &&
  unnamed < 2 &&
  letters !== "windows-1251, not named" &&
  table.rows.every((_, index) => written[index + 1]!.wide === 0);

const isBeyondAscii = (text: string): boolean => /[^\0-\x7f]/.test(text);

/** Its encoding has the letters; where that is neither named nor told, it is ASCII. */
function mayBePrefix(drawn: DrawnDelimited): boolean {
  const { letters, prefix } = drawn;
  const isUntold = letters === "windows-1251, not named" && isBeyondAscii(cellsOf(drawn).flat().join(""));
  return prefix === null || (isUntold ? !isBeyondAscii(prefix) : lettersOf(drawn).fitting(prefix) === prefix);
}

/** Nothing in it is a reason to refuse it. */
export function hasToBeRead(drawn: DrawnDelimited): boolean {
  const letters = lettersOf(drawn);
  const columns = columnsOf(drawn.table).map(({ name }) => letters.fitting(name));
  const asked = drawn.table.asked.map(({ name }) => name);
  const named = columns.filter((name) => name !== "");
  return (
    isPlain(drawn.table) &&
    asked.every((name) => letters.fitting(name) === name) &&
    new Set(named).size === named.length &&
    !(drawn.letters === "windows-1251, not named" && isBeyondAscii(columns.join(""))) &&
    !(drawn.delimiter === "|" && IN_HALVES.includes(drawn.letters)) &&
    mayBePrefix(drawn) &&
    drawn.prefix !== "" &&
    drawn.damage.length === 0 && !drawn.isStrict && (drawn.to === null || mayBeConverted(drawn, columns.length - named.length))
  );
} // prettier-ignore
