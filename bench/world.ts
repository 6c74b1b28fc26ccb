/**
 * Time and memory of a theatre of the whole world with two meridians (1494 and 1529), and of a quarter and a half of it, by stage;
 * and of `thalweg at` from the packed atlas. What grows faster than the atlas has an exponent above 1.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { table, thalweg } from "./command.js";

/** The goal for the whole, on two quiet cores. */
const GOAL = ["", "15 s", "400 MB"];

const scratch = mkdtempSync(join(tmpdir(), "thalweg-"));
const atlas = join(scratch, "world.atlas");

const runs = [
  ["a quarter", theatre(-90, 0)],
  ["a half", theatre(-90, 90)],
  ["the world", theatre(-180, 180)],
].map(([name, text]) => {
  mkdirSync(join(scratch, name!));
  writeFileSync(join(scratch, name!, "corpus.md"), text!);
  const run = thalweg("build", join(scratch, name!), "-o", atlas, "--timings");
  return { name: name!, ...run, stages: stagesOf(run.out), megabytes: statSync(atlas).size / 1e6 };
});
const at = thalweg("at", "73.83,15.5", "1530-01-01", "--atlas", atlas);

const sizes = runs.map(({ megabytes }) => megabytes);
console.log(
  table([
    ["build, nothing cached", ...runs.map(({ name }) => name), "exponent"],
    row("atlas, MB", sizes),
    row("processor, s", runs.map(({ cpuSeconds }) => cpuSeconds ?? NaN)),
    row("peak, MB", runs.map(({ peakBytes }) => (peakBytes ?? NaN) / 1e6)),
    ...Object.keys(runs[0]!.stages).map((stage) => row(`${stage}, s`, runs.map(({ stages }) => stages[stage]! / 1000))),
  ]),
); // prettier-ignore
console.log(`goals for the world:${GOAL.join(" ")}`);
console.log(
  `at, from the packed atlas: ${at.cpuSeconds?.toFixed(2) ?? "?"} s of processor, ${((at.peakBytes ?? NaN) / 1e6).toFixed(0)} MB`,
);
rmSync(scratch, { recursive: true });

function row(name: string, values: readonly number[]): string[] {
  const growth = Math.log(values.at(-1)! / values[0]!) / Math.log(sizes.at(-1)! / sizes[0]!);
  return [name, ...values.map((value) => value.toFixed(2)), Number.isFinite(growth) ? growth.toFixed(2) : ""];
}

/** Milliseconds of each stage, as `--timings` prints them. */
function stagesOf(out: string): Record<string, number> {
  return Object.fromEntries(
    [...out.matchAll(/^(\w+) +(\d+) ms$/gm)].map(([, stage, ms]) => [stage, Number(ms)]),
  );
}

function theatre(west: number, east: number): string {
  return `# ${east - west} degrees of the world

\`\`\`thalweg
corpus world "World"
theatre from ${degrees(west)} 85S to ${degrees(east)} 85N
party a "A"
party b "B"
source x "X"
treaty t1 "T1"
  between a and b
  signed 7 June 1494 (Julian)
  source x
\`\`\`

## Article 1

\`\`\`thalweg
line m
  from 46.6W 85N
  along the meridian of 46.6W to 46.6W 85S
east of m, over the sea too, belongs to a
west of m, over the sea too, belongs to b
\`\`\`
${east < 134 ? "" : secondMeridian()}`;
}

function secondMeridian(): string {
  return `
\`\`\`thalweg
treaty t2 "T2"
  between a and b
  signed 22 April 1529
  source x
\`\`\`

## Article 1

\`\`\`thalweg
line n
  from 133.4E 85N
  along the meridian of 133.4E to 133.4E 85S
east of n, over the sea too, passes to b
\`\`\`
`;
}

function degrees(lon: number): string {
  return `${Math.abs(lon)}${lon < 0 ? "W" : "E"}`;
}
