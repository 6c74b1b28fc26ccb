// `npm run check [BASE] [--all]`: what changed since BASE (HEAD where it is left out), and the tests nearest to it, in seconds.
// Left to `npm test`, and said: rules of lint that need types, unused code, the page in a browser, the golden documents whose own
// files have not changed, and tests farther away; `--all` runs the last.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { importersOf, nearestTests } from "./near-tests.mjs";
import { runSteps, staticSteps } from "./steps.mjs";

const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).split("\n").filter(Boolean);
const all = process.argv.includes("--all");
const base = process.argv.slice(2).find((word) => word !== "--all") ?? "HEAD";
const unknown = git("ls-files", "--others", "--exclude-standard");
const changed = [...git("diff", "--name-only", base), ...unknown].filter((path) => existsSync(path));
if (changed.length === 0) {
  console.log(`Nothing has changed since ${base}.`);
  process.exit(0);
}
process.env.LINT_WITHOUT_TYPES = "1";

const isPage = (path) => path.startsWith("src/web/");
const isCode = (path) => /\.(?:ts|mjs|cjs|js|svelte)$/.test(path);
/** Whether what a file imports, and so the direction of imports, may have changed. */
const importsDiffer =
  unknown.some((path) => path.startsWith("src/")) ||
  git("diff", "--unified=0", base, "--", "src").some((line) => /^[-+].*\b(?:from|import)\b.*"/.test(line)) ||
  git("diff", "--name-status", "--no-renames", base, "--", "src").some((line) => line.startsWith("D"));

const steps = staticSteps(changed)
  .filter(([title]) => title !== "What nothing uses")
  .filter(([title]) => title !== "Types of the page" || changed.some(isPage))
  .filter(([title]) => title !== "Lint" || changed.some(isCode))
  .filter(([title]) => title !== "Direction of imports" || importsDiffer)
  .map(([title, command, args]) => [
    title,
    command,
    title === "Lint" ? args.filter((arg) => !changed.includes(arg) || isCode(arg)) : args,
  ]);

const GOLDEN = [...git("ls-files", "cases/*/golden.test.ts"), "docs/golden.test.ts"];
/** Of the statements of the language, those whose own file has changed. */
const types = changed
  .filter((path) => /^src\/clauses\/statements\/[\w-]+\.ts$/.test(path))
  .flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/^ {2}type: "(\w+)"/gm)].map(([, type]) => type),
  );
process.env.CHECK_STATEMENTS = types.join();
const OF_STATEMENTS = "src/clauses/statements/statements.test.ts";
/** Whether what is printed is read again. */
const READ_AS_PRINTED = "src/clauses/print.test.ts";
/** What walks the whole language, compiles large corpora or opens the page. */
const SWEEPS = [
  ...GOLDEN,
  "docs/api.test.ts",
  "docs/founding-document.test.ts",
  "docs/how-to-say-it.test.ts",
  "docs/language.test.ts",
  "docs/questions.test.ts",
  "src/clauses/fuzz.test.ts",
  "src/clauses/generated.test.ts",
  "src/clauses/hostile.test.ts",
  "src/cli/cache/compiled.test.ts",
  "src/picture/polygons.test.ts",
  "src/query/brute-force.test.ts",
  "src/query/states.test.ts",
  "src/slips.test.ts",
  ...(types.length > 0 ? [] : [OF_STATEMENTS]),
];
const isSweep = (path) => SWEEPS.includes(path) || path.endsWith(".browser.test.ts");

const code = changed.filter((path) => /\.(?:ts|svelte)$/.test(path));
const importers = importersOf(
  [...git("ls-files", "*.ts", "*.svelte"), ...unknown].filter((path) => existsSync(path)),
);
const found = code.map((path) =>
  nearestTests(path, importers, (test) => isSweep(test) && !code.includes(test)),
);
const near = [
  ...new Set([...found.flatMap((each) => each.near), ...(types.length > 0 ? [READ_AS_PRINTED] : [])]),
];
const excluded = [...SWEEPS, "**/*.browser.test.ts"].flatMap((path) => ["--exclude", path]);
if (all && code.length > 0)
  steps.unshift(["Related tests", "vitest", ["related", "--run", ...code, ...excluded, "--passWithNoTests"]]);
else if (near.length > 0)
  steps.unshift([
    `Nearest tests: ${near.join(", ")}`,
    "vitest",
    ["run", "--no-isolate", "--experimental.fsModuleCache", ...near],
  ]);
const documents = new Set(changed.filter((path) => /^(?:cases|docs)\/|^\w+\.md$/.test(path)).map(documentOf));
if (documents.size > 0) {
  const names = [...documents].map((path) => path.replaceAll(".", "\\."));
  steps.push(["Documents", "vitest", ["run", ...GOLDEN, "-t", names.join("|"), "--passWithNoTests"]]);
}

const passed = await runSteps(steps);
const left = new Set(found.flatMap((each) => each.left));
console.log(
  `Left to npm test: ${["lint with types", "unused code", ...left, ...(all ? [] : ["tests farther away (--all)"])].join(", ")}.`,
);
process.exit(passed ? 0 : 1);

/** The golden document that a file of a case belongs to: `cases/good/ports.md` for `cases/good/ports/treaty.md`. */
function documentOf(path) {
  const folder = path.match(/^(cases\/[^/]+\/[^/]+)\//)?.[1];
  return folder ? `${folder}.md` : path;
}
