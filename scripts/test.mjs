// All that `npm test` checks: format, lint, types, direction of imports, what nothing uses; then the tests. Prints what it left out.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bin, runSteps, staticSteps } from "./steps.mjs";

if (!(await runSteps(staticSteps()))) process.exit(1);

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
