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
  type AsyncBuffer,
  type FileMetaData,
  type SchemaElement,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { isoFromDay } from "../../chronology/days.js";
import { CommandError, type Io } from "../io.js";
import type { OpenTable, Row } from "./model.js";
import { ParquetGrower, type GroupRow } from "./parquet-writer.js";

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
  const columns = metadata.schema.length > 0 ? topLevel(metadata.schema) : [];
  let group = 0;
  return {
    file,
    path,
    columns: columns.map(({ name }) => name),
    notes: [],
    holds: () => true,
    share: () => group / Math.max(1, metadata.row_groups.length),
    rows: async function* (asked) {
      let before = 0;
      for (; group < metadata.row_groups.length; group++) {
        const count = Number(metadata.row_groups[group]!.num_rows);
        yield* rowsOfGroup(bytes, metadata, { group, before, count }, asked);
        before += count;
      }
    },
    writer: (added) => new ParquetGrower(bytes, metadata, added),
  };
}

async function metadataOf(bytes: AsyncBuffer, file: string): Promise<FileMetaData> {
  try {
    return await parquetMetadataAsync(bytes, { geoparquet: false });
  } catch (error) {
    throw notRead(file, error);
  }
}

function notRead(file: string, error: unknown): CommandError {
  const why = error instanceof Error ? error.message.replace(/^parquet /, "") : String(error);
  return new CommandError(`${file} cannot be read as Parquet: ${why}`, "name another format with --format");
}

/** The elements of the schema that stand right beneath its root. */
function topLevel([root, ...elements]: readonly SchemaElement[]): SchemaElement[] {
  const top: SchemaElement[] = [];
  let at = 0;
  const pass = (): void => {
    const { num_children: children = 0 } = elements[at++]!;
    for (let child = 0; child < children; child++) pass();
  };
  for (let child = 0; child < (root!.num_children ?? 0); child++) {
    top.push(elements[at]!);
    pass();
  }
  return top;
}

/** So many rows at once: a group may have a million. */
const BATCH_ROWS = 4096;

async function* rowsOfGroup(
  file: AsyncBuffer,
  metadata: FileMetaData,
  { group, before, count }: { readonly group: number; readonly before: number; readonly count: number },
  asked: readonly string[],
): AsyncGenerator<readonly Row<GroupRow>[]> {
  const options = { file, metadata, compressors, parsers: PARSERS, geoparquet: false };
  const scan = await parquetScan({ ...options, columns: [...asked] });
  const inGroup = { rowStart: before, rowEnd: before + count };
  const columns = await Promise.all(asked.map((column) => scan.readColumn({ column, ...inGroup })));
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
