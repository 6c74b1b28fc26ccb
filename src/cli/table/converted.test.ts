import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordedIo, ROOT } from "../../../test/recorded-io.js";
import { annotated } from "./annotator.js";
import { convertedTo } from "./converted.js";
import { formatOf } from "./formats.js";
import { openTable } from "./open.js";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "thalweg-converted-"))));
afterAll(() => rm(folder, { recursive: true }));

const ROWS = [
  { lon: "1,5", lat: "", date: "1801", note: 'a "word"; two\nlines, é' },
  { lon: "-2", lat: "=3", date: " x ", note: "" },
];
const ADDED = { t_0: "мая", t_error: "" };

async function converted(from: string, to: string): Promise<string> {
  const [format, other] = [formatOf(from, "csv"), formatOf(to, "csv")];
  const table = await convertedTo(other, format, await openTable(recordedIo().io, from, format, {}));
  const writer = table.writer(Object.keys(ADDED));
  const parts = [writer.head()];
  const rows = annotated(table, ["date", "lon"], { rows: 0, failed: 0 }, {
    file: from,
    added: Object.keys(ADDED),
    isStrict: false,
    answer: () => ({ ok: true, cells: [ADDED.t_0] }),
  }); // prettier-ignore
  for await (const batch of rows) for await (const part of writer.rows(batch)) parts.push(part);
  parts.push(await writer.foot());
  const file = join(folder, to);
  await writeFile(file, Buffer.concat(parts));
  return file;
}

const asCsv = (delimiter: string, of: readonly Record<string, string>[]): string =>
  [Object.keys(of[0]!), ...of.map((row) => Object.values(row))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .join("\r\n\r\n");

const wanted = ROWS.map((row) => ({ ...row, ...ADDED }));
const nullFor = (row: Record<string, string>) =>
  Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text === "" ? null : text]));

describe("a table that is written in another format", () => {
  it("is refused where the names of its columns are in an encoding that is not known", async () => {
    await writeFile(join(folder, "unknown.csv"), Buffer.from("date,lon,\xd1\xee\n1801,1,x\n", "latin1"));
    await expect(converted(join(folder, "unknown.csv"), "unknown.ndjson")).rejects.toThrow(
      /names of the columns .* not known/,
    );
  });

  it.each([
    ["a.csv", ";", "b.tsv", "\t"],
    ["a.tsv", "\t", "b.csv", ","],
  ])("%s parted by %j to %s", async (from, delimiter, to, other) => {
    await writeFile(join(folder, from), asCsv(delimiter, ROWS));
    const text = await readFile(await converted(join(folder, from), to), "utf8");
    expect(parse(text, { columns: true, delimiter: other })).toEqual(wanted);
  });

  it("CSV to NDJSON", async () => {
    await writeFile(join(folder, "a.csv"), asCsv(",", ROWS));
    const text = await readFile(await converted(join(folder, "a.csv"), "b.ndjson"), "utf8");
    const lines = text.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(wanted.map(nullFor));
  });

  it("CSV to Parquet, in several groups", async () => {
    const many = Array.from({ length: 10_500 }, () => ROWS).flat();
    await writeFile(join(folder, "a.csv"), asCsv(",", many));
    const file = await asyncBufferFromFile(await converted(join(folder, "a.csv"), "b.parquet"));
    const rows = await parquetReadObjects({ file, compressors });
    expect(rows).toHaveLength(many.length);
    expect([...rows.slice(0, 2), ...rows.slice(-2)]).toEqual([...wanted, ...wanted].map(nullFor));
  });

  it("Parquet to NDJSON, days, decimals and lists as text", async () => {
    const from = join(ROOT, "src/cli/table/fixtures/letters.parquet");
    const [first] = (await readFile(await converted(from, "c.ndjson"), "utf8")).split("\n");
    expect(JSON.parse(first!)).toMatchObject({ lon: "-7.9", lat: "37.100", date: "1801-01-01", list: "[0,1]" });
  }); // prettier-ignore

  it("is refused where several of its columns have no name", async () => {
    const from = join(folder, "unnamed.csv");
    await writeFile(from, "lon,,date,\n1,a,1801,b\n");
    for (const to of ["d.tsv", "d.ndjson", "d.parquet"])
      await expect(converted(from, to)).rejects.toThrow("2 columns without a name: 2, 4");
  });

  it("is refused where it has rows of other widths, or no columns of its own", async () => {
    await writeFile(join(folder, "a.csv"), "lon,lat,date\n1,2,3,4\n");
    await expect(converted(join(folder, "a.csv"), "b.tsv")).rejects.toThrow("row 2: the row has 4 columns");
    await writeFile(join(folder, "a.ndjson"), "{}\n");
    await expect(converted(join(folder, "a.ndjson"), "b.csv")).rejects.toThrow("no columns for");
  });
});
