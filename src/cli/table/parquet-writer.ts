import type { AsyncBuffer, ColumnChunk, FileMetaData, RowGroup } from "hyparquet";
import { ParquetWriter } from "hyparquet-writer";
import type { GrownRow, TableWriter } from "./model.js";
import { finished, grownSchema, orNone, Sink, TextColumns } from "./parquet-columns.js";

export interface GroupRow {
  /** The number of the group of rows in the table that is read, from 0. */
  readonly group: number;
}

/** Kept beside Parquet's own schema by Arrow, and said of all columns: it would be untrue of a table with more of them. */
const ARROW_SCHEMA = "ARROW:schema";

export class ParquetGrower implements TableWriter<GroupRow> {
  readonly #sink = new Sink();
  readonly #writer: ParquetWriter;
  readonly #columns: TextColumns;

  constructor(
    readonly source: AsyncBuffer,
    readonly metadata: FileMetaData,
    names: readonly string[],
  ) {
    this.#columns = new TextColumns(names);
    const kept = orNone(metadata.key_value_metadata?.filter(({ key }) => key !== ARROW_SCHEMA));
    this.#writer = new ParquetWriter({
      writer: this.#sink,
      schema: grownSchema(metadata.schema, names),
      ...(kept ? { kvMetadata: kept } : {}),
      createdBy: "thalweg",
    });
  }

  head(): Uint8Array {
    return this.#sink.taken();
  }

  /** Precondition: all are rows of one group. It is written with its last row. */
  async *rows(grown: Iterable<GrownRow<GroupRow>>): AsyncGenerator<Uint8Array> {
    let group: RowGroup | undefined;
    for (const { row, added } of grown) {
      group ??= this.metadata.row_groups[row.kept.group];
      this.#columns.push(added);
    }
    const { rows } = this.#columns;
    if (!group || rows < Number(group.num_rows)) return;
    const copied: ColumnChunk[] = [];
    for (const chunk of group.columns) {
      const start = chunkStart(chunk);
      const bytes = new Uint8Array(await this.source.slice(start, start + chunkSize(chunk)));
      copied.push(movedTo(chunk, this.#sink.offset - start));
      this.#sink.offset += bytes.length;
      yield bytes;
    }
    await this.#writer.write({ columnData: this.#columns.taken(), rowGroupSize: rows });
    this.#joinGroup(group, copied);
    yield this.#sink.taken();
  }

  foot(): Promise<Uint8Array> {
    return finished(this.#writer, this.#sink);
  }

  /** The group that was written last holds the gained columns alone so far. */
  #joinGroup(group: RowGroup, copied: readonly ColumnChunk[]): void {
    const groups = this.#writer.row_groups;
    const own = groups.at(-1)!;
    const packed = copied.reduce((sum, chunk) => sum + BigInt(chunkSize(chunk)), 0n);
    groups[groups.length - 1] = {
      ...own,
      columns: [...copied, ...own.columns],
      total_byte_size: own.total_byte_size + group.total_byte_size,
      total_compressed_size: (own.total_compressed_size ?? 0n) + packed,
      ...(group.sorting_columns?.length ? { sorting_columns: group.sorting_columns } : {}),
    };
  }
}

/** Some writers say 0 where there is no dictionary. */
export function chunkStart({ meta_data }: ColumnChunk): number {
  const { dictionary_page_offset: dictionary, data_page_offset: data } = meta_data!;
  return Number(dictionary && dictionary < data ? dictionary : data);
}

export const chunkSize = ({ meta_data }: ColumnChunk): number => Number(meta_data!.total_compressed_size);

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
