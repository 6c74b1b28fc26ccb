/** Time and memory of `thalweg build` of every case that compiles, nothing cached. An argument names other folders: `cases/lines`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, table, thalwegOrNull } from "./command.js";

const folders =
  process.argv.length > 2 ? process.argv.slice(2) : ["cases/states", "cases/lines", "cases/ground"];
const scratch = mkdtempSync(join(tmpdir(), "thalweg-"));
const atlas = join(scratch, "case.atlas");

const rows = folders.flatMap(corporaIn).map((corpus) => {
  rmSync(join(ROOT, ".cache"), { recursive: true, force: true });
  const run = thalwegOrNull("build", corpus, "-o", atlas);
  const peak = run?.peakBytes ?? null;
  return [corpus, run ? run.seconds.toFixed(2) : "errors", peak === null ? "?" : (peak / 1e6).toFixed(0)];
});
console.log(table([["case", "seconds", "peak MB"], ...rows]));
rmSync(scratch, { recursive: true });

/** Folders with a corpus in them. */
function corporaIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)
    .filter((each) => readdirSync(join(ROOT, each)).some((file) => file.endsWith(".md") && isCorpus(join(ROOT, each, file))))
    .sort();
} // prettier-ignore

function isCorpus(file: string): boolean {
  return /^corpus /m.test(readFileSync(file, "utf8"));
}
