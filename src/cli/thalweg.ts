#!/usr/bin/env node
import { writeSync } from "node:fs";
import { faultHelp, faultWords } from "../diagnostics/system-faults.js";
import { foldFor } from "./fold.js";
import { standardOutput } from "./standard-output.js";

const { run } = await import("./main.js").catch((fault: NodeJS.ErrnoException): never => {
  // Each module is a file that is opened, and they are opened at once.
  if (fault.code !== "EMFILE" && fault.code !== "ENFILE") throw fault;
  writeSync(
    2,
    "error: Thalweg cannot start: too many files are open at once\n  help: raise the limit (`ulimit -n`)\n",
  );
  process.exit(1);
});

if (process.stdout.isTTY) foldFor(process.stdout.columns);
const isTerminal = process.stderr.isTTY;
const stdout = standardOutput();
stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads a pipe may stop when it has enough.
  if (error.code === "EPIPE") process.exit(0);
  writeSync(
    2,
    `error: the standard output cannot be written: ${faultWords(error)}\n  help: ${faultHelp(error)}\n`,
  );
  process.exit(1);
});
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (text) => void stdout.write(text),
  stdout,
  err: (text) => void process.stderr.write(text),
  progress: (text) => void process.stderr.write(isTerminal ? `\r\x1b[2K${text}` : `${text}\n`),
  isWatched: isTerminal,
  isColoured: process.stdout.isTTY && !process.env.NO_COLOR,
  stdin: process.stdin,
});
