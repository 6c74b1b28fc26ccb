/** What stands where a command is to write, and whether it may. */
import { constants, fstatSync, type Stats } from "node:fs";
import { access, lstat, readlink, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { CommandError } from "../io.js";

export type Target =
  | { readonly kind: "standard" }
  /** A pipe, a terminal or another device of characters: written through, as it comes. */
  | { readonly kind: "through"; readonly path: string }
  /** `path`: at the end of all links. `old`: the file that stands there. */
  | { readonly kind: "file"; readonly path: string; readonly old: Stats | null };

/** Precondition: `path` is absolute, and `shown` is how the user wrote it. Throws CommandError where it cannot be written. */
export async function targetAt(path: string, shown: string): Promise<Target> {
  const found = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENAMETOOLONG")
      throw refused(shown, "this name is longer than the disk takes", "give it a shorter one with -o");
    return null;
  });
  if (!found) return { kind: "file", path: await newFileAt(path, shown), old: null };
  if (isStandardOutput(found)) return { kind: "standard" };
  if (found.isFIFO() || found.isCharacterDevice()) return { kind: "through", path };
  if (found.isDirectory()) throw refused(shown, "it is a folder", "name a file with -o");
  if (!found.isFile())
    throw refused(shown, found.isSocket() ? "it is a socket" : "it is a disk", "name a file with -o");
  if ((found.mode & 0o222) === 0 || !(await may(path, constants.W_OK)))
    throw refused(shown, "the file is read-only", "make it writable, or name a file elsewhere with -o");
  const real = await realpath(path);
  await ensureFolder(real, shown, dirname(path) === dirname(real) ? undefined : dirname(real));
  return { kind: "file", path: real, old: found };
}

/** Where a new file would stand: at the end of a link that leads to none, else at the path itself. */
async function newFileAt(path: string, shown: string): Promise<string> {
  await ensureFolder(path, shown);
  const link = await lstat(path).catch(() => null);
  if (!link?.isSymbolicLink()) return path;
  const end = resolve(dirname(path), await readlink(path));
  if (await lstat(end).catch(() => null))
    throw refused(shown, "its links lead nowhere", "name a file with -o");
  await ensureFolder(end, shown, dirname(end));
  return end;
}

async function ensureFolder(path: string, shown: string, shownFolder = dirname(shown)): Promise<void> {
  const elsewhere = "name a file elsewhere with -o";
  const found = await stat(dirname(path)).catch(() => null);
  if (!found)
    throw refused(shown, `there is no folder ${shownFolder}`, `make the folder first, or ${elsewhere}`);
  if (!found.isDirectory()) throw refused(shown, `${shownFolder} is a file, not a folder`, elsewhere);
  if (!(await may(dirname(path), constants.W_OK)))
    throw refused(shown, `the folder ${shownFolder} is read-only`, elsewhere);
}

const may = (path: string, mode: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

/** `-o /dev/stdout`, whatever the shell has put there. */
function isStandardOutput(found: Stats): boolean {
  try {
    return isSameFile(found, fstatSync(1));
  } catch {
    return false;
  }
}

export const isSameFile = (one: Stats, other: Stats): boolean =>
  one.dev === other.dev && one.ino === other.ino;

export function refused(shown: string, why: string, help: string): CommandError {
  return new CommandError(`${shown} cannot be written: ${why}`, help);
}
