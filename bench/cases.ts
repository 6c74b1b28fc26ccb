/** Time and memory of `thalweg build` of every case that compiles, nothing cached. An argument names other folders: `cases/lines`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, table, thalwegOrNull } from "./command.js";

const FOLDERS = ["cases/good", "cases/elsewhere", "cases/ground", "cases/lines", "cases/states"];
const folders = process.argv.length > 2 ? process.argv.slice(2) : FOLDERS;
const scratch = mkdtempSync(join(tmpdir(), "thalweg-"));
const atlas = join(scratch, "case.atlas");

const rows = folders.flatMap(corporaIn).map((corpus) => {
  rmSync(join(ROOT, ".cache"), { recursive: true, force: true });
  const run = thalwegOrNull("build", corpus, "-o", atlas);
  const told = (figure: number | null, digits: number) => figure?.toFixed(digits) ?? "?";
  if (!run) return [corpus, "errors", "", ""];
  const megabytes = run.peakBytes === null ? null : run.peakBytes / 1e6;
  return [corpus, told(run.seconds, 1), told(run.cpuSeconds, 1), told(megabytes, 0)];
});
console.log(table([["case", "seconds", "processor s", "peak MB"], ...rows]));
rmSync(scratch, { recursive: true });

/** Folders and files with a corpus in them. */
function corporaIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() ? holdsCorpus(join(folder, entry.name)) : isCorpus(join(folder, entry.name))))
    .map(({ name }) => `${folder}/${name}`)
    .sort();
} // prettier-ignore

function holdsCorpus(folder: string): boolean {
  return readdirSync(join(ROOT, folder)).some((file) => isCorpus(join(folder, file)));
}

function isCorpus(file: string): boolean {
  return file.endsWith(".md") && /^corpus /m.test(readFileSync(join(ROOT, file), "utf8"));
}
