/** Opens the files of `geography/` and reads what lies in a box, whole items, longitudes unwrapped into the box's range. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Box } from "../../geodesy/model.js";
import {
  decodeBlock,
  decodeHeader,
  decodeIndex,
  FULL_CIRCLE,
  HEADER_BYTES,
  QUANTA_PER_DEGREE,
  type BlockEntry,
  type Item,
} from "./codec.js";

/** A run of bytes of a file; a browser implements it with range requests. */
export interface ByteSource {
  read(offset: number, length: number): Promise<Uint8Array>;
  whole(): Promise<Uint8Array<ArrayBuffer>>;
}

export class FileSource implements ByteSource {
  constructor(private readonly path: string) {}
  read(offset: number, length: number): Promise<Uint8Array> {
    const file = openSync(this.path, "r");
    try {
      if (offset + length > fstatSync(file).size) throw new RangeError(`${this.path} is cut short`);
      const bytes = new Uint8Array(length);
      readSync(file, bytes, 0, length, offset);
      return Promise.resolve(bytes);
    } finally {
      closeSync(file);
    }
  }
  whole(): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.resolve(new Uint8Array(readFileSync(this.path)));
  }
}

/** The folder `geography/` of the package, from `src/` and from `dist/` alike. */
const GEOGRAPHY = join(dirname(fileURLToPath(import.meta.url)), "../../../geography");

export const shippedRivers = (): ByteSource => new FileSource(join(GEOGRAPHY, "rivers.bin"));
export const shippedLines = (): ByteSource => new FileSource(join(GEOGRAPHY, "lines.bin"));
export const shippedShores = (): ByteSource => new FileSource(join(GEOGRAPHY, "shores.bin"));

async function readIndex(source: ByteSource): Promise<BlockEntry[]> {
  const header = decodeHeader(await source.read(0, HEADER_BYTES));
  return decodeIndex(await source.read(HEADER_BYTES, header.indexLength), header.rawIndexLength);
}

/** Turns of 360 degrees that bring [west, east] to overlap [boxWest, boxEast]; all in quanta. */
function* turns(west: number, east: number, boxWest: number, boxEast: number): Generator<number> {
  const first = Math.ceil((boxWest - east) / FULL_CIRCLE);
  for (let k = first; west + k * FULL_CIRCLE <= boxEast; k++) yield k * FULL_CIRCLE;
}

/** Items with any part of their extent in the box. An item that touches the box twice, a turn apart, is given twice. */
export async function readItems(source: ByteSource, box: Box): Promise<Item[]> {
  return [...itemsOf(await readBlocks(source, box))];
}

/** The items of each block that has any part of its extent in a box. Blocks stay packed until they are come to. */
export type Blocks = Iterable<readonly Item[]>;

export async function readBlocks(source: ByteSource, box: Box): Promise<Blocks> {
  const wanted = inQuanta(box);
  const blocks: { readonly entry: BlockEntry; readonly bytes: Uint8Array }[] = [];
  for (const entry of await readIndex(source)) {
    const { west, south, east, north } = entry;
    if (turnsInto(wanted, [west, south, east, north]).length > 0)
      blocks.push({ entry, bytes: await source.read(entry.offset, entry.length) });
  }
  return {
    *[Symbol.iterator]() {
      for (const { entry, bytes } of blocks) yield itemsIn(wanted, decodeBlock(bytes, entry));
    },
  };
}

export function* itemsOf(blocks: Blocks): Generator<Item> {
  for (const items of blocks) yield* items;
}

type Extent = readonly [west: number, south: number, east: number, north: number];

const inQuanta = ({ west, south, east, north }: Box): Extent =>
  [west, south + 90, east, north + 90].map((side) => side * QUANTA_PER_DEGREE) as [
    number,
    number,
    number,
    number,
  ];

function turnsInto([west, south, east, north]: Extent, [w, s, e, n]: Extent): number[] {
  return s > north || n < south ? [] : [...turns(w, e, west, east)];
}

/** Of the items of a block those in the box, turned into it: views of one array. */
function itemsIn(wanted: Extent, items: readonly Item[]): Item[] {
  const kept = items.flatMap((item) => turnsInto(wanted, extent(item.points)).map((shift) => ({ item, shift })));
  const count = kept.reduce((sum, { item }) => sum + item.points.length, 0);
  const pool = new Int32Array(count);
  let at = 0;
  return kept.map(({ item: { tags, points }, shift }) => {
    for (let i = 0; i < points.length; i += 2) {
      pool[at + i] = points[i]! + shift;
      pool[at + i + 1] = points[i + 1]!;
    }
    return { tags, points: pool.subarray(at, (at += points.length)) };
  });
} // prettier-ignore

/** West, south, east, north. */
export function extent(points: Int32Array): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}
