/** The bytes of a table: of a file or the standard input, unpacked where they are gzip. */
import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { CommandError, type Io } from "../io.js";

export interface TableSource {
  /** What it is called in a sentence. */
  readonly file: string;
  /** Where it stands; null: it is no regular file. */
  readonly path: string | null;
  /** What it begins with. */
  readonly sample: Buffer;
  /** The sample is all that there is. */
  readonly isWhole: boolean;
  /** All of it, the sample included. Called once. */
  chunks(): AsyncGenerator<Buffer>;
  /** Of what is read of the file, 0 to 1; null: its size is not known. */
  share(): number | null;
}

/** As much is looked at before the first row is read. */
const SAMPLE_BYTES = 1 << 16;
const GZIP = Buffer.from([0x1f, 0x8b]);

/** `-` is the standard input. */
export async function openSource(io: Io, shown: string): Promise<TableSource> {
  const isStandard = shown === "-";
  const file = isStandard ? "the standard input" : shown;
  const path = resolve(io.cwd, shown);
  const found = isStandard ? null : await readable(path, shown);
  const { stream, share } = found
    ? fromFile(path, found)
    : { stream: io.stdin as Readable, share: () => null };
  const chunks = unpacked(stream, file);
  const { sample, isWhole } = await sampleOf(chunks);
  return {
    file,
    path: found?.isFile() ? path : null,
    sample,
    isWhole,
    share,
    async *chunks() {
      if (sample.length > 0) yield sample;
      yield* chunks;
    },
  };
}

const noFile = (shown: string): CommandError => new CommandError(`${shown} is no file`, "name a file");

/** A file or the standard input as it comes, for what is no table. */
export async function openStream(io: Io, shown: string): Promise<Readable> {
  if (shown === "-") return io.stdin as Readable;
  const path = resolve(io.cwd, shown);
  return fromFile(path, await readable(path, shown)).stream;
}

async function readable(path: string, shown: string): Promise<Stats> {
  const found = await stat(path);
  if (found.isFile() || found.isFIFO() || found.isCharacterDevice()) return found;
  throw noFile(shown);
}

function fromFile(path: string, found: Stats): { stream: Readable; share: () => number | null } {
  const stream = createReadStream(path, { highWaterMark: SAMPLE_BYTES });
  const isSized = found.isFile() && found.size > 0;
  return { stream, share: () => (isSized ? stream.bytesRead / found.size : null) };
}

async function sampleOf(chunks: AsyncGenerator<Buffer>): Promise<Pick<TableSource, "sample" | "isWhole">> {
  const parts: Buffer[] = [];
  for (let bytes = 0; bytes < SAMPLE_BYTES;) {
    const { value, done } = await chunks.next();
    if (done) return { sample: Buffer.concat(parts), isWhole: true };
    parts.push(value);
    bytes += value.length;
  }
  return { sample: Buffer.concat(parts), isWhole: false };
}

/** Gzip is told by its first two bytes, whatever the file is called. */
async function* unpacked(stream: Readable, shown: string): AsyncGenerator<Buffer> {
  const raw = stream[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  let first: Buffer = Buffer.alloc(0);
  while (first.length < GZIP.length) {
    const { value, done } = await raw.next();
    if (done) break;
    first = Buffer.concat([first, value]);
  }
  if (first.length === 0) return;
  const all = async function* (): AsyncGenerator<Buffer> {
    yield first;
    yield* raw;
  };
  if (!first.subarray(0, GZIP.length).equals(GZIP)) return yield* all();
  const gunzip = createGunzip();
  // A fault of either is told to whoever reads the unpacked bytes.
  pipeline(Readable.from(all(), { objectMode: false }), gunzip, () => undefined);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!code.startsWith("Z_")) throw error;
    throw new CommandError(`${shown} is damaged: its gzip breaks off or does not add up`, "pack it anew");
  }
}
