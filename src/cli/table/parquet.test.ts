import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordedIo, ROOT } from "../../../test/recorded-io.js";
import { annotated } from "./annotator.js";
import { openParquet } from "./parquet.js";

/** Written by DuckDB: 2,500 rows in two groups, packed with zstd, with decimals, days, moments, lists, structures and maps. */
const LETTERS = join(ROOT, "src/cli/table/fixtures/letters.parquet");
const ROWS = 2500;

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "thalweg-parquet-"))));
afterAll(() => rm(folder, { recursive: true }));

async function grown(
  asked: readonly string[] = ["lon", "lat", "date"],
): Promise<{ readonly file: string; readonly seen: readonly (readonly string[])[] }> {
  const table = await openParquet(recordedIo().io, LETTERS);
  const seen: (readonly string[])[] = [];
  const writer = table.writer(["t_twice", "t_error"]);
  const parts = [writer.head()];
  const rows = annotated(table, asked, { rows: 0, failed: 0 }, {
    file: LETTERS,
    width: 1,
    isStrict: false,
    answer(asked) {
      seen.push(asked);
      return asked[0] === ""
        ? { ok: false, message: "no longitude", help: null, column: "lon" }
        : { ok: true, cells: [String(2 * Number(asked[0]))] };
    },
  }); // prettier-ignore
  for await (const batch of rows) for await (const part of writer.rows(batch)) parts.push(part);
  parts.push(await writer.foot());
  const file = join(folder, "grown.parquet");
  await writeFile(file, Buffer.concat(parts));
  return { file, seen };
}

async function read(file: string, columns?: string[]): Promise<readonly Record<string, unknown>[]> {
  const buffer = await asyncBufferFromFile(file);
  return parquetReadObjects({ file: buffer, compressors, ...(columns ? { columns } : {}) });
}

it("asks the rows of each group, days as days", async () => {
  const { seen } = await grown();
  expect(seen).toHaveLength(ROWS);
  expect([seen[0], seen[4], seen[ROWS - 1]]).toEqual([
    ["-7.9", "37.1", "1801-01-01"],
    ["", "37.1", "1801-01-05"],
    ["", "37.1", "1801-04-10"],
  ]);
});

it("reads moments, before 1970 too, and what is no text as JSON", async () => {
  const { seen } = await grown(["moment", "list", "struct"]);
  expect(seen[1]).toEqual(["1801-01-01T12:00:00", '["1","2"]', '{"a":"1","b":"x1"}']);
});

it("keeps the user's columns, nested ones too, and adds its own to every row", async () => {
  const { file } = await grown();
  const [before, after] = [await read(LETTERS), await read(file)];
  expect(after).toHaveLength(ROWS);
  expect(after.map(({ t_twice: _twice, t_error: _error, ...own }) => own)).toEqual(before);
  const doubled = before.map(({ lon }) => (typeof lon === "number" ? String(2 * lon) : undefined));
  expect(after.map(({ t_twice: twice }) => twice ?? undefined)).toEqual(doubled);
  expect(after.filter(({ t_error: error }) => error === "no longitude")).toHaveLength(ROWS / 5);
});

it("copies the chunks of columns byte by byte, their types and packing with them", async () => {
  const { file } = await grown();
  const [from, to] = [await asyncBufferFromFile(LETTERS), await asyncBufferFromFile(file)];
  const [before, after] = [await parquetMetadataAsync(from), await parquetMetadataAsync(to)];
  expect(after.schema.slice(1, before.schema.length)).toEqual(before.schema.slice(1));
  for (const [index, group] of before.row_groups.entries()) {
    for (const [column, { meta_data: old }] of group.columns.entries()) {
      const now = after.row_groups[index]!.columns[column]!.meta_data!;
      expect([now.path_in_schema, now.codec, now.encodings]).toEqual([
        old!.path_in_schema,
        old!.codec,
        old!.encodings,
      ]);
      expect(now.statistics).toEqual({ null_count: old!.statistics!.null_count });
      const bytesOf = async (buffer: typeof from, meta: typeof now) => {
        const start = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
        return Buffer.from(await buffer.slice(start, start + Number(meta.total_compressed_size)));
      };
      expect((await bytesOf(to, now)).equals(await bytesOf(from, old!))).toBe(true);
    }
  }
});

it("says what is wrong with a file that is no Parquet, or comes from a pipe", async () => {
  const file = join(folder, "none.parquet");
  await writeFile(file, "lon,lat,date\n");
  await expect(openParquet(recordedIo().io, file)).rejects.toThrow("cannot be read as Parquet");
  await expect(openParquet(recordedIo().io, "-")).rejects.toThrow("cannot be read from a pipe");
});
