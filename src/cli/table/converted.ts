/** A table that is written in another format than it was read from: each cell as text, and those of a row in the order of the columns. */
import { CommandError } from "../io.js";
import { DelimitedWriter, quotedCell } from "./delimited-writer.js";
import type { Format } from "./formats.js";
import type { GrownRow, OpenTable, Row, TableWriter } from "./model.js";
import { NdjsonWriter, objectLine } from "./ndjson.js";
import { UTF_8_SCRIPT } from "./script.js";
import type { RawRow } from "./row-scanner.js";

/** Precondition: `from` is the format of the table, and not `to`. */
export async function convertedTo(
  to: Format,
  from: Format,
  table: OpenTable,
): Promise<OpenTable<readonly string[]>> {
  const { columns, file } = table;
  if (from === "ndjson")
    throw new CommandError(
      `the rows of ${file} may each have other fields, which ${to} has no columns for`,
      "write .ndjson",
      2,
    );
  if (!columns.every(table.holds))
    throw new CommandError(
      `the names of the columns of ${file} are in an encoding that is not known`,
      "name it with --encoding",
      2,
    );
  const unnamed = columns.flatMap((name, index) => (name === "" ? [index + 1] : []));
  if (unnamed.length > 1)
    throw new CommandError(
      `${file} has ${unnamed.length} columns without a name: ${unnamed.join(", ")}`,
      `give each a name of its own, by which they are told apart in ${to}`,
    );
  const make = await maker(to, columns);
  return {
    ...table,
    holds: () => true,
    rows: (asked, added) => rowsOf(table, asked, added),
    writer: make,
  };
}

type Maker = (added: readonly string[]) => TableWriter<readonly string[]>;

async function maker(to: Format, columns: readonly string[]): Promise<Maker> {
  switch (to) {
    case "csv":
    case "tsv": {
      const delimiter = to === "csv" ? "," : "\t";
      const header = rawRow(columns, delimiter);
      return (added) =>
        by(
          new DelimitedWriter(UTF_8_SCRIPT, { before: Buffer.alloc(0), delimiter, header, columns }, added),
          (cells) => rawRow(cells, delimiter),
        );
    }
    case "ndjson":
      return (added) => by(new NdjsonWriter(UTF_8_SCRIPT, added), (cells) => objectLine(columns, cells));
    case "parquet": {
      const { ParquetTextWriter } = await import("./parquet-text-writer.js");
      return (added) => new ParquetTextWriter(columns, added);
    }
  }
} // prettier-ignore

/** Writes by a writer of the format, once the cells are what it takes. */
function by<Kept>(
  writer: TableWriter<Kept>,
  keep: (cells: readonly string[]) => Kept,
): TableWriter<readonly string[]> {
  const made = function* (grown: Iterable<GrownRow<readonly string[]>>): Generator<GrownRow<Kept>> {
    for (const { row, added } of grown) yield { row: { ...row, kept: keep(row.kept) }, added };
  };
  return { head: () => writer.head(), rows: (grown) => writer.rows(made(grown)), foot: () => writer.foot() };
}

function rawRow(cells: readonly string[], delimiter: string): RawRow {
  const bytes = Buffer.from(cells.map((cell) => quotedCell(cell, delimiter)).join(delimiter));
  return { number: 0, bytes, end: Buffer.from("\n"), starts: cells.map(() => 0) };
}

async function* rowsOf(
  { file, columns, rows }: OpenTable,
  asked: readonly string[],
  added: readonly string[],
): AsyncGenerator<readonly Row<readonly string[]>[]> {
  for await (const batch of rows([...asked, ...columns], added))
    yield batch
      .filter(({ isEmpty }) => !isEmpty)
      .map((row) => {
        if (row.fault)
          throw new CommandError(
            `${file}, row ${row.number}: ${row.fault.message}`,
            "mend it, or write the format that is read, in which every row is kept as it is",
          );
        return { ...row, asked: row.asked.slice(0, asked.length), kept: row.asked.slice(asked.length) };
      });
}
