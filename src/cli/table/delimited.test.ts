import { parse } from "csv-parse/sync";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { annotated } from "./annotator.js";
import { askedColumns, askedNames } from "./columns.js";
import { openDelimited, type DelimitedOptions } from "./delimited.js";
import { RowScanner } from "./row-scanner.js";
import { sourceOf } from "./fixtures/source.js";

const GAINED = ["plain", 'a "word"', "one,two;three\tfour|five", "=1+1", "-0043-03-15", ""];
const NAMES = GAINED.map((_, index) => `t_${index}`);

async function grown(bytes: Buffer, options: DelimitedOptions = {}, cuts: readonly number[] = [], gained = GAINED) {
  const table = openDelimited(sourceOf(bytes, cuts), options);
  const asked = askedNames(askedColumns(table.columns, options, "t"));
  const seen: (readonly string[])[] = [];
  const counts = { rows: 0, failed: 0 };
  const added = [...NAMES, "t_error"];
  const writer = table.writer(added);
  const parts = [writer.head()];
  const answer = (row: readonly string[]) => {
    seen.push(row);
    return { ok: true, cells: gained } as const;
  };
  for await (const rows of annotated(table, asked, counts, { file: "t", added, isStrict: false, answer }))
    for await (const part of writer.rows(rows)) parts.push(part);
  return { bytes: Buffer.concat(parts), seen, counts, table };
} // prettier-ignore

const LETTERS: Readonly<Record<string, string>> = {
  "utf-8": "aé пż中😀'",
  "utf-16le": "aé пż中😀Ⰰ",
  "utf-16be": "aé пż中😀Ⰰ",
  "windows-1252": "aéñ£“",
  "windows-1251": "aЯпё№",
  "koi8-r": "aЯпё",
  gb18030: "a中俄瑷珲ä€",
  big5: "a愛琿條約",
  shift_jis: "a樺太ソ表能",
  "euc-jp": "a樺太",
};
/** In these `|` may be half of a letter, and is refused. */
const HALVED = ["gb18030", "big5", "shift_jis"];

/** A table as people and programs write them, with what each row is in bytes and in cells. */
const tables = fc
  .record({
    encoding: fc.constantFrom(...Object.keys(LETTERS)),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    mark: fc.boolean(),
    header: fc.shuffledSubarray(["lon", "lat", "date", "note", "note, if any; or|none"], { minLength: 5 }),
    isNamed: fc.boolean(),
  })
  .filter(({ encoding, delimiter }) => delimiter !== "|" || !HALVED.includes(encoding))
  .chain((style) => {
    const letter = fc.constantFrom(
      ...Array.from(LETTERS[style.encoding]!),
      ...["1", "-", ".", ",", ";", "\t", "|", '"', "\n", "\r\n", " ", "="],
    );
    const cell = fc.record({ text: fc.string({ unit: letter, maxLength: 6 }), isQuoted: fc.boolean() });
    const row = fc.record({
      cells: fc.array(cell, { minLength: 5, maxLength: 5 }),
      end: fc.constantFrom("\n", "\r\n"),
      isAfterEmpty: fc.boolean(),
    });
    return fc.record({
      style: fc.constant(style),
      rows: fc.array(row, { maxLength: 6 }),
      isOpenEnded: fc.boolean(),
      cuts: fc.array(fc.nat(400), { maxLength: 4 }),
    });
  });

