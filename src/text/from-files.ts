/** Reads the Markdown files of a corpus from disk. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import { decodeFile } from "./from-bytes.js";

export interface ReadFiles {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * All `*.md` files under a folder, in order of their paths, or one file. Paths are shown as given.
 * Hidden folders and `node_modules` are passed over. `cwd`: the folder that a relative path is relative to.
 */
export async function readMarkdownFiles(path: string, cwd = process.cwd()): Promise<ReadFiles> {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const found of await markdownPaths(path, cwd)) {
    try {
      const decoded = decodeFile(found, await readFile(resolve(cwd, found)));
      files.push(decoded.file);
      diagnostics.push(...decoded.diagnostics);
    } catch (reason) {
      diagnostics.push(unreadable(found, reason));
    }
  }
  if (files.length === 0 && diagnostics.length === 0) diagnostics.push(nothingThere(path));
  return { files, diagnostics };
}

/** Paths of the Markdown files, sorted; a path that is not a folder is taken for a file. */
async function markdownPaths(path: string, cwd = process.cwd()): Promise<readonly string[]> {
  const isFolder = await stat(resolve(cwd, path)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const found: string[] = [];
  for (const entry of await readdir(resolve(cwd, path), { withFileTypes: true })) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const inner = join(path, entry.name);
    if (entry.isDirectory()) found.push(...(await markdownPaths(inner, cwd)));
    else if (entry.name.toLowerCase().endsWith(".md")) found.push(inner);
  }
  return found.sort();
}

function unreadable(path: string, reason: unknown): Diagnostic {
  const missing = reason instanceof Error && "code" in reason && reason.code === "ENOENT";
  return {
    severity: "error",
    code: "unreadable-file",
    message: missing
      ? `there is no file or folder ${path}`
      : `${path} cannot be read: ${reason instanceof Error ? reason.message : String(reason)}`,
    span: { file: path, start: 0, end: 0 },
    help: missing
      ? "Give the folder of a corpus, such as corpora/amur, or one Markdown file."
      : "Make the file readable, or leave it out of the folder.",
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
