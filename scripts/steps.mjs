// The static checks of the house, and how they are run: two at a time, each with a cache, each with its output whole.
import { spawn } from "node:child_process";
import { join } from "node:path";

const CACHE = ".cache";
const AT_ONCE = 2;

/** TypeScript's native compiler: a fifth of the time. Lint and the page's types need the one written in JavaScript. */
const NATIVE_COMPILER = join("..", "typescript-native", "bin", "tsc");

export const bin = (name) => join("node_modules", ".bin", name);

/** `files`: what to look at file by file; types and imports are always looked at whole. */
export function staticSteps(files = ["."]) {
  const cached = (name) => ["--cache", "--cache-location", join(CACHE, name)];
  return [
    ["Types of the page", "svelte-check", ["--tsconfig", "src/web/tsconfig.json", "--fail-on-warnings", "--output", "human"]],
    ["Lint", "eslint", [...cached(process.env.LINT_WITHOUT_TYPES ? "eslint-quick.json" : "eslint.json"), "--no-warn-ignored", ...files]],
    ["Types", NATIVE_COMPILER, ["-p", ".", "--incremental", "--tsBuildInfoFile", join(CACHE, "types.tsbuildinfo")]],
    ["Format", "prettier", [...cached("prettier.json"), "--check", "--log-level=warn", "--ignore-unknown", ...files]],
    ["Direction of imports", "depcruise", ["src", "--config", ".dependency-cruiser.cjs", "--output-type", "err"]],
    ["What nothing uses", "knip", ["--cache", "--cache-location", join(CACHE, "knip")]],
  ]; // prettier-ignore
}

/** Runs every step, though one fails, and prints each when it ends. Whether all passed. */
export async function runSteps(steps) {
  const waiting = [...steps];
  let passed = true;
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) passed = (await runStep(step)) && passed;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return passed;
}

function runStep([title, command, args]) {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(bin(command), args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("close", (status) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      console.log(`${title}: ${status === 0 ? "good" : "failed"} (${seconds} s)`);
      if (status !== 0) console.log(output);
      resolve(status === 0);
    });
  });
}
