/** Gives each row of a table its answer, or the reason why it has none; no row is lost. */
import type { RowFault, GrownRow, OpenTable, Row } from "./model.js";
import { harmless } from "../../diagnostics/harmless.js";
import { CommandError } from "../io.js";

/** The cells of an answer, or what is wrong with the words that were asked, by the column in which they stand. */
export type Answered =
  { readonly ok: true; readonly cells: readonly string[] } | (RowFault & { readonly ok: false });

export interface Counts {
  rows: number;
  failed: number;
}

export interface AnnotatorOptions {
  readonly file: string;
  /** The names of the cells that a row gains: those of an answer, then the error. */
  readonly added: readonly string[];
  readonly isStrict: boolean;
  /** The text of the asked columns, in their order. */
  readonly answer: (asked: readonly string[]) => Answered;
}

/**
 * Each row is answered as it is taken, and its last cell says what is wrong with it.
 * Throws CommandError at a row without an answer if it `isStrict`.
 */
export async function* annotated<Kept>(
  table: OpenTable<Kept>,
  asked: readonly string[],
  counts: Counts,
  { file, added, isStrict, answer }: AnnotatorOptions,
): AsyncGenerator<Iterable<GrownRow<Kept>>> {
  const none = added.slice(1).map(() => "");
  const failed = (row: Row<Kept>, cells: readonly string[], fault: RowFault) => {
    const { help, column } = fault;
    // It quotes the cell.
    const message = harmless(fault.message);
    counts.failed++;
    if (isStrict) {
      const where = column === null ? "" : `, column ${column}`;
      throw new CommandError(`${file}, row ${row.number}${where}: ${message}`, help);
    }
    return [...cells, table.holds(message) ? message : "what is wrong cannot be said in the encoding"];
  };
  const cellsOf = (row: Row<Kept>): readonly string[] => {
    if (row.isEmpty) return [];
    counts.rows++;
    if (row.fault) return failed(row, none, row.fault);
    const answered = answer(row.asked);
    if (!answered.ok) return failed(row, none, answered);
    if (answered.cells.every(table.holds)) return [...answered.cells, ""];
    const held = answered.cells.map((cell) => (table.holds(cell) ? cell : ""));
    const message = "words of the answer cannot be written in the encoding of the table";
    return failed(row, held, { message, help: "turn the table into UTF-8 first", column: null });
  };
  const grown = function* (rows: readonly Row<Kept>[]): Generator<GrownRow<Kept>> {
    for (const row of rows) yield { row, added: cellsOf(row) };
  };
  for await (const rows of table.rows(asked, added)) yield grown(rows);
}
