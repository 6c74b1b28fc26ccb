import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { joined, type Pieces } from "../../atlas/zip.js";
import type { Diagnostic, SourceFile } from "../../diagnostics/model.js";
import { readCorpusFiles, type ReadFiles } from "../../text/from-files.js";
import type { CompileOptions } from "../../pipeline.js";
import type { CachedCorpus } from "../compile.js";
import { corpusFolder, shownPath } from "../corpus-folder.js";
import { countBy, findingsOf } from "../findings.js";
import { CommandError, type Io } from "../io.js";
import { compilerDigest, digestOf } from "./compiler.js";
import { cacheFolders, usableFolder } from "./folder.js";
import { readSealed, writeSealed } from "./sealed.js";

/** How many of each the cache keeps: the latest used. */
const MOST_KEPT = { atlas: 32, answer: 64, findings: 64 };

/**
 * The atlas of a corpus: from the cache where that holds one of exactly these files, this compiler and these
 * waters, whole; else compiled now. Of a corpus with errors the cache holds what was found, and no atlas.
 */
export async function compiledCorpus(
  io: Io,
  corpus: string | undefined,
  options: Pick<CompileOptions, "without" | "asDraft">,
  cacheAt?: string,
): Promise<CachedCorpus> {
  const { without = [] } = options;
  const read = await readCorpusFiles(shownPath(io, corpusFolder(io, corpus)), io.cwd);
  const kept = await openKept(io, read, { without, is: "atlas" }, cacheAt);
  const cached = await kept?.read();
  if (cached) return { packed: [cached], errors: 0, rendered: "", diagnostics: [] };
  const found = await keptFindings(io, read, without, cacheAt);
  const failed = options.asDraft ? [] : ((await found?.read()) ?? []);
  if (countBy(failed, "error") > 0) return { ...findingsOf(io, read.files, failed), packed: null };
  return compileAndKeep(io, read, options, kept, found);
}

/** Keeps the atlas of a corpus without errors, and what was found in any. */
async function compileAndKeep(
  io: Io,
  read: ReadFiles,
  options: Pick<CompileOptions, "without" | "asDraft">,
  atlas: Kept | null,
  findings: Awaited<ReturnType<typeof keptFindings>>,
) {
  const { compileFiles } = await import("../compile.js");
  const compiled = await compileFiles(io, read, options);
  if (compiled.packed && compiled.errors === 0) await atlas?.write(compiled.packed);
  if (!options.asDraft) await findings?.write(compiled.compilation.diagnostics);
  return compiled;
}

/** All that compiling a corpus finds: from the cache where that holds it of these files and this compiler; else compiled now. */
export async function corpusFindings(
  io: Io,
  corpus: string | undefined,
  cacheAt?: string,
): Promise<{ readonly files: readonly SourceFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  const read = await readCorpusFiles(shownPath(io, corpusFolder(io, corpus)), io.cwd);
  const found = await keptFindings(io, read, [], cacheAt);
  const cached = await found?.read();
  if (cached) return { files: read.files, diagnostics: cached };
  const kept = await openKept(io, read, { without: [], is: "atlas" }, cacheAt);
  const { files, compilation } = await compileAndKeep(io, read, {}, kept, found);
  return { files, diagnostics: compilation.diagnostics };
}

async function keptFindings(
  io: Io,
  read: ReadFiles,
  without: readonly string[],
  cacheAt: string | undefined,
) {
  const kept = await openKept(io, read, { without, is: "findings" }, cacheAt);
  return (
    kept && {
      read: async () => {
        const cached = await kept.read();
        return cached && (JSON.parse(new TextDecoder().decode(cached)) as readonly Diagnostic[]);
      },
      write: (diagnostics: readonly Diagnostic[]) =>
        kept.write([new TextEncoder().encode(JSON.stringify(diagnostics))]),
    }
  );
}

/**
 * An answer that needs more of a compilation than its atlas, kept by what was asked, where it may be. A question says what is asked,
 * and by which command.
 */
export async function keptAnswer<T>(
  io: Io,
  corpus: string | undefined,
  asked: { readonly without: readonly string[]; readonly question: string },
  make: (read: ReadFiles) => Promise<{ readonly answer: T; readonly mayKeep: boolean }>,
  cacheAt?: string,
): Promise<T> {
  const folder = await ensureThere(io, corpus);
  const read = await readCorpusFiles(shownPath(io, folder), io.cwd);
  const kept = await openKept(io, read, { ...asked, is: "answer" }, cacheAt);
  const cached = await kept?.read();
  if (cached) return JSON.parse(new TextDecoder().decode(cached)) as T;
  const { answer, mayKeep } = await make(read);
  if (mayKeep) await kept?.write([new TextEncoder().encode(JSON.stringify(answer))]);
  return answer;
}

interface Kept {
  read(): Promise<Uint8Array | null>;
  write(content: Pieces): Promise<void>;
}

/** Null where no folder can be written, which is told. */
async function openKept(
  io: Io,
  read: ReadFiles,
  { without, is, question }: { readonly without: readonly string[]; readonly is: keyof typeof MOST_KEPT; readonly question?: string },
  cacheAt: string | undefined,
): Promise<Kept | null> {
  const cache = await usableFolder(cacheAt === undefined ? cacheFolders() : [cacheAt]);
  if (cache === null) {
    io.err("Nothing can be kept for the next question: no folder of a cache can be written.\n");
    return null;
  }
  const key = await cacheKey(cache, read, without, question);
  const path = join(cache, `${key}.${is}`);
  return {
    async read() {
      const cached = await readSealed(path, key);
      if (cached) await utimes(path, new Date(), new Date()).catch(() => {});
      return cached;
    },
    async write(content) {
      await writeSealed(path, key, content).catch(() => {});
      await prune(cache, is).catch(() => {});
    },
  };
} // prettier-ignore

async function ensureThere(io: Io, corpus: string | undefined): Promise<string> {
  const folder = corpusFolder(io, corpus);
  if (await stat(folder).catch(() => null)) return folder;
  throw new CommandError(
    `${shownPath(io, folder)} does not exist`,
    "name the folder of a corpus, such as corpora/amur",
  );
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
  await ensureThere(io, corpus);
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
  await ensureThere(io, corpus);
  const { packed, errors, rendered } = await compiledCorpus(io, corpus, { without, asDraft: true });
  if (errors > 0) io.err(rendered, "painted");
  if (packed) return { bytes: joined(packed), errors };
  throw new CommandError(
    `the corpus has ${errorsIn(errors)}, and nothing of it could be drawn`,
    "mend what is shown above; lines are drawn in a theatre",
  );
}

const errorsIn = (count: number): string => `${count} ${count === 1 ? "error" : "errors"}`;

async function cacheKey(
  folder: string,
  read: ReadFiles,
  without: readonly string[],
  question?: string,
): Promise<string> {
  const [nodeMajor] = process.versions.node.split(".");
  return digestOf([
    JSON.stringify([
      nodeMajor,
      await compilerDigest(folder),
      [...without].sort(),
      read.diagnostics,
      question,
    ]),
    ...read.files.flatMap(({ path, text }) => [path, text]),
  ]);
}

async function prune(folder: string, is: keyof typeof MOST_KEPT): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(`.${is}`));
  const used = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  );
  used.sort((a, b) => b.at - a.at);
  await Promise.all(used.slice(MOST_KEPT[is]).map(({ path }) => rm(path, { recursive: true, force: true })));
}
