#!/usr/bin/env node
import { run } from "./main.js";

const isTerminal = process.stderr.isTTY;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
});
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: (text) => void process.stderr.write(isTerminal ? `\r\x1b[2K${text}` : `${text}\n`),
  isColoured: process.stdout.isTTY && !process.env.NO_COLOR,
  stdin: process.stdin,
});
