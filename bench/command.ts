import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const COMMAND = join(ROOT, "dist/cli/thalweg.js");

export interface Run {
  readonly seconds: number;
  /** Of the processor; null where GNU time is not at hand. */
  readonly cpuSeconds: number | null;
  /** Largest resident set, bytes; null where GNU time is not at hand. */
  readonly peakBytes: number | null;
  readonly out: string;
}

/** Runs one command of the built product in its own process. Ends the benchmark where it fails. */
export function thalweg(...words: string[]): Run {
  const { run, stderr } = started(words);
  if (run === null) {
    console.error(`thalweg ${words.join(" ")} failed:\n${stderr}`);
    process.exit(1);
  }
  return run;
}

/** The same; null where it fails. */
export const thalwegOrNull = (...words: string[]): Run | null => started(words).run;

function started(words: readonly string[]): { run: Run | null; stderr: string } {
  if (!existsSync(COMMAND)) {
    console.error("dist/ is missing: run `npm run build` first");
    process.exit(1);
  }
  const timer = existsSync("/usr/bin/time") ? ["/usr/bin/time", "-f", "peak %M cpu %U %S"] : [];
  const [command, ...rest] = [...timer, process.execPath, COMMAND, ...words];
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(command!, rest, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - began) / 1000;
  const used = stderr.match(/peak (\d+) cpu ([\d.]+) ([\d.]+)/);
  const run = {
    seconds,
    cpuSeconds: used ? Number(used[2]) + Number(used[3]) : null,
    peakBytes: used ? Number(used[1]) * 1024 : null,
    out: stdout,
  };
  return { run: status === 0 ? run : null, stderr };
}

/** Rows as a table for the terminal, the first row its head, numbers to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("   "),
    )
    .join("\n");
}
