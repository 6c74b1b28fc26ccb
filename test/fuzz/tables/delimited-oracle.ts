/** Whether what was written is what was read, row by row and byte by byte, with the answers of the library. */
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { ensure } from "../target.js";
import { expectedOf } from "./answers.js";
import { fromFile, LETTERS, type Letters } from "./encodings.js";
import { readDelimited, type ReadRow } from "./other-reader.js";
import type { NamedColumn, Role } from "./words.js";

/** Bytes as letters of one byte each; `encoding`: in which their words are. */
export interface ReadFile {
  readonly text: string;
  readonly decode: (cell: string) => string | null;
}

/** Null where its packing is damaged, or it is no text in its encoding. */
export function readFile(bytes: Buffer, letters: Letters): ReadFile | null {
  let plain: Buffer | null;
  try {
    plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch {
    return null;
  }
  const utf16 = letters.name === null ? utf16Told(plain) : letters.utf16;
  plain = fromFile({ utf16 }, plain);
  const utf8 = LETTERS["utf-8"]().decode;
  const decode = utf16 ? utf8 : letters.name === null ? (cell: Buffer) => utf8(cell) ?? letters.decode(cell) : letters.decode;
  return plain && { text: plain.toString("latin1"), decode: (cell) => decode(Buffer.from(cell, "latin1")) };
} // prettier-ignore

/** By its mark, or since its first letter is ASCII. */
function utf16Told([first = 0, second = 0]: Buffer): Letters["utf16"] {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? "utf-16be" : null;
}

const MARK = "\xEF\xBB\xBF";

export interface Grown {
  readonly delimiter: string;
  readonly read: readonly ReadRow[];
  readonly written: readonly ReadRow[];
  /** How many columns are gained. */
  readonly gained: number;
  readonly prefix: string;
}

/** The rows of both, by the delimiter by which the header was grown. Throws where there is none. */
export function grownRows(from: string, to: string): Grown {
  const mark = from.startsWith(MARK) ? MARK : "";
  ensure(to.startsWith(mark), () => "the mark before the table is lost");
  for (const delimiter of [",", ";", "\t", "|"]) {
    const [read, written] = [from, to].map((text) => readDelimited(text.slice(mark.length), delimiter));
    const [header, grown] = [read?.[0], written?.[0]];
    if (!header || !grown?.body.startsWith(header.body + delimiter) || grown.end !== header.end) continue;
    const names = grown.cells.slice(header.cells.length);
    if (names[1] !== undefined && names[1] === `${names[0]}_note`)
      return { delimiter, read: read!, written: written!, gained: names.length, prefix: names[0]!.slice(0, -"day".length) };
  }
  throw new Error(`the header is not what it was, with columns after it: ${JSON.stringify(to.slice(0, 300))}`);
} // prettier-ignore

/** Every row is there, its bytes and its end unchanged, and has as many cells more as the header. */
export function ensureKept({ read, written, gained, delimiter }: Grown): void {
  const width = read[0]!.cells.length;
  ensure(written.length === read.length, () => `of ${read.length} rows ${written.length} are written`);
  for (const [index, { body, end, cells }] of read.entries()) {
    const to = written[index]!;
    ensure(to.end === end, () => `row ${index + 1} ended with ${JSON.stringify(end)}, and ends with ${JSON.stringify(to.end)}`);
    if (body === "") ensure(to.body === "", () => `the empty row ${index + 1} is written as ${JSON.stringify(to.body)}`);
    else {
      const missing = Math.max(0, width - cells.length);
      ensure(to.body.startsWith(body + delimiter.repeat(missing + 1)), () => `row ${index + 1} was ${JSON.stringify(body)}, and is ${JSON.stringify(to.body)}`);
      ensure(to.cells.length === cells.length + missing + gained, () => `row ${index + 1} has ${to.cells.length} cells`);
      ensure(cells.every((cell, at) => to.cells[at] === cell), () => `a cell of row ${index + 1} has changed`);
      ensure(to.cells.slice(-gained).every((cell) => !/^[=+\-@\t\r]/.test(cell)), () => `row ${index + 1} gains what a spreadsheet reckons`);
    }
  }
} // prettier-ignore

/** The same cells by a library, where it reads what follows closed quotation marks as we do: there is none. */
export function ensureReadAlike(text: string, delimiter: string, rows: readonly ReadRow[]): void {
  const record_delimiter = rows[0]?.end === "\r" ? ["\r\n", "\n", "\r"] : ["\r\n", "\n"];
  const records = parse(text, { delimiter, record_delimiter, relax_quotes: true, relax_column_count: true });
  ensure(
    JSON.stringify(records) === JSON.stringify(rows.map(({ cells }) => cells)),
    () => `a library reads ${JSON.stringify(records).slice(0, 500)}, and not ${JSON.stringify(rows.map(({ cells }) => cells)).slice(0, 500)}`,
  );
} // prettier-ignore

/** Names under which columns are found of themselves, by the page of the commands. */
const USUAL: Readonly<Record<Role, RegExp>> = {
  lon: /^(lon|long|lng|longitude|decimallongitude)$/,
  lat: /^(lat|latitude|decimallatitude)$/,
  place: /^place$/,
  date: /^(date|day|eventdate)$/,
};

/** Where the asked columns stand; each is the only one that may be meant. */
export function rolesAmong(names: readonly (string | null)[], asked: readonly NamedColumn[]): number[] {
  const optionOf = (role: Role) => asked.find((each) => each.role === role && each.isNamed)?.name;
  const found = (role: Role): number[] => {
    const option = optionOf(role);
    return names.flatMap((name, index) =>
      (option === undefined ? USUAL[role].test((name ?? "").trim().toLowerCase()) : name === option || name?.trim() === option) ? [index] : [],
    );
  };
  const isByPlace = optionOf("place") !== undefined || (optionOf("lon") === undefined && optionOf("lat") === undefined && found("lon").length === 0 && found("place").length > 0);
  const roles: Role[] = isByPlace ? ["place", "date"] : ["lon", "lat", "date"];
  return roles.map((role) => {
    const all = found(role);
    ensure(all.length === 1, () => `${all.length} columns may be the one of ${role}, and yet it is read`);
    return all[0]!;
  });
} // prettier-ignore

/** The row says what the library answers, or why there is no answer. Returns whether it has one. */
export function ensureAnswered(
  words: readonly (string | null)[],
  gained: Readonly<Record<string, string>>,
  reading: string,
  isWritable: (text: string) => boolean,
): boolean {
  const { error = "" } = gained;
  if (words.some((word) => word === null)) {
    ensure(error !== "", () => "a cell that is no text has an answer");
    return false;
  }
  const expected = expectedOf(words as readonly string[], reading);
  for (const [name, cell] of Object.entries(expected)) {
    const found = gained[name];
    if (name === "error" && cell !== "" && !isWritable(cell)) ensure(found === "what is wrong cannot be said in the encoding", () => `the error is ${found}`);
    else ensure(found === cell || found === `'${cell}`, () => `${JSON.stringify(words)}: ${name} is ${JSON.stringify(found)}, by the library ${JSON.stringify(cell)}`);
  }
  return expected.error === "";
} // prettier-ignore
