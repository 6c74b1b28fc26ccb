import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordedIo } from "../../../test/recorded-io.js";
import { run } from "../main.js";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "thalweg-annotate-"))));
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const CORPUS = ["--corpus", "cases/good/guadiana"];

async function annotate(words: readonly string[], stdin: readonly Buffer[] = []) {
  const recorded = recordedIo({ stdin });
  const code = await run(["annotate", ...words, ...CORPUS], recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

/** The rows as objects, by another reader of CSV. */
const read = (text: string, delimiter = ","): Record<string, string>[] =>
  parse(text, { columns: true, delimiter, bom: true });

const TABLE = "lon,lat,date\n-7.66,37.64,1804-12-31\n";
/** Of the place and day of the table, by `thalweg at`. */
const WEST = { thalweg_title: "sovereignty", thalweg_holders: "west", thalweg_since: "1801-06-06", thalweg_error: "" }; // prettier-ignore

describe("thalweg annotate", () => {
  it("reads the standard input, and writes the standard output where no file is named", async () => {
    const { code, out, err } = await annotate(["-"], [Buffer.from(TABLE)]);
    expect([code, err]).toEqual([0, "1 row, none with an error\n"]);
    expect(read(out)).toMatchObject([{ lon: "-7.66", ...WEST }]);
  });

  it("reads gzip by its bytes, of several members too, and writes it by the name", async () => {
    const [head, ...rows] = TABLE.split(/(?<=\n)/);
    await writeFile(at("packed"), Buffer.concat([gzipSync(head!), gzipSync(rows.join(""))]));
    const { code } = await annotate([at("packed"), "-o", at("out.csv.gz")]);
    expect(code).toBe(0);
    expect(read(gunzipSync(await readFile(at("out.csv.gz"))).toString())).toMatchObject([WEST]);
  });

  it("reads gzip that comes byte by byte", async () => {
    const bytes = gzipSync(TABLE);
    const { out } = await annotate(["-"], [bytes.subarray(0, 1), bytes.subarray(1, 2), bytes.subarray(2)]);
    expect(read(out)).toMatchObject([WEST]);
  });

  it("writes the format by which the output is named, or that is named itself", async () => {
    await writeFile(at("rows.csv"), TABLE);
    expect((await annotate([at("rows.csv"), "-o", at("rows.ndjson")])).code).toBe(0);
    const named = await annotate([at("rows.csv"), "--to", "ndjson"]);
    for (const text of [await readFile(at("rows.ndjson"), "utf8"), named.out])
      expect(JSON.parse(text)).toMatchObject({ lon: "-7.66", ...WEST, thalweg_error: null });
  });

  it("says that gzip is damaged, and leaves nothing", async () => {
    await writeFile(at("cut.gz"), gzipSync(TABLE).subarray(0, 30));
    const { code, err } = await annotate([at("cut.gz"), "-o", at("cut.csv")]);
    expect([code, err]).toEqual([
      1,
      `error: ${at("cut.gz")} is damaged: its gzip breaks off or does not add up\n  help: pack it anew\n`,
    ]);
    expect((await readdir(folder)).filter((name) => name.startsWith("cut.csv"))).toEqual([]);
  });

  it("reads a pipe with a name", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const writing = writeFile(at("pipe"), TABLE);
    expect(read((await annotate([at("pipe")])).out)).toMatchObject([WEST]);
    await writing;
  });

  it("reads decimal commas where a cell has one, unless a sign is named", async () => {
    const rows = 'lon;lat;date\n-7,66;"37,64";1804-12-31\n-7.66;37.64;1804-12-31\n-7.660,0;37;1804-12-31\n';
    const errors = async (...words: string[]) => {
      const { out } = await annotate(["-", ...words], [Buffer.from(rows)]);
      return read(out, ";").map(({ thalweg_error: error }) => error);
    };
    expect(await errors()).toEqual(["", "", '"-7.660,0" is no longitude']);
    expect(await errors("--decimal", ".")).toEqual([
      '"-7,66" is no longitude with a decimal point',
      "",
      '"-7.660,0" is no longitude with a decimal point',
    ]);
    expect(await errors("--decimal", ",")).toEqual([
      "",
      '"-7.66" is no longitude with a decimal comma',
      '"-7.660,0" is no longitude with a decimal comma',
    ]);
  });

  it("reads decimal commas beside letters in a column of places, unless a sign is named", async () => {
    const rows = "place;date\n37,64N 7,66W;1804-12-31\n37.64N 7.66W;1804-12-31\n";
    const errors = async (...words: string[]) => {
      const { out } = await annotate(["-", ...words], [Buffer.from(rows)]);
      return read(out, ";").map(({ thalweg_error: error }) => error !== "");
    };
    expect(await errors()).toEqual([false, false]);
    expect(await errors("--decimal", ".")).toEqual([true, false]);
    expect(await errors("--decimal", ",")).toEqual([false, true]);
  });

  it("finds places by their names, and by figures in one column", async () => {
    const rows = 'place\tdate\nMértola\t1804-12-31\n-7.66,37.64\t1804-12-31\nAtlantis\t1804-12-31\n';
    await writeFile(at("places.tsv"), rows);
    const { code, out } = await annotate([at("places.tsv")]);
    expect(code).toBe(3);
    expect(read(out, "\t")).toMatchObject([
      { thalweg_title: "sovereignty" },
      WEST,
      { thalweg_title: "", thalweg_error: 'no place of the atlas is called "Atlantis"' },
    ]);
  }); // prettier-ignore

  it("ends at the first row without an answer where it is strict, and keeps the old file", async () => {
    await writeFile(at("rows.csv"), `${TABLE}\n-7.66,97.64,1804-12-31\n`);
    await writeFile(at("old.csv"), "old");
    const { code, err } = await annotate([at("rows.csv"), "--strict", "-o", at("old.csv")]);
    expect([code, err.split("\n")[0]]).toEqual([
      1,
      `error: ${at("rows.csv")}, row 4, column lon, lat: latitude 97.64 lies beyond a pole`,
    ]);
    expect(await readFile(at("old.csv"), "utf8")).toBe("old");
  });

  it("tells the true reason where it is strict and writes into a stream, which stays open, and what is in it", async () => {
    await writeFile(at("rows.csv"), `${TABLE}-7.66,97.64,1804-12-31\n`);
    const { io, err } = recordedIo();
    expect(await run(["annotate", at("rows.csv"), "--strict", ...CORPUS], io)).toBe(1);
    expect(io.stdout.destroyed).toBe(false);
    expect(err().split("\n").slice(0, 2)).toEqual([
      "note: the output is a stream: what went into it before, no row yet, stays there",
      `error: ${at("rows.csv")}, row 3, column lon, lat: latitude 97.64 lies beyond a pole`,
    ]);
  });

  it("says what a file is that is no table of text", async () => {
    const zip = (name: string) => Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(26), Buffer.from(name)]);
    const kinds: readonly (readonly [Buffer, string])[] = [
      [zip("[Content_Types].xml...xl/workbook.xml"), "a workbook of Excel (.xlsx)"],
      [zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "a spreadsheet of OpenDocument (.ods)"],
      [zip("letters.csv"), "a ZIP archive"],
      [Buffer.from("d0cf11e0a1b11ae1", "hex"), "a workbook of Excel before 2007 (.xls), or of another Office program"],
      [Buffer.from("%PDF-1.7\n"), "a PDF"],
      [gzipSync(gzipSync(TABLE)), "gzip within gzip"],
      [await readFile("src/cli/table/fixtures/letters.parquet"), "Parquet"],
    ];
    for (const [bytes, kind] of kinds) {
      await writeFile(at("other.csv"), bytes);
      const { code, err } = await annotate([at("other.csv")]);
      expect([code, err.split("\n")[0]]).toEqual([1, `error: ${at("other.csv")} is no table of text: it is ${kind}`]);
    }
    await writeFile(at("other.csv"), "PK,lon,lat,date\nRar!,-7.66,37.64,1804-12-31\n");
    expect((await annotate([at("other.csv")])).code).toBe(0);
  }); // prettier-ignore

  it("needs a name", async () => {
    expect(await annotate([""])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no table is named"),
    });
  });

  it("names of surveys that only parts of a line follow those of the part nearest the place alone", async () => {
    // By the text of the line: due north to the hills, along the survey, on the watershed, and along the survey again.
    const rows = [
      "100.14,6.45,1920",
      "100.8,6.4,1920",
      "101.35,5.6,1920",
      "101.9,5.9,1920",
      "101.9,5.9,1908/1911",
    ];
    const recorded = recordedIo({ stdin: [Buffer.from(["lon,lat,date", ...rows, ""].join("\n"))] });
    expect(await run(["annotate", "-", "--corpus", "cases/lines/siam-1909"], recorded.io)).toBe(0);
    const told = read(recorded.out()).map(({ thalweg_near_line, thalweg_evidence }) => [
      thalweg_near_line,
      thalweg_evidence,
    ]);
    expect(told).toEqual(
      ["", "wdbii-lines", "", "wdbii-lines", "wdbii-lines"].map((survey) => ["frontier", survey]),
    );
  });
});
