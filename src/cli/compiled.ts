import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CachedCorpus } from "./compile.js";
import { corpusFolder, PACKAGE_ROOT, shownPath } from "./corpus-folder.js";
import { writeWhole } from "./files.js";
import { CommandError, type Io } from "./io.js";

/** How many atlases the cache keeps: the latest used. */
const ATLASES_KEPT = 8;

/**
 * The atlas of a corpus, from the cache where it holds one of exactly these files, this engine and this water,
 * so that a stale one is never found; else compiled now.
 */
export async function compiledCorpus(
  io: Io,
  corpus: string | undefined,
  without: readonly string[],
): Promise<CachedCorpus> {
  const folder = corpusFolder(io, corpus);
  if (!(await stat(folder).catch(() => null)))
    throw new CommandError(
      `${shownPath(io, folder)} does not exist`,
      "name the folder of a corpus, such as corpora/amur",
    );
  const key = await cacheKey(shownPath(io, folder), folder, without);
  const path = join(await cacheFolder(), `${key}.atlas`);
  const cached = await readFile(path).catch(() => null);
  if (cached) {
    await utimes(path, new Date(), new Date()).catch(() => {});
    return { bytes: cached, errors: 0, rendered: "", diagnostics: [] };
  }
  const { compileCorpus } = await import("./compile.js");
  const compiled = await compileCorpus(io, folder, { without });
  if (compiled.bytes) {
    await writeWhole(path, compiled.bytes).catch(() => {});
    await prune(dirname(path)).catch(() => {});
  }
  return compiled;
}

/** The bytes of the atlas of a corpus. Its errors are printed and end the command. */
export async function compiledAtlas(
  io: Io,
  corpus: string | undefined,
  without: readonly string[],
): Promise<Uint8Array> {
  const { bytes, errors, rendered } = await compiledCorpus(io, corpus, without);
  if (bytes) return bytes;
  io.err(rendered);
  throw new CommandError(
    `the corpus has ${errors} ${errors === 1 ? "error" : "errors"} and was not compiled`,
    "mend what is shown above; `thalweg check` shows it again, with the warnings",
  );
}

async function cacheKey(shown: string, folder: string, without: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([shown, [...without].sort(), process.versions.node]));
  await addFiles(hash, folder, (name) => name.endsWith(".md"));
  await addFiles(hash, join(PACKAGE_ROOT, "geography"), (name) => name === "provenance.json");
  await addFiles(
    hash,
    join(dirname(fileURLToPath(import.meta.url)), ".."),
    (name) => /(?<!\.test)\.(js|ts)$/.test(name),
    ["web", "cli"],
  );
  return hash.digest("hex").slice(0, 32);
}

async function addFiles(
  hash: ReturnType<typeof createHash>,
  folder: string,
  wanted: (name: string) => boolean,
  passedOver: readonly string[] = [],
): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found) return;
  if (!found.isDirectory()) {
    hash.update(await readFile(folder));
    return;
  }
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!passedOver.includes(entry.name) && entry.name !== "node_modules")
        await addFiles(hash, path, wanted);
    } else if (wanted(entry.name)) hash.update(entry.name).update(await readFile(path));
  }
}

async function cacheFolder(): Promise<string> {
  for (const folder of [join(PACKAGE_ROOT, ".cache"), join(tmpdir(), "thalweg-cache")]) {
    try {
      await mkdir(folder, { recursive: true });
      return folder;
    } catch {
      continue;
    }
  }
  return tmpdir();
}

async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".atlas"));
  const used = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  );
  used.sort((a, b) => b.at - a.at);
  await Promise.all(used.slice(ATLASES_KEPT).map(({ path }) => rm(path, { force: true })));
}
