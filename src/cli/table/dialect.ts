/** By which letter the cells of a table are parted: told by its header, as the one that gives the columns asked for. */
import { CommandError } from "../io.js";
import { askedColumns, type ColumnOptions } from "./columns.js";
import { cellBytes, isEmptyRow, RowScanner, unquoted, type RawRow } from "./row-scanner.js";
import type { Encoding } from "./encoding.js";

const DELIMITERS = [",", ";", "\t", "|"] as const;

const NAMES: Readonly<Record<string, string>> = { "\t": "tab" };
const shown = (delimiter: string): string => NAMES[delimiter] ?? `"${delimiter}"`;

export interface Dialect {
  /** The line before the header by which Excel is told the sign; empty: there is none. */
  readonly before: Buffer;
  /** One letter of ASCII. */
  readonly delimiter: string;
  readonly header: RawRow;
  readonly columns: readonly string[];
}

/** As it is given on the command line: a letter, or `tab`. */
function namedDelimiter(text: string): string {
  const delimiter = /^(tab|\\t)$/i.test(text) ? "\t" : text;
  if (/^[ -~\t]$/.test(delimiter) && !/[\w"]/.test(delimiter)) return delimiter;
  throw new CommandError(`"${text}" is no delimiter`, 'name one sign, such as "," ";" "|" or tab', 2);
}

/** Precondition: `start` is the beginning of the table, or the whole (`isWhole`), without a byte order mark. */
export function dialectOf(
  start: Buffer,
  isWhole: boolean,
  encoding: Encoding,
  options: ColumnOptions & { readonly delimiter?: string | undefined },
  file: string,
): Dialect {
  const { before, sign } = separatorLine(start);
  const sample = start.subarray(before.length);
  const by = (delimiter: string): Dialect => {
    const header = headerOf(sample, isWhole, delimiter, file);
    return { before, delimiter, header, columns: namesIn(header, encoding) };
  };
  const named = options.delimiter ?? sign;
  if (named !== undefined) return by(namedDelimiter(named));
  const all = thoseThatRead(DELIMITERS, by);
  const fitting = all.filter(({ columns }) => hasAsked(columns, options, file));
  if (fitting.length === 1) return fitting[0]!;
  const parting = all.filter(({ columns }) => columns.length > 1);
  if (parting.length === 1) return parting[0]!;
  throw new CommandError(
    parting.length === 0
      ? `${file} has no column beside "${all[0]!.columns[0] ?? ""}"`
      : `${file} may be parted by ${parting.map(({ delimiter }) => shown(delimiter)).join(" or by ")}, and has the columns that are asked for by none`,
    "name the sign between its columns with --delimiter, and its columns with --lon, --lat (or --place) and --date",
    2,
  );
}

/** `sep=;`, with quotation marks or without. */
function separatorLine(start: Buffer): { readonly before: Buffer; readonly sign: string | undefined } {
  const [line = "", , sign] =
    /^("?)sep=([ -~\t])\1(?:\r\n|\n|\r)/i.exec(start.subarray(0, 16).toString("latin1")) ?? [];
  return { before: start.subarray(0, line.length), sign };
}

/** By another sign than its own a header may have a stray quotation mark. Throws what the first throws where none reads it. */
function thoseThatRead(delimiters: readonly string[], by: (delimiter: string) => Dialect): Dialect[] {
  const faults: unknown[] = [];
  const read = delimiters.flatMap((delimiter) => {
    try {
      return [by(delimiter)];
    } catch (error) {
      faults.push(error);
      return [];
    }
  });
  if (read.length === 0) throw faults[0];
  return read;
}

function headerOf(sample: Buffer, isWhole: boolean, delimiter: string, file: string): RawRow {
  const header = RowScanner.firstRow(file, delimiter.charCodeAt(0), sample, isWhole);
  if (header && !isEmptyRow(header)) return header;
  const why = header
    ? "begins with an empty row"
    : isWhole
      ? "is empty"
      : "has no row within its first 64 KB";
  throw new CommandError(`${file} ${why}`, "its first row must name the columns");
}

/** A name that cannot be read in the encoding is told by its bytes: it is a name all the same. */
const namesIn = (header: RawRow, encoding: Encoding): string[] =>
  header.starts.map((_, column) => {
    const bytes = cellBytes(header, column);
    return unquoted(encoding.decode(bytes) ?? bytes.toString("latin1"));
  });

function hasAsked(columns: readonly string[], options: ColumnOptions, file: string): boolean {
  try {
    askedColumns(columns, options, file);
    return true;
  } catch {
    return false;
  }
}
