import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { joined, type Pieces } from "../../atlas/zip.js";
import { readCorpusFiles, type ReadFiles } from "../../text/from-files.js";
import type { CompileOptions } from "../../pipeline.js";
import type { CachedCorpus } from "../compile.js";
import { corpusFolder, shownPath } from "../corpus-folder.js";
import { CommandError, type Io } from "../io.js";
import { compilerDigest, digestOf } from "./compiler.js";
import { cacheFolders, usableFolder } from "./folder.js";
import { readSealed, writeSealed } from "./sealed.js";

/** How many atlases the cache keeps: the latest used. */
const ATLASES_KEPT = 8;

/**
 * The atlas of a corpus: from the cache where that holds one of exactly these files, this compiler and these
 * waters, whole; else compiled now.
 */
export async function compiledCorpus(
  io: Io,
  corpus: string | undefined,
  options: Pick<CompileOptions, "without" | "asDraft">,
  cacheAt?: string,
): Promise<CachedCorpus> {
  const { without = [] } = options;
  const folder = corpusFolder(io, corpus);
  if (!(await stat(folder).catch(() => null)))
    throw new CommandError(
      `${shownPath(io, folder)} does not exist`,
      "name the folder of a corpus, such as corpora/amur",
    );
  const read = await readCorpusFiles(shownPath(io, folder), io.cwd);
  const cache = await usableFolder(cacheAt === undefined ? cacheFolders() : [cacheAt]);
  if (cache === null) {
    io.err("Nothing can be kept for the next question: no folder of a cache can be written.\n");
    return (await import("../compile.js")).compileFiles(io, read, options);
  }
  const key = await cacheKey(cache, read, without);
  const path = join(cache, `${key}.atlas`);
  const cached = await readSealed(path, key);
  if (cached) {
    await utimes(path, new Date(), new Date()).catch(() => {});
    return { packed: [cached], errors: 0, rendered: "", diagnostics: [] };
  }
  const { compileFiles } = await import("../compile.js");
  const compiled = await compileFiles(io, read, options);
  if (compiled.packed && compiled.errors === 0) {
    await writeSealed(path, key, compiled.packed).catch(() => {});
    await prune(cache).catch(() => {});
  }
  return compiled;
}

/** The bytes of the atlas of a corpus. Its errors are printed and end the command. */
export async function compiledAtlas(
  ...of: [io: Io, corpus: string | undefined, without: readonly string[]]
): Promise<Uint8Array> {
  return joined(await compiledPieces(...of));
}

/** The same in pieces, to be written. */
export async function compiledPieces(
  io: Io,
  corpus: string | undefined,
  without: readonly string[],
): Promise<Pieces> {
  const { packed, errors, rendered } = await compiledCorpus(io, corpus, { without });
  if (packed) return packed;
  io.err(rendered, "painted");
  throw new CommandError(
    `the corpus has ${errorsIn(errors)} and was not compiled`,
    "mend what is shown above; `thalweg check` shows it again, and `thalweg line` and `thalweg map` what can be drawn meanwhile",
  );
}

/** The bytes of what can be made of a corpus in spite of its errors, which are printed; how many they are. */
export async function draftedAtlas(
  io: Io,
  corpus: string | undefined,
  without: readonly string[],
): Promise<{ readonly bytes: Uint8Array; readonly errors: number }> {
  const { packed, errors, rendered } = await compiledCorpus(io, corpus, { without, asDraft: true });
  if (errors > 0) io.err(rendered, "painted");
  if (packed) return { bytes: joined(packed), errors };
  throw new CommandError(
    `the corpus has ${errorsIn(errors)}, and nothing of it could be drawn`,
    "mend what is shown above; lines are drawn in a theatre",
  );
}

const errorsIn = (count: number): string => `${count} ${count === 1 ? "error" : "errors"}`;

async function cacheKey(folder: string, read: ReadFiles, without: readonly string[]): Promise<string> {
  const [nodeMajor] = process.versions.node.split(".");
  return digestOf([
    JSON.stringify([nodeMajor, await compilerDigest(folder), [...without].sort(), read.diagnostics]),
    ...read.files.flatMap(({ path, text }) => [path, text]),
  ]);
}

async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".atlas"));
  const used = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  );
  used.sort((a, b) => b.at - a.at);
  await Promise.all(used.slice(ATLASES_KEPT).map(({ path }) => rm(path, { recursive: true, force: true })));
}
