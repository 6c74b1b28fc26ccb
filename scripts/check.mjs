// `npm run check [BASE]`: what changed since BASE (HEAD where it is left out), and the tests near it, in seconds.
// Left to `npm test`: the page in a browser, and the golden documents whose own files have not changed.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { bin, runSteps, staticSteps } from "./steps.mjs";

const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).split("\n").filter(Boolean);
const base = process.argv[2] ?? "HEAD";
const changed = [
  ...git("diff", "--name-only", base),
  ...git("ls-files", "--others", "--exclude-standard"),
].filter((path) => existsSync(path));
if (changed.length === 0) {
  console.log(`Nothing has changed since ${base}.`);
  process.exit(0);
}

const isPage = (path) => path.startsWith("src/web/");
const isCode = (path) => /\.(?:ts|mjs|cjs|js|svelte)$/.test(path);
const steps = staticSteps(changed)
  .filter(([title]) => title !== "What nothing uses")
  .filter(([title]) => title !== "Types of the page" || changed.some(isPage))
  .filter(([title]) => title !== "Lint" || changed.some(isCode))
  .map(([title, command, args]) => [
    title,
    command,
    title === "Lint" ? args.filter((arg) => !changed.includes(arg) || isCode(arg)) : args,
  ]);
let passed = await runSteps(steps);

const code = changed.filter((path) => path.endsWith(".ts"));
const GOLDEN = ["cases/golden.test.ts", "docs/golden.test.ts"];
const SLOW = [...GOLDEN, "docs/founding-document.test.ts", "**/*.browser.test.ts"];
if (code.length > 0) test("related", "--run", ...code, ...SLOW.flatMap((path) => ["--exclude", path]));
const documents = new Set(changed.filter((path) => /^(?:cases|docs)\/|^\w+\.md$/.test(path)).map(documentOf));
if (documents.size > 0)
  test("run", ...GOLDEN, "-t", [...documents].map((path) => path.replaceAll(".", "\\.")).join("|"));
process.exit(passed ? 0 : 1);

function test(...args) {
  const { status } = spawnSync(bin("vitest"), [...args, "--passWithNoTests"], { stdio: "inherit" });
  passed = passed && status === 0;
}

/** The golden document that a file of a case belongs to: `cases/good/ports.md` for `cases/good/ports/treaty.md`. */
function documentOf(path) {
  const folder = path.match(/^(cases\/[^/]+\/[^/]+)\//)?.[1];
  return folder ? `${folder}.md` : path;
}
