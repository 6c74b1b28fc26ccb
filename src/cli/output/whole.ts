/** A file is made beside its place and put there when it is whole: a reader sees the old one or the new one, never half of one. */
import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  copyFileSync,
  createWriteStream,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
  type Stats,
} from "node:fs";
import { chmod, chown, readdir, rename, rm, stat } from "node:fs/promises";
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
  const beside = newBeside(path);
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
    // It may be open only now, and would come into being after it was taken away.
    await closed.catch(() => {});
    // An append-only folder lets nothing be taken away; that is not why this failed.
    await rm(beside, { force: true }).catch(() => {});
    throw ofPlace(error, beside, path);
  } finally {
    forget();
  }
}

/** The user knows the file by its own name. */
function ofPlace(error: unknown, beside: string, path: string): unknown {
  return error instanceof Error && "path" in error && error.path === beside
    ? Object.assign(error, { path })
    : error;
}

async function putInPlace(beside: string, path: string, old: Stats | null): Promise<void> {
  if (old) {
    await chown(beside, old.uid, old.gid).catch(() => {});
    await chmod(beside, old.mode & 0o7777);
    if (old.nlink > 1) return putUnderAllNames(beside, path);
  }
  await rename(beside, path);
}

/**
 * A file of several names would be parted from the others by a new file in its place, so that it is written over. No signal is heard on
 * the way, and where the disk is full the old text is put back.
 */
function putUnderAllNames(beside: string, path: string): void {
  const kept = newBeside(path);
  try {
    copyFileSync(path, kept, constants.COPYFILE_EXCL);
  } catch (fault) {
    rmSync(kept, { force: true });
    throw fault;
  }
  try {
    writeOver(path, beside);
  } catch (fault) {
    writeOver(path, kept);
    rmSync(kept);
    throw fault;
  }
  rmSync(kept);
  rmSync(beside);
}

/** The room that a file has stays its own until the end. */
function writeOver(path: string, from: string): void {
  const [source, target] = [openSync(from, "r"), openSync(path, "r+")];
  try {
    const piece = Buffer.allocUnsafe(1 << 20);
    let at = 0;
    for (let read = 1; read > 0; at += read) {
      read = readSync(source, piece, 0, piece.length, at);
      for (let put = 0; put < read;) put += writeSync(target, piece, put, read - put, at + put);
    }
    ftruncateSync(target, at);
    fsyncSync(target);
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

/** Most bytes that a name may have, less those that stand about it beside. */
const MOST_NAME_BYTES = 255 - ".".length - `.${2 ** 31}-00000000.part`.length;

function prefixOf(path: string): string {
  const name = basename(path);
  const short =
    Buffer.byteLength(name) <= MOST_NAME_BYTES ? name : createHash("sha256").update(name).digest("hex");
  return `.${short}.`;
}

const newBeside = (path: string): string =>
  join(dirname(path), `${prefixOf(path)}${process.pid}-${randomBytes(4).toString("hex")}.part`);

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
