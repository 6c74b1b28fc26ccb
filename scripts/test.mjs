// All that `npm test` checks, in order: format, lint, direction of imports, types, tests. Prints what it left out.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bin = (name) => join("node_modules", ".bin", name);
const steps = [
  ["Format", bin("prettier"), ["--check", "--log-level=warn", "."]],
  ["Lint", bin("eslint"), ["."]],
  [
    "Direction of imports",
    bin("depcruise"),
    ["src", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
  ],
  ["Types", bin("tsc"), ["--noEmit", "-p", "."]],
  [
    "Types of the page",
    bin("svelte-check"),
    ["--tsconfig", "src/web/tsconfig.json", "--fail-on-warnings", "--output", "human"],
  ],
];
for (const [title, command, args] of steps) {
  console.log(`${title} …`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

console.log("Tests …");
const report = join(mkdtempSync(join(tmpdir(), "thalweg-")), "tests.json");
const { status } = spawnSync(
  bin("vitest"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
const {
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
} = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
if (numPendingTests > 0) {
  console.log(
    `Left out: ${numPendingTests} tests that need a browser. Install Chromium or Chrome, or set CHROME_PATH.`,
  );
}
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exit(status ?? 1);
