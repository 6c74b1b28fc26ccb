/** What is wrong with a file that cannot be read as Parquet, and how to mend it; words of the library are none of it. */
import type { AsyncBuffer, FileMetaData } from "hyparquet";
import { shown } from "../../chronology/shown.js";
import { CommandError } from "../io.js";
import { otherKindOf } from "./other-kind.js";

const MARK = Buffer.from("PAR1");
/** At the end of a file whose index is encrypted, and at its beginning. */
const ENCRYPTED = Buffer.from("PARE");
/** A mark, then the length of the index and a mark again. */
const LEAST_BYTES = 2 * MARK.length + 4;
const ANEW = "copy or write it anew";

/** Throws CommandError where its beginning, its end or its size show that it is no Parquet, or not all of it. */
export async function ensureWhole(bytes: AsyncBuffer, file: string): Promise<void> {
  const { byteLength } = bytes;
  if (byteLength === 0) throw new CommandError(`${file} is empty`, ANEW);
  const start = Buffer.from(await bytes.slice(0, Math.min(byteLength, 1 << 16)));
  if (startsWith(start, ENCRYPTED)) throw encrypted(file);
  if (!startsWith(start, MARK)) {
    const kind = otherKindOf(start);
    throw kind
      ? new CommandError(`${file} is no Parquet: it is ${kind.name}`, kind.help)
      : new CommandError(`${file} is no Parquet`, "name what it is with --format: csv, tsv or ndjson");
  }
  const cut = new CommandError(`${file} is cut short: the index that ends a Parquet file is not there`, ANEW);
  if (byteLength < LEAST_BYTES) throw cut;
  const end = Buffer.from(await bytes.slice(byteLength - MARK.length - 4, byteLength));
  const mark = end.subarray(4);
  if (mark.equals(ENCRYPTED)) throw encrypted(file);
  if (!mark.equals(MARK)) throw cut;
  if (end.readUInt32LE(0) > byteLength - LEAST_BYTES)
    throw damaged(file, "the length of its index cannot be");
}

const BYTE_ORDER_MARK = "\uFEFF";

/** The library leaves a byte order mark out with which a name begins. Throws CommandError where one would be lost so. */
export async function ensureTold(bytes: AsyncBuffer, metadata: FileMetaData, file: string): Promise<void> {
  const { schema, metadata_length: length } = metadata;
  const index = Buffer.from(await bytes.slice(bytes.byteLength - 8 - length, bytes.byteLength - 8));
  let at = 0;
  for (const { name = "" } of schema) {
    const [bare, marked] = [name, BYTE_ORDER_MARK + name].map((text) => nextIn(index, text, at)) as [number, number];
    if (marked < bare)
      throw new CommandError(
        `${file}: the name "${shown(name)}" begins with a byte order mark, which would be lost`,
        "write it without the mark",
      );
    if (bare < Infinity) at = bare + 1;
  }
} // prettier-ignore

/** What Thrift writes before the name of an element: a text, the first field or so many after the one before it. */
const NAME_FIELDS = [0x18, 0x28, 0x38, 0x48];

function nextIn(index: Buffer, text: string, from: number): number {
  const written = inIndex(text);
  const places = NAME_FIELDS.map((field) => index.indexOf(Buffer.concat([Buffer.of(field), written]), from));
  return Math.min(...places.map((place) => (place < 0 ? Infinity : place)));
}

/** As Thrift writes a text: its length in bytes, seven bits at a time, then its bytes. */
function inIndex(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length: number[] = [];
  for (let left = bytes.length; left > 0 || length.length === 0; left >>>= 7)
    length.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0));
  return Buffer.concat([Buffer.from(length), bytes]);
}

const startsWith = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);

const encrypted = (file: string): CommandError =>
  new CommandError(`${file} is encrypted, and cannot be read`, "write it without encryption");

const damaged = (file: string, why: string): CommandError =>
  new CommandError(`${file} is damaged: ${why}`, ANEW);

/** Packings and types that the library names as not its own; what else it throws is a fault of the bytes. */
const UNREAD =
  /unsupported (?:compression codec|encoding|type|variant \w+ \w+): \S+|byte_stream_split unsupported type: \S+|file_path not supported|Unsupported geometry type: \S+/;

/** `part`: which part of the file is read, as a sentence about it begins. What the system throws is its own. */
export async function readable<T>(file: string, part: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CommandError || (error instanceof Error && "syscall" in error)) throw error;
    const unread = error instanceof Error ? UNREAD.exec(error.message) : null;
    throw unread
      ? new CommandError(`${file}: ${part} is written in a way that is not read here (${unread[0]})`, "write it plainly, or as CSV")
      : damaged(file, `${part} cannot be read`);
  }
} // prettier-ignore
