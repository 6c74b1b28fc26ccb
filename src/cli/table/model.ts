/** A table as rows that are read, get columns and are written again: what every format gives and takes. */

export interface Row<Kept> {
  /** As a spreadsheet or an editor counts it: a header is row 1. */
  readonly number: number;
  /** An empty line: it is kept, and is no row. */
  readonly isEmpty: boolean;
  /** The text of the columns that were asked for, in their order; empty where the row has none. */
  readonly asked: readonly string[];
  /** What is wrong with the row or one of the asked cells; null: nothing. */
  readonly fault: RowFault | null;
  /** What its format writes it from again, byte by byte. */
  readonly kept: Kept;
}

export interface RowFault {
  readonly message: string;
  readonly help: string;
  /** The name of the column where it is; null: it is of the whole row. */
  readonly column: string | null;
}

/** A row with the cells that it gains, in the order of the added columns; "" is none. */
export interface GrownRow<Kept> {
  readonly row: Row<Kept>;
  readonly added: readonly string[];
}

export interface OpenTable<Kept = unknown> {
  /** What it is called in a sentence. */
  readonly file: string;
  /** Where it stands; null: it is no regular file. */
  readonly path: string | null;
  /** The names of all columns; of NDJSON, where each row has its own, those of the first row. */
  readonly columns: readonly string[];
  /** What a user should know of how it is read; empty: nothing. */
  readonly notes: readonly string[];
  /** Whether all letters of a text can be written in it. */
  readonly holds: (text: string) => boolean;
  /** The share of the table that has been read, 0 to 1; null: its size is not known. */
  share(): number | null;
  /** In batches. Called once. `added`: the names of what each row is to gain. */
  rows(asked: readonly string[], added: readonly string[]): AsyncGenerator<readonly Row<Kept>[]>;
  /** Writes the same format as it was read from. */
  writer(added: readonly string[]): TableWriter<Kept>;
}

export interface TableWriter<Kept> {
  head(): Uint8Array;
  rows(grown: Iterable<GrownRow<Kept>>): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  foot(): Uint8Array | Promise<Uint8Array>;
}
