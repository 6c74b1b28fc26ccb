/** Files of the cache carry what they were made for and a checksum: one that is damaged, cut short or another's is not opened. */
import { createHash } from "node:crypto";
import { lstat, readFile, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Pieces } from "../../atlas/zip.js";
import { writeWhole } from "../output/whole.js";

const MARK = "thalweg-sealed-1";

/** `key`: 64 hexadecimal digits that name what the content was made of. */
export async function writeSealed(path: string, key: string, content: Pieces): Promise<void> {
  // A folder in its place would stay, and all be made anew each time.
  if ((await lstat(path).catch(() => null))?.isDirectory()) await rm(path, { recursive: true, force: true });
  const pieces = [head(key, content), ...content];
  await writeWhole(path, (to) => pipeline(Readable.from(pieces), to), { mode: 0o600 });
}

/** The content as it was written under this key; null where it cannot be shown to be. */
export async function readSealed(path: string, key: string): Promise<Uint8Array | null> {
  // A pipe would be waited for without end.
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  const bytes = isFile ? await readFile(path).catch(() => null) : null;
  if (!bytes) return null;
  const { length } = head(key, []);
  const content = bytes.subarray(length);
  return head(key, [content]).equals(bytes.subarray(0, length)) ? content : null;
}

function head(key: string, content: Pieces): Buffer {
  const checksum = createHash("sha256");
  for (const piece of content) checksum.update(piece);
  return Buffer.from(`${MARK}\n${key}\n${checksum.digest("hex")}\n`);
}
