/** One JSON object a line, written in many ways, with lines that are none, some of them damaged. */
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { damaged, someDamage, type Damage } from "../damage.js";
import { ensure } from "../target.js";
import { ranOnFile, ranOnPieces, ROWS_FAILED } from "./command.js";
import { ensureAnswered, readFile, rolesAmong } from "./delimited-oracle.js";
import { inFile, LETTERS, type LettersName } from "./encodings.js";
import { columnsOf, drawnTables, isPlain, type DrawnTable } from "./table.js";
import { optionsOf, rarely } from "./words.js";

interface Line {
  /** What stands in place of an object. */
  readonly instead: string | null;
  /** Where the fields of the object are parted from the first of others, which stand before them. */
  readonly turn: number;
  readonly without: number | null;
  readonly space: string;
  readonly isEscaped: boolean;
  readonly value: string | null;
  readonly end: string;
}

export interface DrawnNdjson {
  readonly kind: "ndjson";
  readonly table: DrawnTable;
  readonly lines: readonly Line[];
  readonly letters: LettersName;
  readonly isPacked: boolean;
  readonly prefix: string | null;
  readonly piece: number;
  readonly damage: readonly Damage[];
}

export const ndjson: fc.Arbitrary<DrawnNdjson> = fc.record({
  kind: fc.constant("ndjson" as const),
  table: drawnTables,
  lines: fc.array(
    fc.record({
      instead: rarely(fc.constantFrom("", "  ", "[1]", "null", "7", '"a"', "{", "{}", "}", "no JSON", '{"lon":1', '{"a":1}}', '{"thalweg_error":1}', '{"__proto__":{"lon":1}}', '{"a":{"b":"}"}}', '\uFEFF{"a":1}', '{"lon":"20","lon":"27"}'), 20),
      turn: fc.nat(7),
      without: rarely(fc.nat(7), 20),
      space: fc.constantFrom("", "", " ", "\t", "  "),
      isEscaped: fc.boolean(),
      value: rarely(fc.constantFrom("null", "true", "-0", "1e400", "27.50", "[]", "{}", '["a",{"b":null}]', '"\\ud800"', '"\\u0000"'), 6),
      end: fc.constantFrom("\n", "\n", "\n", "\r\n", " \n"),
    }),
    { minLength: 9, maxLength: 9 },
  ),
  letters: fc.constantFrom("utf-8", "utf-8", "utf-8", ...(Object.keys(LETTERS) as LettersName[])),
  isPacked: fc.constantFrom(false, false, false, true),
  prefix: fc.constantFrom(null, null, null, "x_", "Ж "),
  piece: fc.constantFrom(1, 3, 64, 1000, 65_536),
  damage: someDamage(fc.nat(600)),
}); // prettier-ignore

const escaped = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

export function ndjsonBytes({ table, lines, letters: name, isPacked, damage }: DrawnNdjson): Buffer {
  const letters = LETTERS[name]();
  const columns = columnsOf(table);
  const text = table.rows.map((row, index) => {
    const { instead, turn, without, space, isEscaped, value, end } = lines[index]!;
    if (instead !== null) return instead + end;
    const fields = columns.map(({ name, cellOf }, at) => {
      const cell = cellOf(row);
      const isNumber = /^-?\d+(\.\d+)?$/.test(cell) && turn % 2 === 0;
      const said = value !== null && at === turn ? value : isNumber ? cell : JSON.stringify(cell);
      return `${space}${JSON.stringify(name)}${space}:${space}${said}${space}`;
    });
    const kept = fields.filter((_, at) => at !== without);
    const turned = [...kept.slice(turn), ...kept.slice(0, turn)].join(",");
    return `${space}{${isEscaped ? escaped(turned) : turned}}${end}`;
  });
  const plain = inFile(letters, letters.encode(letters.fitting(text.join(""))));
  return Buffer.from(damage.reduce(damaged, (isPacked ? gzipSync(plain) : plain) as Uint8Array));
} // prettier-ignore

export const ndjsonWords = ({ table, letters, prefix }: DrawnNdjson): string[] => {
  const { name } = LETTERS[letters]();
  return [
    ...optionsOf(table.asked),
    ...(name === null ? [] : ["--encoding", name]),
    ...(prefix === null ? [] : ["--prefix", prefix]),
  ];
};

export async function ndjsonHolds(drawn: DrawnNdjson): Promise<string> {
  const [bytes, words] = [ndjsonBytes(drawn), ndjsonWords(drawn)];
  const ending = drawn.isPacked ? ".ndjson.gz" : ".jsonl";
  const ran = await ranOnFile(bytes, { ending, outputEnding: ending, words });
  const again = await ranOnPieces(bytes, ["--format", "ndjson", ...words], drawn.piece);
  ensure(again.code === ran.code, () => `from a file the exit code is ${ran.code}, from a stream ${again.code}: ${ran.err} ${again.err}`);
  if (!ran.bytes) {
    ensure(!hasToBeRead(drawn), () => `it is refused: ${ran.err}`);
    return "refused";
  }
  const written = drawn.isPacked ? gunzipSync(ran.bytes) : ran.bytes;
  ensure(written.equals(again.bytes!), () => "from a stream it gives other bytes than from a file");
  const failed = failedRows(drawn, bytes, written);
  ensure(ran.code === (failed > 0 ? ROWS_FAILED : 0), () => `${failed} rows have no answer, and the exit code is ${ran.code}`);
  return drawn.damage.length > 0 ? "answered, damaged" : "answered";
} // prettier-ignore

