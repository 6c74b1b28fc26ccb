/** Time and memory of `thalweg build`, cold and warm, and of `thalweg at` from the packed atlas. An argument names another corpus. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, table, thalweg, type Run } from "./command.js";

const corpus = process.argv[2] ?? "corpora/amur";
const folder = mkdtempSync(join(tmpdir(), "thalweg-"));
const atlas = join(folder, "bench.atlas");
const point = ["127.54,50.29", "1859-06-01"];

rmSync(join(ROOT, ".cache"), { recursive: true, force: true });
const cold = thalweg("build", corpus, "-o", atlas);
const warm = best(() => thalweg("build", corpus, "-o", atlas));
const packed = best(() => thalweg("at", ...point, "--atlas", atlas));
const cached = best(() => thalweg("at", ...point, "--corpus", corpus));

console.log(
  table([
    ["command", "seconds", "peak MB", "goal"],
    row("build, nothing cached", cold, "10 s"),
    row("build again", warm, "2 s"),
    row("at, from the packed atlas", packed, "0.3 s"),
    row("at, from the corpus, cached", cached, ""),
  ]),
);
console.log(`atlas: ${(statSync(atlas).size / 1e6).toFixed(1)} MB`);
rmSync(folder, { recursive: true });

function best(run: () => Run): Run {
  return Array.from({ length: 5 }, run).reduce((a, b) => (a.seconds < b.seconds ? a : b));
}

function row(name: string, { seconds, peakBytes }: Run, goal: string): string[] {
  return [name, seconds.toFixed(2), peakBytes === null ? "?" : (peakBytes / 1e6).toFixed(0), goal];
}
