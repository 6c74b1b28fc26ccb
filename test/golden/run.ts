import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { run } from "../../src/cli/main.js";
import { recordedIo, ROOT } from "../recorded-io.js";
import { filesOf, type GoldenCommand, type GoldenFile } from "./document.js";
import type { GoldenDocument } from "./find.js";

/** What a command prints when it runs in this process; `cat FILE` gives what an earlier one wrote. */
export async function runCommand(argv: readonly string[], cwd: string): Promise<string> {
  const [program, file] = argv;
  if (program === "cat" && file !== undefined) return shownIn(readFileSync(resolve(cwd, file), "utf8"));
  const { io, printed } = recordedIo({ cwd });
  const exitCode = await run(argv, io);
  const output = printed() === "" || printed().endsWith("\n") ? printed() : `${printed()}\n`;
  return exitCode === 0 ? output : `${output}[exit code ${exitCode}]\n`;
}

/** As Markdown holds it: with one kind of line end, and no byte order mark. */
const shownIn = (text: string): string => text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");

export interface OpenDocument {
  run(command: GoldenCommand): Promise<string>;
  /** Removes the files that the commands wrote and that were not there before. */
  close(): void;
}

/** Commands run at the root; those that name a file of the document, or its folder, in a folder where it stands. */
export function openDocument({ parts }: GoldenDocument): OpenDocument {
  const files = filesOf(parts);
  const folder = writeFiles(files);
  const written = new Set([folder]);
  const isOwn = (word: string): boolean => files.some(({ path }) => word === path || word === dirname(path));
  return {
    run({ argv }) {
      const cwd = argv.some(isOwn) ? folder : ROOT;
      const output = outputOf(argv, cwd);
      if (output !== null && !existsSync(output)) written.add(output);
      return runCommand(argv, cwd);
    },
    close: () =>
      [...written].filter((path) => existsSync(path)).forEach((path) => rmSync(path, { recursive: true })),
  };
}

function outputOf(argv: readonly string[], cwd: string): string | null {
  const file = argv[argv.indexOf("-o") + 1];
  return argv.includes("-o") && file !== undefined ? join(cwd, file) : null;
}

/** A new folder with these files in it. */
export function writeFiles(files: readonly GoldenFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), "thalweg-"));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
