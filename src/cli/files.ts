import { randomBytes } from "node:crypto";
import { access, constants, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Pieces } from "../atlas/zip.js";
import { CommandError } from "./io.js";

/** Writes beside, then renames: a reader sees the old file or the new one, never half of one. */
export async function writeWhole(path: string, content: Pieces | string): Promise<void> {
  const beside = besideOf(path);
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

export function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.part`);
}

/** Fails early, before long work, where the output could not be written. `shown`: the path as the user gave it. */
export async function ensureWritable(path: string, shown: string): Promise<void> {
  const folder = dirname(shown);
  const refuse = (why: string, help: string) => new CommandError(`${shown} cannot be written: ${why}`, help);
  const found = await stat(dirname(path)).catch(() => null);
  if (!found)
    throw refuse(`there is no folder ${folder}`, "make the folder first, or name a file elsewhere with -o");
  if (!found.isDirectory())
    throw refuse(`${folder} is a file, not a folder`, "name a file elsewhere with -o");
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory()) throw refuse("it is a folder", "name a file with -o");
  try {
    await access(dirname(path), constants.W_OK);
  } catch {
    throw refuse(`the folder ${folder} is read-only`, "name a file elsewhere with -o");
  }
}