const quotedBy = (delimiter: string, text: string, isQuoted: boolean) =>
  isQuoted || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe("a delimited table", () => {
  it("keeps every byte before what it gains, in any encoding, dialect and order, however its bytes come", async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({ style, rows, isOpenEnded, cuts }) => {
        const { delimiter, encoding } = style;
        const inBytes = (text: string) => iconv.encode(text, encoding, { addBOM: false });
        const header = style.header.map((name) => quotedBy(delimiter, name, false)).join(delimiter);
        const lines = rows.map(({ cells }) =>
          cells.map(({ text, isQuoted }) => quotedBy(delimiter, text, isQuoted)).join(delimiter),
        );
        const ends = [isOpenEnded && rows.length === 0 ? "" : "\r\n", ...rows.map(({ end }) => end)];
        if (isOpenEnded) ends[ends.length - 1] = "";
        const mark = style.mark && encoding.startsWith("utf") ? "\uFEFF" : "";
        const empty = (index: number) => (rows[index - 1]?.isAfterEmpty ? "\n" : "");
        const text = [header, ...lines].map((line, index) => empty(index) + line + ends[index]);
        const gain = [...GAINED, ""].map((cell) =>
          quotedBy(delimiter, /^[=-]/.test(cell) ? `'${cell}` : cell, false),
        );
        const names = [...NAMES, "t_error"];
        const wanted = [header, ...lines].map((line, index) =>
          [empty(index) + line, ...(index === 0 ? names : gain)].join(delimiter).concat(ends[index]!),
        );
        const input = inBytes(mark + text.join(""));
        const isTold = encoding === "utf-8" || (encoding.startsWith("utf-16") && !style.isNamed);
        const options = isTold ? {} : { encoding };
        const { bytes, seen, counts } = await grown(input, options, cuts);

        expect(bytes.equals(inBytes(mark + wanted.join("")))).toBe(true);
        expect(counts).toEqual({ rows: rows.length, failed: 0 });
        const at = ["lon", "lat", "date"].map((name) => style.header.indexOf(name));
        expect(seen).toEqual(rows.map(({ cells }) => at.map((column) => cells[column]!.text)));
      }),
      { numRuns: 400 },
    );
  });

  it("has the same cells for another reader of CSV", async () => {
    const input = 'lon,lat,date,note\n1,2,3,"a ""b"", c\nd"\n,,,x"y\n';
    const { bytes } = await grown(Buffer.from(input));
    const read = (text: string): string[][] => parse(text, { relax_quotes: true });
    expect(read(bytes.toString()).map((row) => row.slice(0, 4))).toEqual(read(input));
    expect(read(bytes.toString())[1]!.slice(4)).toEqual([...GAINED.slice(0, 3), "'=1+1", "'-0043-03-15", "", ""]);
  }); // prettier-ignore

  it.each([
    ["CRLF among LF", "lon,lat,date\n1,2,3\r\n4,5,6\n", ["1,2,3", "4,5,6"]],
    ["CR alone", "lon,lat,date\r1,2,3\r4,5,6", ["1,2,3", "4,5,6"]],
    ["a CR within a cell of LF", "lon,lat,date\n1,2,3\r4\n", ["1,2,3\r4"]],
    ["a quotation mark within a bare cell", 'lon,lat,date\n1,2,3"4\n5,6,"7"8\n', ['1,2,3"4', "5,6,78"]],
  ])("reads %s as other readers of CSV do", async (_what, text, rows) => {
    const { seen } = await grown(Buffer.from(text));
    expect(seen.map((row) => row.join(","))).toEqual(rows);
  });

  it.each([
    ["at the end of the file", 'lon,lat,date\n1,2,3\n4,"5,6\n7,8,9\n', "row 3, column 2"],
    ["at the next mark", 'lon,lat,date,note\n1,2,3,"four\n5,6,7,8\n9,9,9,"ten"\n', "row 2, column 4"],
  ])("names the row of a quotation mark that is not closed, %s", async (_where, text, place) => {
    await expect(grown(Buffer.from(text))).rejects.toThrow(place);
  });

  it("does not hold the rest of the table for a quotation mark that is not closed", async () => {
    const scanner = new RowScanner("t.csv", 0x2c);
    const chunk = Buffer.alloc(1 << 20, "1,2,3\n");
    scanner.push(Buffer.from('lon,lat,date\n"'));
    const read = () => {
      for (let pushed = 1; ; pushed++) expect(scanner.push(chunk).length + pushed).toBeLessThan(20);
    };
    expect(read).toThrow("row 2, column 1");
  });

  it.each([
    ["by the sign that gives the columns asked for", "lon;lat;date, sent;a|b", { date: "date, sent" }, ";"],
    ["by the only sign that parts anything", "x\ty\tz", { lon: "x", lat: "y", date: "z" }, "\t"],
    ["by the sign that is named", "lon:lat:date", { delimiter: ":" }, ":"],
  ])("is parted %s", async (_how, header, options, sign) => {
    const { bytes } = await grown(Buffer.from(header), options);
    expect(bytes.toString()).toBe([header, ...NAMES, "t_error"].join(sign));
  });

  it("is parted by its sign where by another its header has a stray quotation mark", async () => {
    const { table } = await grown(Buffer.from('"of\nnote",lon,lat,date\n'));
    expect(table.columns).toEqual(["of\nnote", "lon", "lat", "date"]);
    expect(() => openDelimited(sourceOf(Buffer.from('"of\nnote"x,lon,lat,date\n')), {})).toThrow(
      "row 1, column 1, a quotation mark",
    );
  });

  it.each(["utf-8", "utf-16le", "windows-1251"])("is parted by the sign that its first line tells Excel, in %s", async (encoding) => {
    for (const [line, sign, end] of [["sep=;", ";", "\r\n"], ['"sep=|"', "|", "\r"], ["SEP=\t", "\t", "\n"], ["sep=^", "^", "\n"]] as const) {
      const table = [line, ["lon", "lat", "date", "a,b"].join(sign), ["1,5", "2", "1801", "c"].join(sign), ""].join(end);
      const bytes = iconv.encode(table, encoding, { addBOM: encoding === "utf-16le" });
      const told = await grown(bytes, encoding === "windows-1251" ? { encoding } : {});
      expect(told.seen).toEqual([["1,5", "2", "1801"]]);
      const [first, header, row] = iconv.decode(told.bytes, encoding).split(end);
      expect([first, header!.startsWith(["lon", "lat", "date", "a,b", "t_0"].join(sign)), row!.startsWith(["1,5", "2", "1801", "c", "plain"].join(sign))]).toEqual([line, true, true]);
    }
  }); // prettier-ignore

  it("is refused where either of two signs may part it", async () => {
    const either = grown(Buffer.from("x;y,z"), { lon: "a", lat: "b", date: "c" });
    await expect(either).rejects.toThrow('may be parted by "," or by ";"');
  });

  it("is not parted by a sign that may be half of a letter", () => {
    const open = (text: string, encoding: string, options: DelimitedOptions) =>
      openDelimited(sourceOf(iconv.encode(text, encoding)), options);
    const header = "lon|lat|date|俄\n";
    expect(() => open(header, "gb18030", { encoding: "gb18030" })).toThrow("half of a letter in gb18030");
    expect(() => open(header, "gb18030", {})).toThrow("half of a letter where the table is not UTF-8");
    expect(open(header, "euc-jp", { encoding: "euc-jp" }).columns).toHaveLength(4);
  });

  it("is UTF-8 where what is looked at ends within a letter", () => {
    const bytes = Buffer.from("lon,lat,date\n1,2,é\n");
    const { notes } = openDelimited(sourceOf(bytes, [], bytes.length - 2), {});
    expect(notes).toEqual([]);
  });

  it("leaves out a cell that its encoding lacks letters of, and says so", async () => {
    const gained = ["мая", "é", "x", "", "", ""];
    const options = { encoding: "windows-1251" };
    const { bytes, counts } = await grown(Buffer.from("lon,lat,date\n1,2,3"), options, [], gained);
    const [, row] = iconv.decode(bytes, "windows-1251").split("\n");
    expect(row).toBe("1,2,3,мая,,x,,,,words of the answer cannot be written in the encoding of the table");
    expect(counts.failed).toBe(1);
  });

  it("fails rows of other widths, and those that its encoding cannot bear, and keeps them", async () => {
    const late = Buffer.concat([
      Buffer.from("lon,lat,date,note\n1,2,3\n"),
      iconv.encode("1,2,1 мая,x\n1,2,3,мая\n", "windows-1251"),
    ]);
    const told = await grown(late, { encoding: "windows-1251" });
    expect(told.seen.map(([, , date]) => date)).toEqual(["1 мая", "3"]);
    const untold = await grown(late);
    expect([untold.counts, untold.table.notes.length]).toEqual([{ rows: 3, failed: 2 }, 1]);
    const [, short, unread, kept] = untold.bytes.toString("latin1").split("\n");
    expect(short).toBe('1,2,3,,,,,,,,"the row has 3 columns, the header 4"');
    expect(unread!.endsWith(",the cell is not UTF-8: name its encoding with --encoding")).toBe(true);
    expect(kept!.startsWith("1,2,3,\xEC\xE0\xFF,plain,")).toBe(true);
  });
});
