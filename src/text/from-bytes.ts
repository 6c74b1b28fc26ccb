/** Bytes to text: what is not UTF-8 is said with its place, and the rest goes on. */
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";

export interface DecodedFile {
  readonly file: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

export function decodeFile(path: string, bytes: Uint8Array): DecodedFile {
  if (isUtf16(bytes)) return asUtf16(path, bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const invalid = firstInvalidUtf8(body);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  const diagnostics: Diagnostic[] = [];
  if (marked) diagnostics.push(byteOrderMark(path));
  if (invalid !== null) {
    const start = new TextDecoder("utf-8", { ignoreBOM: true }).decode(body.subarray(0, invalid)).length;
    const byte = (body[invalid] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    diagnostics.push({
      severity: "error",
      code: "not-utf8",
      message: `the file is not UTF-8: byte 0x${byte} at offset ${invalid + (marked ? 3 : 0)} belongs to no character`,
      span: { file: path, start, end: start + 1 },
      label: "from here on characters may be lost",
      help: "Save the file in the encoding UTF-8; it may have been written in Windows-1251, GB 18030 or Latin-1.",
    });
  }
  return { file: { path, text }, diagnostics };
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function asUtf16(path: string, bytes: Uint8Array): DecodedFile {
  const text = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  return {
    file: { path, text },
    diagnostics: [
      {
        severity: "error",
        code: "not-utf8",
        message: "the file is UTF-16, not UTF-8",
        span: { file: path, start: 0, end: 1 },
        help: "Save the file in the encoding UTF-8.",
      },
    ],
  };
}

function byteOrderMark(path: string): Diagnostic {
  return {
    severity: "note",
    code: "byte-order-mark",
    message: "the file begins with a byte order mark, which is left out",
    span: { file: path, start: 0, end: 0 },
    help: "Save the file as UTF-8 without a byte order mark.",
  };
}

/** Offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7), or null. */
export function firstInvalidUtf8(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const tail = (offset: number, low = 0x80, high = 0xbf): boolean => {
    const byte = bytes[at + offset];
    return byte !== undefined && byte >= low && byte <= high;
  };
  if (lead >= 0xc2 && lead <= 0xdf) return tail(1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80;
    const high = lead === 0xed ? 0x9f : 0xbf;
    return tail(1, low, high) && tail(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xf4 ? 0x8f : 0xbf;
    return tail(1, low, high) && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}
