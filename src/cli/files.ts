import { randomBytes } from "node:crypto";
import { access, constants, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CommandError } from "./io.js";

/** Writes beside, then renames: a reader sees the old file or the new one, never half of one. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
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

/** Fails early, before long work, where the output could not be written. */
export async function ensureWritable(path: string): Promise<void> {
  const folder = dirname(path);
  const found = await stat(folder).catch(() => null);
  if (!found) throw new CommandError(`${path} cannot be written: the folder ${folder} does not exist`);
  if (!found.isDirectory()) throw new CommandError(`${path} cannot be written: ${folder} is no folder`);
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory()) throw new CommandError(`${path} cannot be written: it is a folder`);
  try {
    await access(folder, constants.W_OK);
  } catch {
    throw new CommandError(`${path} cannot be written: the folder ${folder} is read-only`);
  }
}
