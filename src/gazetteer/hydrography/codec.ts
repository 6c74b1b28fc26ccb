/**
 * The files of `geography/` as bytes: an index of blocks, each block a deflated run of polylines.
 * Specified in geography/FORMAT.md. Coordinates are whole numbers, 65,535 to the degree, x east of Greenwich and
 * y north of the south pole, exactly as in GSHHG's bins, so that two cuts of one line still meet to the last digit.
 */
import { deflateSync, inflateSync } from "fflate";

export const QUANTA_PER_DEGREE = 65535;
export const FULL_CIRCLE = 360 * QUANTA_PER_DEGREE;
const FORMAT_VERSION = 1;

/** A polyline or ring with four whole numbers that say what it is (see FORMAT.md for each kind of file). */
export interface Item {
  readonly tags: readonly [number, number, number, number];
  /** x, y pairs in quanta. A ring does not repeat its first point. */
  readonly points: Int32Array;
}

export interface BlockEntry {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly length: number;
  readonly rawLength: number;
  readonly items: number;
}

/** First bytes of a file, in order: magic, version, two spare, index length, raw index length; little-endian. */
export const HEADER_BYTES = 16;
const MAGIC = 0x48575754; // "TWWH"

class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  length = 0;
  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes[this.length++] = value;
  }
  /** LEB128; `value` from 0 to 2^53. */
  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }
  zigzag(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

class ByteReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}
  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError("geography file ends in the middle of a number");
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }
  zigzag(): number {
    const value = this.varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }
}

function encodeBlock(items: readonly Item[]): Uint8Array {
  const writer = new ByteWriter();
  let lastX = 0;
  let lastY = 0;
  for (const item of items) {
    for (const tag of item.tags) writer.zigzag(tag);
    writer.varint(item.points.length / 2);
    for (let i = 0; i < item.points.length; i += 2) {
      const x = item.points[i]!;
      const y = item.points[i + 1]!;
      writer.zigzag(x - lastX);
      writer.zigzag(y - lastY);
      lastX = x;
      lastY = y;
    }
  }
  return writer.done();
}

/** Reads a block as written by `encodeFile`. Its items are views of one array: a world has hundreds of thousands. */
export function decodeBlock(bytes: Uint8Array, entry: BlockEntry): Item[] {
  const reader = new ByteReader(inflateSync(bytes, { out: new Uint8Array(entry.rawLength) }));
  const heads: { tags: Item["tags"]; end: number }[] = [];
  // A number takes a byte or more.
  const decoded = new Int32Array(entry.rawLength);
  let end = 0;
  let x = 0;
  let y = 0;
  for (let n = 0; n < entry.items; n++) {
    const tags: [number, number, number, number] = [
      reader.zigzag(),
      reader.zigzag(),
      reader.zigzag(),
      reader.zigzag(),
    ];
    for (let count = reader.varint(); count > 0; count--) {
      x += reader.zigzag();
      y += reader.zigzag();
      decoded[end++] = x;
      decoded[end++] = y;
    }
    heads.push({ tags, end });
  }
  return heads.map(({ tags, end }, i) => ({ tags, points: decoded.subarray(heads[i - 1]?.end ?? 0, end) }));
}

function extent(items: readonly Item[]): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of items)
    for (let i = 0; i < points.length; i += 2) {
      west = Math.min(west, points[i]!);
      east = Math.max(east, points[i]!);
      south = Math.min(south, points[i + 1]!);
      north = Math.max(north, points[i + 1]!);
    }
  return [west, south, east, north];
}

export function encodeFile(blocks: readonly (readonly Item[])[]): Uint8Array {
  const index = new ByteWriter();
  const bodies: Uint8Array[] = [];
  index.varint(blocks.length);
  for (const items of blocks) {
    const raw = encodeBlock(items);
    const body = deflateSync(raw, { level: 9 });
    for (const side of extent(items)) index.zigzag(side);
    for (const n of [body.length, raw.length, items.length]) index.varint(n);
    bodies.push(body);
  }
  const rawIndex = index.done();
  const packedIndex = deflateSync(rawIndex, { level: 9 });
  const file = new Uint8Array(
    HEADER_BYTES + packedIndex.length + bodies.reduce((sum, b) => sum + b.length, 0),
  );
  const head = new DataView(file.buffer);
  head.setUint32(0, MAGIC, true);
  head.setUint16(4, FORMAT_VERSION, true);
  head.setUint32(8, packedIndex.length, true);
  head.setUint32(12, rawIndex.length, true);
  file.set(packedIndex, HEADER_BYTES);
  let at = HEADER_BYTES + packedIndex.length;
  for (const body of bodies) {
    file.set(body, at);
    at += body.length;
  }
  return file;
}

/** Lengths of the index, from the first `HEADER_BYTES` bytes. Throws where they are not a geography file's. */
export function decodeHeader(bytes: Uint8Array): { indexLength: number; rawIndexLength: number } {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || head.getUint32(0, true) !== MAGIC)
    throw new Error("not a geography file: its first bytes are not TWWH");
  const version = head.getUint16(4, true);
  if (version !== FORMAT_VERSION)
    throw new Error(`geography file of format ${version}; this program reads format ${FORMAT_VERSION}`);
  return { indexLength: head.getUint32(8, true), rawIndexLength: head.getUint32(12, true) };
}

export function decodeIndex(bytes: Uint8Array, rawIndexLength: number): BlockEntry[] {
  const reader = new ByteReader(inflateSync(bytes, { out: new Uint8Array(rawIndexLength) }));
  const entries: BlockEntry[] = [];
  let offset = HEADER_BYTES + bytes.length;
  for (let n = reader.varint(); n > 0; n--) {
    const [west, south, east, north] = [reader.zigzag(), reader.zigzag(), reader.zigzag(), reader.zigzag()];
    const [length, rawLength, items] = [reader.varint(), reader.varint(), reader.varint()];
    entries.push({ west, south, east, north, offset, length, rawLength, items });
    offset += length;
  }
  return entries;
}
