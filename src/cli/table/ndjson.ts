/** One JSON object a line. A line is written as it came, and what it gains before its closing brace. */
import { CommandError } from "../io.js";
import { LineScanner } from "./line-scanner.js";
import type { GrownRow, OpenTable, Row, RowFault, TableWriter } from "./model.js";
import { chunksOf, inScript, scriptOf, startOf, type Script } from "./script.js";
import type { TableSource } from "./source.js";

/** A line with its end. */
interface Line {
  readonly bytes: Buffer;
  readonly text: string;
  /** Where its closing brace stands; null: the line can take no field. */
  readonly braceAt: number | null;
  /** It has no field of its own. */
  readonly isBare: boolean;
}

const NO_OBJECT: RowFault = {
  message: "the line is no JSON object",
  help: 'write one object a line, such as {"lon":27.5,"lat":51.2,"date":"1858-05-28"}',
  column: null,
};

type Fields = Readonly<Record<string, unknown>>;

const BRACE = 0x7d;

const linesIn = (file: string): LineScanner => new LineScanner(file, "NDJSON", "write one object a line");

export function openNdjson(source: TableSource, named: string | undefined): OpenTable<Line> {
  const { file } = source;
  const script = scriptOf(source, named);
  const lines = linesIn(file).push(startOf(source, script), source.isWhole);
  const first = lines
    .map((line) => fieldsOf(script.encoding.decode(line) ?? ""))
    .find((fields) => fields !== null);
  return {
    file,
    path: source.path,
    columns: Object.keys(first ?? {}),
    notes: [],
    holds: () => true,
    share: source.share,
    rows: (asked, added) => rowsOf(source, script, asked, added),
    writer: (added) => new NdjsonWriter(script, added),
  };
}

/** Null where the line is no object. */
function fieldsOf(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

async function* rowsOf(
  source: TableSource,
  script: Script,
  asked: readonly string[],
  added: readonly string[],
): AsyncGenerator<readonly Row<Line>[]> {
  const scanner = linesIn(source.file);
  let number = 0;
  for await (const { bytes, isLast } of chunksOf(source, script))
    yield scanner.push(bytes, isLast).map((line) => {
      const text = script.encoding.decode(line);
      if (text !== null) return rowOf(line, text, ++number, { asked, added });
      throw new CommandError(
        `row ${number + 1} of ${source.file} is not ${script.encoding.name ?? "UTF-8"}`,
        "name the encoding of the table with --encoding",
      );
    });
}

function rowOf(
  bytes: Buffer,
  text: string,
  number: number,
  { asked, added }: { readonly asked: readonly string[]; readonly added: readonly string[] },
): Row<Line> {
  const isEmpty = text.trim() === "";
  const fields = isEmpty ? null : fieldsOf(text);
  const fault = isEmpty ? null : fields ? fieldsFault(text, Object.keys(fields), added) : NO_OBJECT;
  const braceAt = fields && !fault ? bytes.lastIndexOf(BRACE) : null;
  const head = { number, isEmpty, fault, kept: { bytes, text, braceAt, isBare: fields !== null && Object.keys(fields).length === 0 } };
  return { ...head, asked: fields && !fault ? asked.map((name) => textOf(Object.hasOwn(fields, name) ? fields[name] : null)) : [] };
} // prettier-ignore

/** `names`: no name twice, as JSON is read. */
function fieldsFault(text: string, names: readonly string[], added: readonly string[]): RowFault | null {
  const taken = names.find((name) => added.includes(name));
  if (taken !== undefined)
    return { message: `the line has a field "${taken}" already`, help: "name another prefix with --prefix", column: null };
  const written = writtenNames(text);
  if (written.length === names.length) return null;
  const twice = written.find((name, index) => written.indexOf(name) < index);
  return { message: `the line has two fields called "${twice}"`, help: "give each field a name of its own", column: null };
} // prettier-ignore

/** The names of the fields of an object as they stand in its text, a name twice where it stands twice. */
function writtenNames(text: string): string[] {
  const names: string[] = [];
  let [depth, start, end] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') {
      start = at++;
      while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
      end = at + 1;
    } else if (letter === ":" && depth === 1) names.push(JSON.parse(text.slice(start, end)) as string);
    else if (letter === "{" || letter === "[") depth++;
    else if (letter === "}" || letter === "]") depth--;
  }
  return names;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Of cells of another format, as text; an empty one is null. */
export function objectLine(columns: readonly string[], cells: readonly string[]): Line {
  const members = columns.map((name, index) => `${JSON.stringify(name)}:${valueOf(cells[index]!)}`);
  const text = `{${members.join(",")}}\n`;
  const bytes = Buffer.from(text);
  return { bytes, text, braceAt: bytes.length - 2, isBare: columns.length === 0 };
}

export class NdjsonWriter implements TableWriter<Line> {
  constructor(
    readonly script: Script,
    readonly names: readonly string[],
  ) {}

  head(): Uint8Array {
    return inScript([this.script.mark], this.script);
  }

  foot(): Uint8Array {
    return new Uint8Array();
  }

  rows(grown: Iterable<GrownRow<Line>>): Uint8Array[] {
    const parts: Uint8Array[] = [];
    for (const each of grown) parts.push(...this.#row(each));
    return [inScript(parts, this.script)];
  }

  #row({ row, added }: GrownRow<Line>): Uint8Array[] {
    const { bytes, text, braceAt, isBare } = row.kept;
    if (row.isEmpty) return [bytes];
    if (braceAt === null) return this.#noObject(text, added.at(-1)!);
    const members = this.names.map((name, index) => `${JSON.stringify(name)}:${valueOf(added[index]!)}`);
    const gained = (isBare ? "" : ",") + members.join(",");
    return [bytes.subarray(0, braceAt), this.#encoded(gained), bytes.subarray(braceAt)];
  }

  /** What is no object, or has such a field, can take none: its text stands in an object of its own. */
  #noObject(line: string, error: string): Uint8Array[] {
    const [, text = "", end = ""] = /^([^]*?)(\r?\n|)$/.exec(line)!;
    const errorName = this.names.at(-1)!;
    const lineName = errorName.replace(/error$/, "line");
    return [this.#encoded(`${JSON.stringify({ [lineName]: text, [errorName]: error })}${end}`)];
  }

  /** What the encoding lacks is escaped. */
  #encoded(text: string): Uint8Array {
    const { encoding } = this.script;
    return encoding.encode(text) ?? Buffer.from(text.replace(/[^\0-\x7F]/g, escaped));
  }
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

const valueOf = (cell: string): string => (cell === "" ? "null" : JSON.stringify(cell));
