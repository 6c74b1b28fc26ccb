/** Columns of text, as Parquet holds what a table gains. */
import type { SchemaElement } from "hyparquet";
import { ByteWriter, type ColumnSource, type ParquetWriter } from "hyparquet-writer";

/** Bytes that are taken as they come, while places in the file are counted on. */
export class Sink extends ByteWriter {
  taken(): Uint8Array {
    const bytes = this.getBytes().slice();
    this.index = 0;
    return bytes;
  }
}

/** What ends the file. */
export async function finished(writer: ParquetWriter, sink: Sink): Promise<Uint8Array> {
  await writer.finish();
  const end = sink.taken();
  if (writer.row_groups.length === 0) tellNoGroups(end);
  return end;
}

/** In the footer: no rows, then a list of nothing. Its elements are structures, which strict readers want said of none too. */
function tellNoGroups(footer: Uint8Array): void {
  const at = Buffer.from(footer.buffer, footer.byteOffset, footer.length).indexOf(NO_GROUPS);
  if (at >= 0) footer[at + NO_GROUPS.length - 1] = THRIFT_STRUCT;
}
const NO_GROUPS = Buffer.from([0x16, 0x00, 0x19, 0x00]);
const THRIFT_STRUCT = 0x0c;

/** A list of nothing is left out: its elements would be of no type. */
export const orNone = <T>(list: readonly T[] | undefined): T[] | undefined =>
  list && list.length > 0 ? [...list] : undefined;

/** Precondition: no element has one of the names. */
export function grownSchema([root, ...elements]: readonly SchemaElement[], names: readonly string[]): SchemaElement[] {
  const gained = names.map((name): SchemaElement => ({
    name,
    type: "BYTE_ARRAY",
    repetition_type: "OPTIONAL",
    converted_type: "UTF8",
    logical_type: { type: "STRING" },
  }));
  return [{ ...root!, num_children: (root!.num_children ?? 0) + gained.length }, ...elements, ...gained];
} // prettier-ignore

/** Cells that wait for the end of their group, by column; an empty one is null. */
export class TextColumns {
  #columns: (string | undefined)[][];
  rows = 0;

  constructor(readonly names: readonly string[]) {
    this.#columns = names.map(() => []);
  }

  push(cells: readonly string[]): void {
    for (let index = 0; index < cells.length; index++)
      this.#columns[index]!.push(cells[index] === "" ? undefined : cells[index]);
    this.rows++;
  }

  taken(): ColumnSource[] {
    const columns = this.names.map((name, index) => ({ name, data: this.#columns[index]! }));
    this.#columns = this.names.map(() => []);
    this.rows = 0;
    return columns;
  }
}
