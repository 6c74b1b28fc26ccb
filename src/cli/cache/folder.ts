import { constants } from "node:fs";
import { access, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import envPaths from "env-paths";
import { PACKAGE_ROOT } from "../corpus-folder.js";

/** In order: of the package, where it may be written; else the user's own, which nobody else may read or write. */
export const cacheFolders = (): readonly string[] => [
  join(PACKAGE_ROOT, ".cache"),
  envPaths("thalweg", { suffix: "" }).cache,
];

/** The first of the folders in which this user alone, or the owner of the package, may keep files; null where there is none. */
export async function usableFolder(folders: readonly string[]): Promise<string | null> {
  for (const folder of folders) if (await isUsable(folder)) return folder;
  return null;
}

async function isUsable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    const { mode, uid } = await stat(folder);
    // A folder in which others may write could be given files that were never made here.
    return (mode & 0o022) === 0 && (process.getuid === undefined || uid === process.getuid());
  } catch {
    return false;
  }
}
