import { ParquetWriter } from "hyparquet-writer";
import type { GrownRow, TableWriter } from "./model.js";
import { finished, grownSchema, Sink, TextColumns } from "./parquet-columns.js";

/** So many rows make a group. */
const GROUP_ROWS = 20_000;

/** Writes rows of another format: each column is text. */
export class ParquetTextWriter implements TableWriter<readonly string[]> {
  readonly #sink = new Sink();
  readonly #writer: ParquetWriter;
  readonly #columns: TextColumns;

  constructor(columns: readonly string[], added: readonly string[]) {
    this.#columns = new TextColumns([...columns, ...added]);
    const schema = grownSchema([{ name: "root" }], this.#columns.names);
    this.#writer = new ParquetWriter({ writer: this.#sink, schema, createdBy: "thalweg" });
  }

  head(): Uint8Array {
    return this.#sink.taken();
  }

  async *rows(grown: Iterable<GrownRow<readonly string[]>>): AsyncGenerator<Uint8Array> {
    for (const { row, added } of grown) this.#columns.push([...row.kept, ...added]);
    if (this.#columns.rows < GROUP_ROWS) return;
    await this.#group();
    yield this.#sink.taken();
  }

  async foot(): Promise<Uint8Array> {
    if (this.#columns.rows > 0) await this.#group();
    return finished(this.#writer, this.#sink);
  }

  async #group(): Promise<void> {
    const { rows } = this.#columns;
    await this.#writer.write({ columnData: this.#columns.taken(), rowGroupSize: rows });
  }
}
