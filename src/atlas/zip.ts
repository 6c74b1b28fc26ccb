/**
 * A ZIP archive whose entries are stored as they are (APPNOTE.TXT 6.3.9, 4.3), in pieces: the entries of an atlas are columns that
 * stand in memory already, and a world's would not fit there a second and a third time.
 */
import { strFromU8, strToU8, ZipPassThrough } from "fflate";

/** Bytes that follow one another. */
export type Pieces = readonly Uint8Array[];

/** The first day that a ZIP can tell, midnight: the same content gives the same bytes. */
const ENTRY_TIME = (1 << 21) | (1 << 16);
const VERSION = 20;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

interface Entry {
  readonly name: Uint8Array;
  /** Unsigned. */
  readonly crc: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** Precondition: names are ASCII, and all of it is shorter than 4 GB. */
export function storedZip(files: Readonly<Record<string, Pieces>>): Pieces {
  const pieces: Uint8Array[] = [];
  const entries: Entry[] = [];
  let at = 0;
  for (const [file, content] of Object.entries(files)) {
    const entry: Entry = { name: strToU8(file), ...checked(content), at };
    entries.push(entry);
    pieces.push(localHeader(entry), ...content);
    at += LOCAL_BYTES + entry.name.length + entry.size;
  }
  const directory = entries.map(centralHeader);
  return [...pieces, ...directory, endOfDirectory(entries.length, bytesIn(directory), at)];
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** What an archive holds, each entry checked when it is first asked for. */
export interface Archive {
  /** A view of the archive's bytes; undefined: there is none of this name. Throws where its checksum is not the one written with it. */
  get(name: string): Uint8Array | undefined;
  keys(): Iterable<string>;
}

/** Throws where a byte beside the contents of the entries is another than `storedZip` writes of them, or one is lacking or too many. */
export function unzipped(bytes: Uint8Array): Archive {
  const directory = readDirectory(bytes);
  const entries = new Map<string, { readonly content: Uint8Array; readonly crc: number }>();
  let at = 0;
  for (const entry of directory.entries) {
    const written = strFromU8(entry.name);
    if (entries.has(written)) throw new RangeError("two entries of one name");
    if (entry.at !== at) throw new RangeError("something between two entries");
    at = pastWritten(bytes, at, localHeader(entry));
    entries.set(written, { content: bytes.subarray(at, at + entry.size), crc: entry.crc });
    at += entry.size;
  }
  if (at !== directory.at) throw new RangeError("something between the last entry and the directory");
  for (const entry of directory.entries) at = pastWritten(bytes, at, centralHeader(entry));
  at = pastWritten(bytes, at, endOfDirectory(entries.size, at - directory.at, directory.at));
  if (at !== bytes.length) throw new RangeError("something after the end");
  const checkedOnce = new Set<string>();
  return {
    keys: () => entries.keys(),
    get: (name) => {
      const entry = entries.get(name);
      if (!entry || checkedOnce.has(name)) return entry?.content;
      if (checked([entry.content]).crc !== entry.crc) throw new RangeError("its checksum is another");
      checkedOnce.add(name);
      return entry.content;
    },
  };
}

/** What is squeezed may unfold to any size. */
export class SqueezedError extends RangeError {}

/** What the directory at the end says of the entries, which their own bytes have yet to bear out. */
function readDirectory(bytes: Uint8Array): { readonly at: number; readonly entries: readonly Entry[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError("no archive");
  const directory = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  let at = directory;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError("no entry where one should be");
    if (view.getUint16(at + 10, true) !== 0) throw new SqueezedError("an entry is squeezed");
    const name = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + view.getUint16(at + 28, true));
    const [crc, size, header] = [16, 24, 42].map((field) => view.getUint32(at + field, true));
    entries.push({ name, crc: crc!, size: size!, at: header! });
    at += CENTRAL_BYTES + name.length;
  }
  return { at: directory, entries };
}

/** Where that which is to stand there ends. */
function pastWritten(bytes: Uint8Array, at: number, written: Uint8Array): number {
  if (!written.every((byte, i) => bytes[at + i] === byte)) throw new RangeError("not as it was written");
  return at + written.length;
}

export const bytesIn = (pieces: Pieces): number => pieces.reduce((sum, { length }) => sum + length, 0);

export function joined(pieces: Pieces): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const bytes = new Uint8Array(bytesIn(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function checked(content: Pieces): { crc: number; size: number } {
  const entry = new ZipPassThrough("");
  entry.ondata = () => {};
  for (const piece of content) entry.push(piece);
  entry.push(new Uint8Array(), true);
  return { crc: entry.crc >>> 0, size: entry.size };
}

function localHeader(entry: Entry): Uint8Array {
  const bytes = new Uint8Array(LOCAL_BYTES + entry.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL, true);
  writeCommon(view, 4, entry);
  bytes.set(entry.name, LOCAL_BYTES);
  return bytes;
}

function centralHeader(entry: Entry): Uint8Array {
  const bytes = new Uint8Array(CENTRAL_BYTES + entry.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, VERSION, true);
  writeCommon(view, 6, entry);
  view.setUint32(42, entry.at, true);
  bytes.set(entry.name, CENTRAL_BYTES);
  return bytes;
}

/** What both headers of an entry have: the version, no flags, method 0, the time, checksum, sizes, length of the name. */
function writeCommon(view: DataView, at: number, { name, crc, size }: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint32(at + 6, ENTRY_TIME, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function endOfDirectory(count: number, length: number, at: number): Uint8Array {
  const bytes = new Uint8Array(END_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, at, true);
  return bytes;
}
