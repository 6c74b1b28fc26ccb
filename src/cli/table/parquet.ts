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
import { isoFromDay } from "../../chronology/days.js";
import { CommandError, type Io } from "../io.js";
import type { OpenTable, Row } from "./model.js";
import { ParquetGrower, sizeOf, startOf, type GroupRow } from "./parquet-writer.js";

export async function openParquet(io: Io, file: string): Promise<OpenTable<GroupRow>> {
  if (file === "-")
    throw new CommandError(
      "Parquet has its index at its end: it cannot be read from a pipe",
      "name a file",
      2,
    );
  const path = resolve(io.cwd, file);
  if (!(await stat(path)).isFile()) throw new CommandError(`${file} is no file`, "name a table");
  const bytes = await asyncBufferFromFile(path);
  const metadata = await metadataOf(bytes, file);
  let group = 0;
  return {
    file,
    path,
    columns: parquetSchema(metadata).children.map(({ element }) => element.name),
    notes: [],
    holds: () => true,
    share: () => group / Math.max(1, metadata.row_groups.length),
    rows: async function* (asked) {
      let before = 0;
      for (; group < metadata.row_groups.length; group++) {
        const count = Number(metadata.row_groups[group]!.num_rows);
        const cells = await readable(file, () => cellsOfGroup(bytes, metadata, { before, count }, asked));
        yield* rowsOfGroup(cells, { group, before, count });
        before += count;
      }
    },
    writer: (added) => new ParquetGrower(bytes, metadata, added),
  };
}

const metadataOf = (bytes: AsyncBuffer, file: string): Promise<FileMetaData> =>
  readable(file, async () => {
    const metadata = await parquetMetadataAsync(bytes, { geoparquet: false });
    const leaves = leavesOf(parquetSchema(metadata));
    for (const { columns } of metadata.row_groups) {
      if (columns.length !== leaves.length) throw new Error("a group of its rows lacks columns");
      columns.forEach((chunk, index) => ensureChunk(bytes, chunk, leaves[index]!));
    }
    return metadata;
  });

const leavesOf = (tree: SchemaTree): SchemaTree[] =>
  tree.children.length > 0 ? tree.children.flatMap(leavesOf) : [tree];

function ensureChunk({ byteLength }: AsyncBuffer, chunk: ColumnChunk, leaf: SchemaTree): void {
  if (chunk.meta_data?.path_in_schema.join("\0") !== leaf.path.join("\0"))
    throw new Error("its index tells of columns that its schema lacks");
  const [start, size] = [startOf(chunk), sizeOf(chunk)];
  if (!(start >= 0 && size >= 0 && start + size <= byteLength))
    throw new Error("its index tells of columns that lie beyond its end");
}

/** What the library throws is a fault of the file; what the system does, its own. */
async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw error;
    const why = error instanceof Error ? error.message.replace(/^parquet /, "") : String(error);
    throw new CommandError(
      `${file} cannot be read as Parquet: ${why}`,
      "it may be damaged; if it is something else, name its format with --format",
    );
  }
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
  const options = { file, metadata, compressors: UNPACKING, parsers: PARSERS, geoparquet: false };
  const scan = await parquetScan({ ...options, columns: [...asked] });
  const inGroup = { rowStart: before, rowEnd: before + count };
  const columns: Cells[] = await Promise.all(asked.map((column) => scan.readColumn({ column, ...inGroup })));
  for (const [index, { length }] of columns.entries())
    if (length !== count) throw new Error(`column ${asked[index]} has ${length} of ${count} rows`);
  return columns;
}

function* rowsOfGroup(
  columns: readonly Cells[],
  { group, before, count }: Group & GroupRow,
): Generator<readonly Row<GroupRow>[]> {
  const kept = { group };
  for (let start = 0; start < count; start += BATCH_ROWS)
    yield Array.from({ length: Math.min(BATCH_ROWS, count - start) }, (_, index) => ({
      number: before + start + index + 1,
      isEmpty: false,
      asked: columns.map((column) => textOf(column[start + index])),
      fault: null,
      kept,
    }));
}

/** Days and moments as ISO 8601 has them. */
const PARSERS = {
  dateFromDays: (days: number) => isoFromDay(days),
  timestampFromMilliseconds: (count: bigint) => momentText(count, 3),
  timestampFromMicroseconds: (count: bigint) => momentText(count, 6),
  timestampFromNanoseconds: (count: bigint) => momentText(count, 9),
};

const SECONDS_A_DAY = 86_400n;

/** `digits`: of a second, in which it is counted. */
function momentText(count: bigint, digits: number): string {
  const inADay = SECONDS_A_DAY * 10n ** BigInt(digits);
  const within = ((count % inADay) + inADay) % inADay;
  const time = new Date(Number(within / 10n ** BigInt(digits)) * 1000).toISOString().slice(11, 19);
  const fraction = String(within % 10n ** BigInt(digits))
    .padStart(digits, "0")
    .replace(/0+$/, "");
  return `${isoFromDay(Number((count - within) / inADay))}T${time}${fraction && `.${fraction}`}`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  return typeof value === "object" ? JSON.stringify(value, plainly) : String(value);
}

const plainly = (_name: string, value: unknown): unknown =>
  typeof value === "bigint"
    ? String(value)
    : value instanceof Uint8Array
      ? Buffer.from(value).toString("hex")
      : value;
