/**
 * Parquet. The chunks of the user's columns are copied byte by byte, whatever their types and packing; a group of rows gains chunks of
 * its own beside them. Memory is that of one group.
 */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
  type AsyncBuffer,
  type ColumnChunk,
  type FileMetaData,
  type SchemaTree,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { Io } from "../io.js";
import type { OpenTable, Row } from "./model.js";
import { ensureTold, ensureWhole, readable } from "./parquet-fault.js";
import { PARSERS, readBare, textOf } from "./parquet-text.js";
import { openStream } from "./source.js";
import { ParquetGrower, chunkSize, chunkStart, type GroupRow } from "./parquet-writer.js";

export async function openParquet(io: Io, named: string): Promise<OpenTable<GroupRow>> {
  const file = named === "-" ? "the standard input" : named;
  const { path, bytes } = await anyPartOf(io, named);
  await ensureWhole(bytes, file);
  const metadata = await metadataOf(bytes, file);
  const tree = parquetSchema(metadata).children;
  let group = 0;
  return {
    file,
    path,
    columns: tree.map(({ element }) => element.name),
    notes: [],
    holds: () => true,
    share: () => group / Math.max(1, metadata.row_groups.length),
    rows: async function* (asked) {
      let before = 0;
      for (; group < metadata.row_groups.length; group++) {
        const count = Number(metadata.row_groups[group]!.num_rows);
        const part = `group ${group + 1} of its rows`;
        const cells = await readable(file, part, () =>
          cellsOfGroup(bytes, metadata, { before, count }, asked),
        );
        const columns = asked.map((name, index) => ({
          of: tree.find(({ element }) => element.name === name)!,
          cells: cells[index]!,
        }));
        for (let start = 0; start < count; start += BATCH_ROWS)
          yield await readable(file, part, () => batchAt(start, columns, { group, before, count }));
        before += count;
      }
    },
    writer: (added) => new ParquetGrower(bytes, metadata, added),
  };
}

async function anyPartOf(io: Io, file: string): Promise<{ path: string | null; bytes: AsyncBuffer }> {
  const path = resolve(io.cwd, file);
  if (file !== "-" && (await stat(path)).isFile()) return { path, bytes: await asyncBufferFromFile(path) };
  const { spooled } = await import("./spooled.js");
  return { path: null, bytes: await spooled(await openStream(io, file)) };
}

const metadataOf = (bytes: AsyncBuffer, file: string): Promise<FileMetaData> =>
  readable(file, "its index", async () => {
    const metadata = await parquetMetadataAsync(bytes, { geoparquet: false });
    await ensureTold(bytes, metadata, file);
    const tree = parquetSchema(metadata);
    ensureNamesDiffer(tree);
    const leaves = leavesOf(tree);
    for (const { columns } of metadata.row_groups) {
      if (columns.length !== leaves.length) throw new Error("a group of its rows lacks columns");
      columns.forEach((chunk, index) => ensureChunk(bytes, chunk, leaves[index]!));
    }
    return metadata;
  });

const leavesOf = (tree: SchemaTree): SchemaTree[] =>
  tree.children.length > 0 ? tree.children.flatMap(leavesOf) : [tree];

/** By their names columns are looked for when they are read and written, those within another too. */
function ensureNamesDiffer({ children }: SchemaTree): void {
  const names = children.map(({ element }) => element.name);
  if (names.some((name) => typeof name !== "string")) throw new Error("one of its columns has no name");
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new Error(`two of its columns are called "${twice}"`);
  children.forEach(ensureNamesDiffer);
}

function ensureChunk({ byteLength }: AsyncBuffer, chunk: ColumnChunk, leaf: SchemaTree): void {
  if (chunk.meta_data?.path_in_schema.join("\0") !== leaf.path.join("\0"))
    throw new Error("its index tells of columns that its schema lacks");
  const [start, size] = [chunkStart(chunk), chunkSize(chunk)];
  if (!(start >= 0 && size >= 0 && start + size <= byteLength))
    throw new Error("its index tells of columns that lie beyond its end");
}

/** So many rows at once: a group may have a million. */
const BATCH_ROWS = 4096;

interface Group {
  /** The number of rows before it, and of its own. */
  readonly before: number;
  readonly count: number;
}

type Cells = ArrayLike<unknown>;

/** Of nothing there is nothing to unpack: the library stumbles over what LZ4 makes of it. */
const UNPACKING = Object.fromEntries(
  Object.entries(compressors).map(([name, unpack]): [string, typeof unpack] => [
    name,
    (bytes, length) => (length === 0 ? new Uint8Array() : unpack(bytes, length)),
  ]),
);

async function cellsOfGroup(
  file: AsyncBuffer,
  metadata: FileMetaData,
  { before, count }: Group,
  asked: readonly string[],
): Promise<readonly Cells[]> {
  const bare = { ...metadata, schema: readBare(metadata.schema) };
  const options = {
    file,
    metadata: bare,
    compressors: UNPACKING,
    parsers: PARSERS,
    utf8: false,
    geoparquet: false,
  };
  const scan = await parquetScan({ ...options, columns: [...asked] });
  const inGroup = { rowStart: before, rowEnd: before + count };
  const columns: Cells[] = await Promise.all(asked.map((column) => scan.readColumn({ column, ...inGroup })));
  for (const [index, { length }] of columns.entries())
    if (length !== count) throw new Error(`column ${asked[index]} has ${length} of ${count} rows`);
  return columns;
}

function batchAt(
  start: number,
  columns: readonly { readonly of: SchemaTree; readonly cells: Cells }[],
  { group, before, count }: Group & GroupRow,
): readonly Row<GroupRow>[] {
  const kept = { group };
  return Array.from({ length: Math.min(BATCH_ROWS, count - start) }, (_, index) => ({
    number: before + start + index + 1,
    isEmpty: false,
    asked: columns.map(({ of, cells }) => textOf(of, cells[start + index])),
    fault: null,
    kept,
  }));
}
