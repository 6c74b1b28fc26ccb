import type { AsyncBuffer, ColumnChunk, FileMetaData, RowGroup, SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { GrownRow, TableWriter } from "./model.js";

export interface GroupRow {
  /** The number of the group of rows in the table that is read, from 0. */
  readonly group: number;
}

/** Kept beside Parquet's own schema by Arrow, and said of all columns: it would be untrue of a table with more of them. */
const ARROW_SCHEMA = "ARROW:schema";

/** Bytes that are taken as they come, while places in the file are counted on. */
class Sink extends ByteWriter {
  taken(): Uint8Array {
    const bytes = this.getBytes().slice();
    this.index = 0;
    return bytes;
  }
}

export class ParquetGrower implements TableWriter<GroupRow> {
  readonly #sink = new Sink();
  readonly #writer: ParquetWriter;

  constructor(
    readonly source: AsyncBuffer,
    readonly metadata: FileMetaData,
    readonly names: readonly string[],
  ) {
    this.#writer = new ParquetWriter({
      writer: this.#sink,
      schema: grownSchema(metadata.schema, names),
      kvMetadata: (metadata.key_value_metadata ?? []).filter(({ key }) => key !== ARROW_SCHEMA),
      createdBy: "thalweg",
    });
  }

  head(): Uint8Array {
    return this.#sink.taken();
  }

  /** Precondition: they are the rows of one group. */
  async rows(rows: Iterable<GrownRow<GroupRow>>): Promise<Uint8Array> {
    const grown = [...rows];
    const [first] = grown;
    if (!first) return new Uint8Array();
    const group = this.metadata.row_groups[first.row.kept.group]!;
    const copied: ColumnChunk[] = [];
    const parts: Uint8Array[] = [];
    for (const chunk of group.columns) {
      const start = startOf(chunk);
      const bytes = new Uint8Array(await this.source.slice(start, start + sizeOf(chunk)));
      copied.push(movedTo(chunk, this.#sink.offset - start));
      this.#sink.offset += bytes.length;
      parts.push(bytes);
    }
    const columnData = this.names.map((name, index) => ({
      name,
      data: grown.map(({ added }) => cellOf(added[index]!)),
    }));
    await this.#writer.write({ columnData, rowGroupSize: grown.length });
    this.#joinGroup(group, copied);
    return Buffer.concat([...parts, this.#sink.taken()]);
  }

  async foot(): Promise<Uint8Array> {
    await this.#writer.finish();
    return this.#sink.taken();
  }

  /** The group that was written last holds the gained columns alone so far. */
  #joinGroup(group: RowGroup, copied: readonly ColumnChunk[]): void {
    const groups = this.#writer.row_groups;
    const own = groups.at(-1)!;
    const packed = copied.reduce((sum, chunk) => sum + BigInt(sizeOf(chunk)), 0n);
    groups[groups.length - 1] = {
      ...own,
      columns: [...copied, ...own.columns],
      total_byte_size: own.total_byte_size + group.total_byte_size,
      total_compressed_size: (own.total_compressed_size ?? 0n) + packed,
      ...(group.sorting_columns ? { sorting_columns: group.sorting_columns } : {}),
    };
  }
}

/** So many rows of text make a group. */
const GROUP_ROWS = 20_000;

/** Writes rows of another format: each column is text. */
export class ParquetTextWriter implements TableWriter<readonly string[]> {
  readonly #sink = new Sink();
  readonly #writer: ParquetWriter;
  readonly #names: readonly string[];
  #columns: (string | undefined)[][];

  constructor(columns: readonly string[], added: readonly string[]) {
    this.#names = [...columns, ...added];
    this.#columns = this.#names.map(() => []);
    const schema = grownSchema([{ name: "root" }], this.#names);
    this.#writer = new ParquetWriter({ writer: this.#sink, schema, createdBy: "thalweg" });
  }

  head(): Uint8Array {
    return this.#sink.taken();
  }

  async rows(grown: Iterable<GrownRow<readonly string[]>>): Promise<Uint8Array> {
    for (const { row, added } of grown)
      [...row.kept, ...added].forEach((cell, index) => this.#columns[index]!.push(cellOf(cell)));
    if (this.#columns[0]!.length >= GROUP_ROWS) await this.#group();
    return this.#sink.taken();
  }

  async foot(): Promise<Uint8Array> {
    if (this.#columns[0]!.length > 0) await this.#group();
    await this.#writer.finish();
    return this.#sink.taken();
  }

  async #group(): Promise<void> {
    const columnData = this.#names.map((name, index) => ({ name, data: this.#columns[index]! }));
    this.#columns = this.#names.map(() => []);
    await this.#writer.write({ columnData, rowGroupSize: columnData[0]!.data.length });
  }
}

/** Precondition: no element has one of the names. */
function grownSchema([root, ...elements]: readonly SchemaElement[], names: readonly string[]): SchemaElement[] {
  const gained = names.map((name): SchemaElement => ({
    name,
    type: "BYTE_ARRAY",
    repetition_type: "OPTIONAL",
    converted_type: "UTF8",
    logical_type: { type: "STRING" },
  }));
  return [{ ...root!, num_children: (root!.num_children ?? 0) + gained.length }, ...elements, ...gained];
} // prettier-ignore

const cellOf = (text: string): string | undefined => (text === "" ? undefined : text);

/** Some writers say 0 where there is no dictionary. */
function startOf({ meta_data }: ColumnChunk): number {
  const { dictionary_page_offset: dictionary, data_page_offset: data } = meta_data!;
  return Number(dictionary && dictionary < data ? dictionary : data);
}

const sizeOf = ({ meta_data }: ColumnChunk): number => Number(meta_data!.total_compressed_size);

/** Its pages stand elsewhere now. Left behind are indexes of them, which tell places in the old file, and the least and greatest value. */
function movedTo({ meta_data: old }: ColumnChunk, by: number): ColumnChunk {
  const moved = { ...old!, data_page_offset: old!.data_page_offset + BigInt(by) };
  if (moved.dictionary_page_offset) moved.dictionary_page_offset += BigInt(by);
  if (moved.index_page_offset) moved.index_page_offset += BigInt(by);
  delete moved.bloom_filter_offset;
  delete moved.bloom_filter_length;
  const nulls = moved.statistics?.null_count;
  delete moved.statistics;
  return { file_offset: 0n, meta_data: nulls === undefined ? moved : { ...moved, statistics: { null_count: nulls } } };
} // prettier-ignore
