/** CSV and its kin. A row is written as it came, and what it gains after it: nothing of the user's is quoted or encoded anew. */
import { CommandError } from "../io.js";
import { ensureNamesDiffer, type ColumnOptions } from "./columns.js";
import { DelimitedWriter } from "./delimited-writer.js";
import { dialectOf, type Dialect } from "./dialect.js";
import { readAs, readings, UTF_8, type Encoding } from "./encoding.js";
import type { RowFault, OpenTable, Row } from "./model.js";
import { remembered } from "./remembered.js";
import { cellBytes, isEmptyRow, RowScanner, unquoted, type RawRow } from "./row-scanner.js";
import { chunksOf, scriptOf, startOf, wholeLines, type Script } from "./script.js";
import type { TableSource } from "./source.js";

export interface DelimitedOptions extends ColumnOptions {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
}

export function openDelimited(source: TableSource, options: DelimitedOptions): OpenTable<RawRow> {
  const { file } = source;
  const script = scriptOf(source, options.encoding);
  const { encoding } = script;
  const dialect = dialectOf(startOf(source, script), source.isWhole, encoding, options, file);
  ensureReadableNames(options, dialect.columns, encoding, file);
  ensureNamesDiffer(dialect.columns, file);
  if (dialect.delimiter === "|") ensureNoHalfLetter(encoding);
  return {
    file,
    path: source.path,
    columns: dialect.columns,
    notes: encoding.name === null ? [unknownNote(source)] : [],
    holds: encoding === UTF_8 ? () => true : remembered((text) => encoding.encode(text) !== null),
    share: source.share,
    rows: (asked) => rowsOf(source, script, dialect, asked),
    writer: (added) => new DelimitedWriter(script, dialect, added),
  };
}

function unknownNote({ file, sample }: TableSource): string {
  const names = readings(wholeLines(sample)).flatMap((reading) => reading.names);
  const which = names.length > 0 ? `: ${names.join(", ")} would make words of them` : "";
  return `${file} is not UTF-8; its bytes are kept, and words beyond ASCII are read only if --encoding names what they are in${which}`;
}

const isBeyondAscii = (text: string): boolean => /[^\0-\x7F]/.test(text);

/** A column that is asked for by a name beyond ASCII has to be found by it. */
function ensureReadableNames(
  { lon, lat, place, date }: ColumnOptions,
  columns: readonly string[],
  encoding: Encoding,
  file: string,
): void {
  if (encoding.name !== null || ![lon, lat, place, date].some((name) => isBeyondAscii(name ?? ""))) return;
  const bytes = Buffer.from(columns.find(isBeyondAscii) ?? "", "latin1");
  throw new CommandError(
    `the names of the columns of ${file} are not UTF-8`,
    `name the encoding with --encoding: one of them reads ${readAs(bytes)}`,
    2,
  );
}

/** Those of East Asia that have letters whose second byte is that of a sign. */
const HALVES = /^(gb|big5|shift|sjis|cp93[26]|cp949|cp950|windows-?(31j|93|94|95)|ks_?c)/i;

function ensureNoHalfLetter({ name }: Encoding): void {
  if (name === null)
    throw new CommandError(
      '"|" may be half of a letter where the table is not UTF-8',
      "name its encoding with --encoding",
    );
  if (HALVES.test(name))
    throw new CommandError(`"|" may be half of a letter in ${name}`, "turn the table into UTF-8 first");
}

async function* rowsOf(
  source: TableSource,
  script: Script,
  { before, delimiter, columns }: Dialect,
  asked: readonly string[],
): AsyncGenerator<readonly Row<RawRow>[]> {
  const scanner = new RowScanner(source.file, delimiter.charCodeAt(0));
  const at = asked.map((name) => columns.indexOf(name));
  const headerRow = before.length > 0 ? 2 : 1;
  for await (const { bytes, isLast } of chunksOf(source, script))
    yield scanner
      .push(bytes, isLast)
      .filter(({ number }) => number > headerRow)
      .map((raw) => rowOf(raw, columns, at, script.encoding));
}

function rowOf(
  raw: RawRow,
  columns: readonly string[],
  at: readonly number[],
  encoding: Encoding,
): Row<RawRow> {
  const { number, starts } = raw;
  const head = { number, isEmpty: isEmptyRow(raw), kept: raw };
  if (starts.length !== columns.length) {
    const width = `${starts.length} ${starts.length === 1 ? "column" : "columns"}`;
    const message = `the row has ${width}, the header ${columns.length}`;
    const help =
      starts.length < columns.length
        ? "give it the cells that it lacks"
        : "take away those that are too many, or quote a cell that has a delimiter in it";
    return { ...head, asked: [], fault: { message, help, column: null } };
  }
  let fault: RowFault | null = null;
  const asked = at.map((column) => {
    const bytes = cellBytes(raw, column);
    const text = encoding.decode(bytes);
    if (text === null) fault ??= { ...unreadable(bytes, encoding), column: columns[column]! };
    return unquoted(text ?? "");
  });
  return { ...head, asked, fault };
}

function unreadable(bytes: Uint8Array, { name }: Encoding): Omit<RowFault, "column"> {
  if (name !== null && name !== UTF_8.name)
    return { message: `the cell is no text in ${name}`, help: `it reads ${readAs(bytes)}` };
  return {
    message: "the cell is not UTF-8: name its encoding with --encoding",
    help: `it reads ${readAs(bytes)}`,
  };
}
