import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const page = readFileSync(join(root, "docs/diagnostics.md"), "utf8");
const documented = new Set(
  [...page.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap((row) =>
    [...(row[1] ?? "").matchAll(/`([a-z0-9-]+)`/g)].map((code) => code[1] ?? ""),
  ),
);

const source = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
  .filter((entry) => !/[/\\](?:generated|fixtures|web)(?:[/\\]|$)/.test(entry.parentPath))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
  .join("\n");

/** Ways in which the source writes a code: as a property, by a condition, or as the first word given to a reporter. */
const WRITTEN = [
  /\bcode:\s*"([a-z0-9-]+)"/g,
  /\bcode:[^,"`]*\?\s*"([a-z0-9-]+)"\s*:\s*"[a-z0-9-]+"/g,
  /\bcode:[^,"`]*\?\s*"[a-z0-9-]+"\s*:\s*"([a-z0-9-]+)"/g,
  /\b(?:error|warn|failure|reportNoWater)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/g,
];
const written = new Set(WRITTEN.flatMap((form) => [...source.matchAll(form)].map((found) => found[1] ?? "")));
/** Codes made of a kind and an ending: `${what}-not-traced`. */
const endings = [...source.matchAll(/\bcode:\s*`\$\{[^}]+\}(-[a-z-]+)`/g)].map((found) => found[1] ?? "");

it("every code stands in the docs", () => {
  expect([...written].filter((code) => !documented.has(code) && !code.startsWith("date-"))).toEqual([]);
  expect(endings.filter((ending) => ![...documented].some((code) => code.endsWith(ending)))).toEqual([]);
});

it("every code of the docs stands in the source", () => {
  const known = (code: string): boolean => source.includes(`"${code}"`) || endings.some((ending) => code.endsWith(ending));
  expect([...documented].filter((code) => !known(code))).toEqual([]);
});
