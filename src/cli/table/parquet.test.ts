import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { tableFromArrays } from "@uwdata/flechette";
import { compressors } from "hyparquet-compressors";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readParquet, writtenParquet, type Style } from "../../../test/arrow-parquet.js";
import { recordedIo, ROOT } from "../../../test/recorded-io.js";
import { CommandError } from "../io.js";
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
  from = LETTERS,
  stdin: readonly Buffer[] = [],
): Promise<{ readonly file: string; readonly seen: readonly (readonly string[])[] }> {
  const table = await openParquet(recordedIo({ stdin }).io, from);
  const seen: (readonly string[])[] = [];
  const writer = table.writer(["t_twice", "t_error"]);
  const parts = [writer.head()];
  const rows = annotated(table, asked, { rows: 0, failed: 0 }, {
    file: from,
    added: ["t_twice", "t_error"],
    isStrict: false,
    answer(asked) {
      seen.push(asked);
      return asked[0] === ""
        ? { ok: false, message: "no longitude", help: "give it one", column: "lon" }
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
    ["-7.9", "37.100", "1801-01-01"],
    ["", "37.100", "1801-01-05"],
    ["", "37.100", "1801-04-10"],
  ]);
});

it("reads moments, before 1970 too, and what is no text as JSON", async () => {
  const { seen } = await grown(["moment", "list", "struct"]);
  expect(seen[1]).toEqual(["1801-01-01T12:00:00", "[1,2]", '{"a":1,"b":"x1"}']);
});

it("comes from a pipe, in pieces of any size, as from a file", async () => {
  const whole = await readFile(LETTERS);
  const ends = [1, 4, 1000, 1001, whole.length - 9, whole.length];
  const pieces = ends.map((end, index) => whole.subarray(index === 0 ? 0 : ends[index - 1], end));
  const fromFile = await grown();
  const bytes = await readFile(fromFile.file);
  const piped = await grown(undefined, "-", pieces);
  expect(piped.seen).toEqual(fromFile.seen);
  expect((await readFile(piped.file)).equals(bytes)).toBe(true);
  await expect(openParquet(recordedIo({ stdin: pieces.slice(0, -1) }).io, "-")).rejects.toThrow(
    "the standard input",
  );
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

describe("a file that Arrow has written", () => {
  const written = async (columns: Record<string, unknown[]>, style: Partial<Style> = {}) => {
    const file = join(folder, "arrow.parquet");
    const bytes = writtenParquet(tableFromArrays(columns), { packing: "ZSTD", groupRows: 2, hasDictionary: true, ...style });
    await writeFile(file, bytes);
    return { file, bytes };
  };
  const columns = { lon: [1.5, null, 3, 4], lat: ["x", null, null, null], date: ["1801", "1802", "1803", "1804"] };

  it("is read by it again", async () => {
    const { file } = await grown(undefined, (await written(columns)).file);
    const table = readParquet(await readFile(file));
    expect(table.getChild("date").toArray()).toEqual(columns.date);
    expect(table.getChild("t_twice").toArray()).toEqual(["3", null, "6", "8"]);
  });

  it("may have no rows", async () => {
    const { file } = await grown(undefined, (await written({ lon: [], lat: [], date: [] })).file);
    const { schema, numRows } = readParquet(await readFile(file));
    expect([numRows, schema.fields.map(({ name }) => name)]).toEqual([0, ["lon", "lat", "date", "t_twice", "t_error"]]);
  });

  it("may have a chunk of nothing, packed with LZ4", async () => {
    const { seen } = await grown(undefined, (await written(columns, { packing: "LZ4_RAW", hasDictionary: false })).file);
    expect(seen.map(([, lat]) => lat)).toEqual(["x", "", "", ""]);
  });

  it("is refused in a sentence where a byte of it is wrong, or is read as before", async () => {
    const { file, bytes } = await written(columns);
    for (let at = 0; at < bytes.length; at += 3) {
      await writeFile(file, bytes.with(at, bytes[at]! ^ 0x55));
      await grown(undefined, file).catch((error: unknown) => expect(error).toBeInstanceOf(CommandError));
    }
  });
}); // prettier-ignore

describe("a file that cannot be read", () => {
  const refusal = async (bytes: Uint8Array) => {
    await writeFile(join(folder, "none.parquet"), bytes);
    const error: unknown = await grown(undefined, join(folder, "none.parquet")).catch((fault: unknown) => fault);
    return (error as CommandError).message.replace(join(folder, "none.parquet"), "it");
  };

  it("is empty, cut short, encrypted, damaged, or no Parquet but something else", async () => {
    const whole = await readFile(LETTERS);
    const ending = (end: Uint8Array) => Buffer.concat([whole.subarray(0, -end.length), end]);
    expect(await refusal(Buffer.alloc(0))).toBe("it is empty");
    const cut = "it is cut short: the index that ends a Parquet file is not there";
    for (const length of [4, 11, 200, whole.length - 20, whole.length - 1])
      expect(await refusal(whole.subarray(0, length))).toBe(cut);
    expect(await refusal(ending(Buffer.from("PARE")))).toBe("it is encrypted, and cannot be read");
    expect(await refusal(ending(Buffer.from("\xFF\xFF\xFF\x7FPAR1", "latin1")))).toBe("it is damaged: the length of its index cannot be");
    expect(await refusal(whole.with(whole.length - 40, 0xff).fill(0xff, whole.length - 60, whole.length - 30))).toBe("it is damaged: its index cannot be read");
    expect(await refusal(Buffer.from(whole).fill(0xff, 4, whole.length / 2))).toBe("it is damaged: group 1 of its rows cannot be read");
    expect(await refusal(Buffer.from("lon,lat,date\n"))).toBe("it is no Parquet");
    expect(await refusal(Buffer.from("%PDF-1.7"))).toBe("it is no Parquet: it is a PDF");
  });

  it("has a name that begins with a byte order mark, or a column without one", async () => {
    const of = (name: string, cell: string) => Buffer.from(writtenParquet(tableFromArrays({ lon: ["1"], lat: ["2"], date: ["1850"], [name]: [cell] }), { packing: "SNAPPY", groupRows: 9, hasDictionary: false }));
    for (const name of ["", "id", "n".repeat(200)])
      expect(await refusal(of(`\uFEFF${name}`, "x"))).toContain(" begins with a byte order mark, which would be lost");
    const whole = of("Unnamed", "x");
    const field = whole.indexOf("\x18\x07Unnamed", 0, "latin1");
    expect(await refusal(whole.with(field, 0xd8))).toBe("it is damaged: its index cannot be read");
    const file = join(folder, "kept.parquet");
    for (const name of ["", "id"]) {
      await writeFile(file, of(name, `\uFEFF${name}`));
      expect((await grown(undefined, file)).seen).toHaveLength(1);
    }
  });
}); // prettier-ignore
