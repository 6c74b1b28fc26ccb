/** In which letters a table is written: told by its bytes where they can be nothing else, or named; never guessed. */
import { isUtf8 } from "node:buffer";
import { namedEncoding, UNKNOWN, UTF_8, type Encoding } from "./encoding.js";
import type { TableSource } from "./source.js";
import { fromUtf8To, toUtf8From, utf16Named, utf16Of, type Utf16 } from "./utf16.js";

export interface Script {
  /** Of the bytes in which rows are told apart: for UTF-16 that is UTF-8. */
  readonly encoding: Encoding;
  readonly utf16: Utf16 | null;
  /** The byte order mark, in UTF-8; empty: there is none. */
  readonly mark: Buffer;
}

export const UTF_8_SCRIPT: Script = { encoding: UTF_8, utf16: null, mark: Buffer.alloc(0) };

const MARK = Buffer.from("\uFEFF");

export function scriptOf({ file, sample, isWhole }: TableSource, named: string | undefined): Script {
  const utf16 = named === undefined ? utf16Of(sample) : utf16Named(named, sample);
  const start = utf16 ? toUtf8From(utf16, file)(sample.subarray(0, 2), false) : sample;
  const mark = start.subarray(0, MARK.length).equals(MARK) ? MARK : MARK.subarray(0, 0);
  if (utf16) return { encoding: UTF_8, utf16, mark };
  if (named !== undefined) return { encoding: namedEncoding(named), utf16, mark };
  return { encoding: isUtf8(isWhole ? sample : wholeLines(sample)) ? UTF_8 : UNKNOWN, utf16, mark };
}

/** Without its last line, as a sample may end within a letter. */
export const wholeLines = (sample: Buffer): Buffer => sample.subarray(0, sample.lastIndexOf(0x0a) + 1);

/** What the table begins with, without its mark; UTF-16 as UTF-8. */
export function startOf({ file, sample }: TableSource, { utf16, mark }: Script): Buffer {
  const start = utf16 ? toUtf8From(utf16, file)(sample, false) : sample;
  return start.subarray(mark.length);
}

/** All of it, without its mark; UTF-16 as UTF-8. */
export async function* chunksOf(
  source: TableSource,
  { utf16, mark }: Script,
): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  const toUtf8 = utf16 ? toUtf8From(utf16, source.file) : (chunk: Buffer) => chunk;
  let before = mark.length;
  for await (const chunk of source.chunks()) {
    yield { bytes: toUtf8(chunk, false).subarray(before), isLast: false };
    before = 0;
  }
  yield { bytes: toUtf8(Buffer.alloc(0), true), isLast: true };
}

/** The way back. */
export function inScript(parts: readonly Uint8Array[], { utf16 }: Script): Uint8Array {
  const bytes = Buffer.concat(parts);
  return utf16 ? fromUtf8To(utf16, bytes) : bytes;
}
