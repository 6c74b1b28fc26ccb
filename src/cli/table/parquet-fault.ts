/** What is wrong with a file that cannot be read as Parquet, and how to mend it; words of the library are none of it. */
import type { AsyncBuffer } from "hyparquet";
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
