#!/usr/bin/env node
import { writeSync } from "node:fs";
import { faultWords, run } from "./main.js";
import { standardOutput } from "./standard-output.js";

const isTerminal = process.stderr.isTTY;
const stdout = standardOutput();
stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads a pipe may stop when it has enough.
  if (error.code === "EPIPE") process.exit(0);
  writeSync(2, `error: the standard output cannot be written: ${faultWords(error)}\n`);
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
