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
/** The longest comment that may follow the end. */
const COMMENT_BYTES = 0xffff;

/** What an archive holds, each entry checked when it is first asked for. */
export interface Archive {
  /** A view of the archive's bytes; undefined: there is none of this name. Throws where its checksum is not the one written with it. */
  get(name: string): Uint8Array | undefined;
  keys(): Iterable<string>;
}

/** Throws where the bytes are no archive, are cut short, or squeeze an entry. */
export function unzipped(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endAt(view);
  const entries = new Map<string, { readonly content: Uint8Array; readonly crc: number }>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError("no entry where one should be");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const written = strFromU8(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + name!));
    if (entries.has(written)) throw new RangeError("two entries of one name");
    entries.set(written, { content: contentAt(bytes, view, at, end), crc: view.getUint32(at + 16, true) });
    at += CENTRAL_BYTES + name! + extra! + comment!;
  }
  if (at !== end) throw new RangeError("something between the last entry and the end");
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

/** Both headers of an entry must tell the same of it: so a damaged one is seen. */
function contentAt(bytes: Uint8Array, view: DataView, central: number, end: number): Uint8Array {
  const header = view.getUint32(central + 42, true);
  const [squeezed, nameLength] = [10, 28].map((field) => view.getUint16(central + field, true));
  const size = view.getUint32(central + 24, true);
  const [local, extra] = [view.getUint16(header + 26, true), view.getUint16(header + 28, true)];
  const start = header + LOCAL_BYTES + local + extra;
  if (squeezed !== 0) throw new SqueezedError("an entry is squeezed");
  if (view.getUint32(header, true) !== LOCAL || start + size > end) throw new RangeError("an entry ends beyond the archive");
  const nameAt = [central + CENTRAL_BYTES, header + LOCAL_BYTES].map((at) => strFromU8(bytes.subarray(at, at + nameLength!)));
  if (local !== nameLength || nameAt[0] !== nameAt[1]) throw new RangeError("an entry of two names");
  return bytes.subarray(start, start + size);
} // prettier-ignore

function endAt(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new RangeError("no archive");
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