/** Nothing in it is a reason to refuse it: all lines are objects of the same fields. */
function hasToBeRead({ table, lines, letters, damage }: DrawnNdjson): boolean {
  const known = LETTERS[letters]();
  const isWhole = lines.every(({ instead, without, value }) => instead === null && without === null && value === null);
  const names = columnsOf(table).map(({ name }) => name);
  return isWhole && damage.length === 0 && isPlain(table) && table.rows.length > 0 && letters !== "windows-1251, not named" && names.every((name) => known.fitting(name) === name);
} // prettier-ignore

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

/** The fields of an object as they stand in its text, by the signs between them. */
function writtenNames(object: string): string[] {
  const signs = object.match(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g) ?? [];
  const depthAt = (at: number): number =>
    signs.slice(0, at).filter((sign) => /^[{[]/.test(sign)).length - signs.slice(0, at).filter((sign) => /^[}\]]/.test(sign)).length;
  return signs.flatMap((sign, at) => (sign === ":" && depthAt(at) === 1 ? [JSON.parse(signs[at - 1]!) as string] : []));
} // prettier-ignore

/** Why a line can take no field: it is none, has one twice, or has one of those that it is to gain, as the error says. */
function reasonAgainst(line: string, own: Fields | null, { prefix, error }: Refused): string | null {
  if (own === null) return "the line is no JSON object";
  const taken = Object.keys(own).find((name) => name.startsWith(prefix) && error.includes(JSON.stringify(name)));
  if (taken !== undefined) return `the line has a field "${taken}" already`;
  const names = writtenNames(line);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  return twice === undefined ? null : `the line has two fields called "${twice}"`;
} // prettier-ignore

/** What stands in place of a line: itself as text, and what is wrong with it. */
interface Refused {
  readonly prefix: string;
  readonly text: string;
  readonly error: string;
}

function refusedIn(now: Fields): Refused | null {
  const [[line, text] = [], [errorName, error] = [], more] = Object.entries(now);
  if (more !== undefined || !line?.endsWith("line") || typeof text !== "string" || typeof error !== "string") return null;
  const prefix = line.slice(0, -"line".length);
  return errorName === `${prefix}error` ? { prefix, text, error } : null;
} // prettier-ignore

/** Each line with its end. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function failedRows(drawn: DrawnNdjson, bytes: Buffer, written: Buffer): number {
  const letters = LETTERS[drawn.letters]();
  const [read, to] = [readFile(bytes, letters), readFile(written, letters)];
  ensure(read !== null && to !== null, () => "it reads or writes what is no text");
  const [before, after] = [linesOf(withoutMark(read!.text)), linesOf(withoutMark(to!.text))];
  ensure(before.length === after.length, () => `of ${before.length} lines ${after.length} are written`);
  ensure(read!.text.startsWith(MARK) === to!.text.startsWith(MARK), () => "the mark before the table is lost");
  const decoded = before.map((line) => read!.decode(line) ?? line);
  const names = Object.keys(decoded.map(fieldsOf).find((fields) => fields !== null) ?? {});
  const roles = rolesAmong(names, drawn.table.asked).map((at) => names[at]!);
  const failed = decoded.map((line, index) => {
    if (line.trim() === "") ensure(after[index] === before[index], () => `the empty line ${index + 1} has changed`);
    return line.trim() !== "" && !isAnswered({ line, raw: before[index]!, to: after[index]!, toText: to!.decode(after[index]!) ?? "" }, roles, drawn);
  });
  return failed.filter(Boolean).length;
} // prettier-ignore

const MARK = "\xEF\xBB\xBF";
const withoutMark = (text: string): string => (text.startsWith(MARK) ? text.slice(MARK.length) : text);

interface Written {
  readonly line: string;
  /** Bytes as letters. */
  readonly raw: string;
  readonly to: string;
  readonly toText: string;
}

function isAnswered({ line, raw, to, toText }: Written, roles: readonly string[], { prefix }: DrawnNdjson): boolean {
  const own = fieldsOf(line);
  const now = fieldsOf(toText);
  ensure(now !== null, () => `${JSON.stringify(toText)} is no object`);
  const names = own === null ? [] : writtenNames(line);
  if (own === null || new Set(names).size < names.length || refusedIn(now!)) {
    const found = refusedIn(now!);
    ensure(found !== null && found.text === line.replace(/\r?\n$/, "") && (prefix ?? found.prefix) === found.prefix, () => `${JSON.stringify(line)} becomes ${JSON.stringify(toText)}`);
    const reason = reasonAgainst(line, own, found!);
    ensure(found!.error === reason, () => `of ${JSON.stringify(line)} the error is ${found!.error}, and not ${reason}`);
    return false;
  }
  const brace = raw.lastIndexOf("}");
  ensure(to.startsWith(raw.slice(0, brace)) && to.endsWith(raw.slice(brace)), () => `${JSON.stringify(raw)} is not kept in ${JSON.stringify(to)}`);
  const gained = Object.keys(now!).filter((name) => !Object.hasOwn(own, name));
  ensure(Object.keys(own).every((name) => JSON.stringify(own[name]) === JSON.stringify(now![name])), () => `a field has changed: ${JSON.stringify(now)}`);
  const before = prefix ?? gained.find((name) => name.endsWith("day_note"))!.slice(0, -"day_note".length);
  ensure(prefix !== null || /^thalweg_(\d+_)?$/.test(before), () => `the prefix is ${before}`);
  const said = Object.fromEntries(gained.map((name) => [name.slice(before.length), String(now![name] ?? "")]));
  const words = roles.map((name) => (Object.hasOwn(own, name) ? textOf(own[name]) : ""));
  return ensureAnswered(words, said, "editorial", () => true);
} // prettier-ignore

const textOf = (value: unknown): string =>
  value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
