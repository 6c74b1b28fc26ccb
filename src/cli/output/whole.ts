/** A file is made beside its place and put there when it is whole: a reader sees the old one or the new one, never half of one. */
import { randomBytes } from "node:crypto";
import { createWriteStream, rmSync, type Stats } from "node:fs";
import { chmod, chown, copyFile, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { onExit } from "signal-exit";

/** What fills a file. It ends the stream. */
export type Make = (to: Writable) => Promise<void>;

/** What is left beside by a process that was killed is taken away once it is older than this. */
const LEFT_MILLISECONDS = 60_000;

/** `old`: the file that is replaced, whose mode, owner and other names stay. `mode`: of a file that is new. */
export async function writeWhole(
  path: string,
  make: Make,
  { old = null, mode = 0o666 }: { readonly old?: Stats | null; readonly mode?: number } = {},
): Promise<void> {
  await takeAwayLeft(path);
  const beside = join(
    dirname(path),
    `${prefixOf(path)}${process.pid}-${randomBytes(4).toString("hex")}.part`,
  );
  const forget = onExit(() => rmSync(beside, { force: true }));
  const to = createWriteStream(beside, { flags: "wx", mode, flush: true });
  // A fault of the file is told by the promise below, whether or not the maker listens.
  const closed = finished(to);
  closed.catch(() => {});
  try {
    await make(to);
    await closed;
    await putInPlace(beside, path, old);
  } catch (error) {
    to.destroy();
    await rm(beside, { force: true });
    throw error;
  } finally {
    forget();
  }
}

async function putInPlace(beside: string, path: string, old: Stats | null): Promise<void> {
  if (old) {
    await chown(beside, old.uid, old.gid).catch(() => {});
    await chmod(beside, old.mode & 0o7777);
    // A name of several that a file has would be parted from the others by a new file in its place.
    if (old.nlink > 1) {
      await copyFile(beside, path);
      return rm(beside);
    }
  }
  await rename(beside, path);
}

const prefixOf = (path: string): string => `.${basename(path)}.`;

/** No process can tidy up when it is killed outright: the next that writes here does. */
async function takeAwayLeft(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const process = name.startsWith(prefixOf(path)) ? /\.(\d+)-[0-9a-f]{8}\.part$/.exec(name) : null;
    if (!process || isRunning(Number(process[1]))) continue;
    const left = join(folder, name);
    const { mtimeMs = Infinity } = (await stat(left).catch(() => null)) ?? {};
    if (Date.now() - mtimeMs > LEFT_MILLISECONDS) await rm(left, { force: true });
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
