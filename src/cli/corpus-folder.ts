import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CommandError, type Io } from "./io.js";

const DEFAULT_CORPUS = "corpora/amur";

/** dist/cli or src/cli: two folders below the root of the package. */
export const PACKAGE_ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export function corpusFolder(io: Io, corpus: string | undefined): string {
  if (corpus?.trim() === "") throw new CommandError("--corpus is empty", "name the folder of a corpus", 2);
  if (corpus !== undefined) return resolve(io.cwd, corpus);
  return join(PACKAGE_ROOT, DEFAULT_CORPUS);
}

/** How the corpus is shown in answers and diagnostics: relative to where the command ran, where it lies below. */
export function shownPath(io: Io, path: string): string {
  const shown = relative(io.cwd, path);
  return shown === "" ? "." : shown.startsWith("..") ? path : shown;
}
