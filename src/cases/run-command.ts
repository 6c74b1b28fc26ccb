/** Runs a command of a case in this process, and gives what it printed. `cat FILE` shows what a command wrote. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { run } from "../cli/main.js";

export async function runCommand(argv: readonly string[], cwd: string): Promise<string> {
  const [command, file] = argv;
  if (command === "cat" && file !== undefined) return readFile(resolve(cwd, file), "utf8");
  let printed = "";
  const write = (text: string): void => void (printed += text);
  const exitCode = await run(argv, {
    cwd,
    out: write,
    err: write,
    progress: () => undefined,
    isColoured: false,
    stdin: Readable.from([]),
  });
  const output = printed === "" || printed.endsWith("\n") ? printed : `${printed}\n`;
  return exitCode === 0 ? output : `${output}[exit code ${exitCode}]\n`;
}
