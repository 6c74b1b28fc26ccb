/** Reads the files of a corpus from disk: its Markdown, and the data that surveys are read from. */
import type { Stats } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import { faultWords, isSystemError } from "../diagnostics/system-faults.js";
import { decodeFile, type DecodedFile } from "./from-bytes.js";

export interface ReadFiles {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file of data that is larger is not read. */
export const MOST_DATA_BYTES = 32 * 2 ** 20;

const MARKDOWN = /\.md$/i;
const DATA = /\.(geojson|json|csv)$/i;

/**
 * All `*.md` files under a folder, in order of their paths, or one file; and after them the files of data in the same
 * folders, of which those are read that a Markdown file names. Paths are shown as given. Hidden folders and
 * `node_modules` are passed over. `cwd`: the folder that a relative path is relative to.
 */
export async function readCorpusFiles(path: string, cwd = process.cwd()): Promise<ReadFiles> {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const keep = async (found: string, read: () => Promise<DecodedFile>): Promise<void> => {
    try {
      const decoded = await read();
      files.push(decoded.file);
      diagnostics.push(...decoded.diagnostics);
    } catch (reason) {
      diagnostics.push(unreadable(found, reason, found !== path));
    }
  };
  const { markdown, closed, data } = await pathsUnder(path, cwd);
  for (const found of markdown) await keep(found, () => readMarkdown(found, cwd));
  diagnostics.push(...dropTwins(files));
  diagnostics.push(...closed.map(({ path: folder, reason }) => unreadable(folder, reason, true)));
  if (files.length === 0 && diagnostics.length === 0) diagnostics.push(nothingThere(path));
  // Data that no file names is nothing of a corpus.
  if (files.length === 0) return { files, diagnostics };
  const isNamed = (found: string) => files.some(({ text }) => text.includes(basename(found)));
  for (const found of data) await keep(found, () => readData(found, cwd, isNamed(found)));
  return { files, diagnostics };
}

interface FoundPaths {
  readonly markdown: readonly string[];
  readonly closed: readonly ClosedFolder[];
  readonly data: readonly string[];
}

/** Sorted; a path that is not a folder is taken for a Markdown file, with the data beside it. */
async function pathsUnder(path: string, cwd: string): Promise<FoundPaths> {
  if (await isFolder(path, cwd)) {
    const { files, folders, closed } = await walk(path, cwd, true);
    return { markdown: matching(files, MARKDOWN), closed, data: matching([...files, ...folders], DATA) };
  }
  const beside = await walk(dirname(path), cwd, false).catch(() => NOTHING);
  return { markdown: [path], closed: [], data: matching(beside.files, DATA).filter((each) => each !== path) };
}

/**
 * The folders in which a change may change what `readCorpusFiles` reads: those it looks into, and those that linked files stand in. The
 * first is the path itself, or what it stands in, whether or not there is such a folder now.
 */
export async function foldersBehind(path: string, cwd = process.cwd()): Promise<string[]> {
  const isWhole = await isFolder(path, cwd);
  const root = resolve(cwd, isWhole || !(await exists(path, cwd)) ? path : dirname(path));
  const { folders, links } = await walk(root, cwd, isWhole).catch(() => NOTHING);
  const elsewhere = await Promise.all(links.map((link) => realpath(link).then(dirname, () => root)));
  return [...new Set([root, ...folders, ...elsewhere])];
}

const matching = (paths: readonly string[], name: RegExp): string[] =>
  paths.filter((each) => name.test(each)).sort();

interface ClosedFolder {
  readonly path: string;
  readonly reason: unknown;
}

interface Walked {
  readonly files: string[];
  readonly folders: string[];
  /** Those of the files that are links. */
  readonly links: string[];
  /** Folders that cannot be looked into. */
  readonly closed: ClosedFolder[];
}
const NOTHING: Walked = { files: [], folders: [], links: [], closed: [] };

/** Links to folders are followed; one that leads back to a folder above it has nothing new. */
async function walk(
  folder: string,
  cwd: string,
  andBelow: boolean,
  above: readonly string[] = [],
): Promise<Walked> {
  const real = await realpath(resolve(cwd, folder));
  if (above.includes(real)) return NOTHING;
  const found: Walked = { files: [], folders: [folder], links: [], closed: [] };
  for (const entry of await readdir(real, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const inner = join(folder, entry.name);
    if (!(entry.isSymbolicLink() ? await isFolder(inner, cwd) : entry.isDirectory())) {
      found.files.push(inner);
      if (entry.isSymbolicLink()) found.links.push(resolve(cwd, inner));
    } else if (andBelow) {
      const below = await walk(inner, cwd, andBelow, [...above, real]).catch((reason: unknown): Walked => ({
        ...NOTHING,
        closed: [{ path: inner, reason }],
      }));
      found.files.push(...below.files);
      found.folders.push(...below.folders);
      found.links.push(...below.links);
      found.closed.push(...below.closed);
    }
  }
  return found;
}

const standing = (path: string, cwd: string): Promise<Stats | null> =>
  stat(resolve(cwd, path)).catch(() => null);
const exists = async (path: string, cwd: string): Promise<boolean> => (await standing(path, cwd)) !== null;
const isFolder = async (path: string, cwd: string): Promise<boolean> =>
  (await standing(path, cwd))?.isDirectory() ?? false;

/** What is no file is not opened: a pipe to which nobody writes would be waited for without end. */
async function readMarkdown(path: string, cwd: string): Promise<DecodedFile> {
  const found = await stat(resolve(cwd, path));
  if (!found.isFile()) throw new Error(`it is ${kindOf(found)}, not a file`);
  return decodeFile(path, await readFile(resolve(cwd, path)));
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return "a folder";
  if (found.isFIFO()) return "a pipe";
  return found.isSocket() ? "a socket" : "a device";
}

/** The size is asked before anything is read; what is no file, such as a pipe, is not read at all. */
async function readData(path: string, cwd: string, isNamed: boolean): Promise<DecodedFile> {
  if (!isNamed) return { file: { path, text: "", data: { bytes: 0 } }, diagnostics: [] };
  const found = await stat(resolve(cwd, path));
  const data = { bytes: found.size, ...(found.isFile() ? {} : { instead: kindOf(found) }) };
  if (!found.isFile() || found.size > MOST_DATA_BYTES)
    return { file: { path, text: "", data }, diagnostics: [] };
  const bytes = await readFile(resolve(cwd, path)).catch((reason: unknown) => {
    if (isSystemError(reason)) return faultWords(reason);
    throw reason;
  });
  if (typeof bytes === "string")
    return { file: { path, text: "", data: { ...data, refused: bytes } }, diagnostics: [] };
  const { file, diagnostics } = decodeFile(path, bytes);
  const marked = diagnostics.some(({ code }) => code === "byte-order-mark");
  // The mark stays in the text, so that the text has the digest of the file.
  const text = marked ? `\uFEFF${file.text}` : file.text;
  return { file: { path, text, data }, diagnostics: marked ? [] : diagnostics };
}

/** `isInFolder`: it was found in the folder of a corpus, and not named by the user. */
function unreadable(path: string, reason: unknown, isInFolder: boolean): Diagnostic {
  const missing = reason instanceof Error && "code" in reason && reason.code === "ENOENT";
  if (missing && path.includes("\uFFFD")) return notNamedInUtf8(path);
  return {
    severity: "error",
    code: "unreadable-file",
    message: missing
      ? isInFolder
        ? `${path} is a link that leads nowhere`
        : `there is no file or folder ${path}`
      : isSystemError(reason)
        ? faultWords(reason, path)
        : `${path} cannot be read: ${reason instanceof Error ? reason.message : String(reason)}`,
    span: { file: path, start: 0, end: 0 },
    help:
      missing && !isInFolder
        ? "Give the folder of a corpus, such as corpora/amur, or one Markdown file."
        : "Make the file readable, or leave it out of the folder.",
  };
}

/** Takes out what is the same as one before it, byte for byte: a copy or a link would give every id twice. */
function dropTwins(files: SourceFile[]): Diagnostic[] {
  const known = new Map<string, string>();
  const twins = files.filter(({ path, text }) => text.includes("thalweg") && (known.get(text) ?? (known.set(text, path), path)) !== path);
  for (const twin of twins) files.splice(files.indexOf(twin), 1);
  return twins.map(({ path, text }) => ({
    severity: "warning",
    code: "same-document",
    message: `${path} is the same as ${known.get(text)!} word for word, and is read once`,
    span: { file: path, start: 0, end: 0 },
    help: "Take one of the two out of the folder.",
  }));
} // prettier-ignore

/** A name is read as UTF-8, and what it loses by that nothing is found under it. */
function notNamedInUtf8(path: string): Diagnostic {
  return {
    severity: "error",
    code: "unreadable-file",
    message: `${path} cannot be read: its name is not UTF-8`,
    span: { file: path, start: 0, end: 0 },
    help: "Give it a name in UTF-8.",
  };
}

function nothingThere(path: string): Diagnostic {
  return {
    severity: "error",
    code: "empty-folder",
    message: `no Markdown file stands in ${path}`,
    span: { file: path, start: 0, end: 0 },
    help: "A corpus is a folder of files that end in .md; docs/language.md shows what stands in them.",
  };
}
