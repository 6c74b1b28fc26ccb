/** A stream of which any part must be readable, kept in a file that has no name: it is gone with the program, however that ends. */
import { createWriteStream, openSync, read, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import type { AsyncBuffer } from "hyparquet";

const readAt = promisify(read);

export async function spooled(stream: Readable): Promise<AsyncBuffer> {
  const folder = await mkdtemp(join(tmpdir(), "thalweg-"));
  const file = unnamed(folder);
  const kept = createWriteStream("", { fd: file, autoClose: false });
  await pipeline(stream, kept);
  const byteLength = kept.bytesWritten;
  return {
    byteLength,
    async slice(start, end = byteLength) {
      const part = new Uint8Array(Math.max(0, end - start));
      for (let got = 0; got < part.length;) {
        const { bytesRead } = await readAt(file, part, got, part.length - got, start + got);
        if (bytesRead === 0) break;
        got += bytesRead;
      }
      return part.buffer;
    },
  };
}

/** A file in the folder, which is taken away at once; only its number is left. */
function unnamed(folder: string): number {
  try {
    return openSync(join(folder, "table"), "wx+", 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
