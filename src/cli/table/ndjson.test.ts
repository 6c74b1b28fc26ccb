import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotated } from "./annotator.js";
import { sourceOf } from "./fixtures/source.js";
import { openNdjson } from "./ndjson.js";

const GAINED = ['a "word"', "", "=1", "мая"];
const NAMES = ["t_0", "t_1", "t_2", "t_3", "t_error"];

async function grown(bytes: Buffer, cuts: readonly number[] = [], encoding?: string) {
  const table = openNdjson(sourceOf(bytes, cuts), encoding);
  const seen: (readonly string[])[] = [];
  const counts = { rows: 0, failed: 0 };
  const writer = table.writer(NAMES);
  const parts = [writer.head()];
  const rows = annotated(table, ["lon", "date"], counts, {
    file: "t",
    added: NAMES,
    isStrict: false,
    answer(row) {
      seen.push(row);
      return { ok: true, cells: GAINED };
    },
  });
  for await (const batch of rows) for await (const part of writer.rows(batch)) parts.push(part);
  return { text: Buffer.concat(parts).toString(), seen, counts, table };
}

const GAIN = '"t_0":"a \\"word\\"","t_1":null,"t_2":"=1","t_3":"мая","t_error":null';

describe("NDJSON", () => {
  it("keeps every byte of a line, and adds its fields before the closing brace", async () => {
    const space = fc.constantFrom("", " ", "\t");
    const lines = fc.record({ value: fc.dictionary(fc.string(), fc.jsonValue()), space, end: space });
    await fc.assert(
      fc.asyncProperty(
        fc.array(lines, { maxLength: 5 }),
        fc.array(fc.nat(200)),
        fc.boolean(),
        async (all, cuts, hasCr) => {
          const isOwn = (name: string) => ["lon", "date", ...NAMES].includes(name);
          const texts = all.map(({ value, space: within }) => {
            const kept = Object.fromEntries(Object.entries(value).filter(([name]) => !isOwn(name)));
            return JSON.stringify({ ...kept, lon: 1.5, date: "1801" }).replace(/\}$/, `${within}}`);
          });
          const end = hasCr ? "\r\n" : "\n";
          const input = texts.map((text, index) => text + all[index]!.end + end).join("");
          const { text, seen, counts } = await grown(Buffer.from(input), cuts);
          const wanted = texts.map((line, index) => `${line.slice(0, -1)},${GAIN}}${all[index]!.end}${end}`);
          expect(text).toBe(wanted.join(""));
          expect(seen).toEqual(texts.map(() => ["1.5", "1801"]));
          expect(counts).toEqual({ rows: texts.length, failed: 0 });
        },
      ),
    );
  });

  it("keeps lines that are no objects as the text of a field, and empty ones as they are", async () => {
    const { text, seen, counts } = await grown(Buffer.from('{}\n\n[1]\n{"lon":{}}'));
    const [empty, blank, list, nested] = text.split("\n");
    expect([empty, blank]).toEqual([`{${GAIN}}`, ""]);
    expect(list).toBe('{"t_line":"[1]","t_error":"the line is no JSON object"}');
    expect(nested).toBe(`{"lon":{},${GAIN}}`);
    expect(seen.at(-1)).toEqual(["{}", ""]);
    expect(counts).toEqual({ rows: 3, failed: 1 });
  });

  it("has nothing in a field that a line lacks, whatever that is called", async () => {
    const table = openNdjson(sourceOf(Buffer.from('{"constructor":1,"__proto__":2}\n{}\n')), undefined);
    const asked: (readonly string[])[] = [];
    for await (const rows of table.rows(["constructor", "__proto__"], [])) asked.push(...rows.map((row) => row.asked));
    expect(asked).toEqual([["1", "2"], ["", ""]]);
  }); // prettier-ignore

  it("escapes what the encoding of the table lacks", async () => {
    const { text } = await grown(Buffer.from('{"lon":1,"date":"é"}', "latin1"), [], "windows-1252");
    expect(text).toContain(String.raw`"t_3":"\u043c\u0430\u044f"`);
  });

  it("keeps a line that has a field of an added name, or a name twice, as the text of a field", async () => {
    const lines = ['{"a":{"lon":1,"lon":2},"b":[{"a":":"}],"lon":":\\"","date":1}', '{"t_2":1}', '{"lon":1, "lo\\u006e" : 2}'];
    const { text, counts } = await grown(Buffer.from(lines.join("\n")));
    const [own, taken, twice] = text.split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(own).toMatchObject({ lon: ':"', t_error: null });
    expect(taken).toEqual({ t_line: lines[1], t_error: 'the line has a field "t_2" already' });
    expect(twice).toEqual({ t_line: lines[2], t_error: 'the line has two fields called "lon"' });
    expect(counts).toEqual({ rows: 3, failed: 2 });
  }); // prettier-ignore

  it("ends at a line that is not UTF-8", async () => {
    await expect(grown(Buffer.from('{"lon":1}\n{"a":"é"}', "latin1"))).rejects.toThrow("row 2 of t.csv is not UTF-8");
  }); // prettier-ignore
});
