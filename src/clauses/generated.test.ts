import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const here = fileURLToPath(new URL("./", import.meta.url));

it("what is generated from the grammar is up to date", () => {
  const out = mkdtempSync(join(tmpdir(), "thalweg-grammar-"));
  const config = JSON.parse(readFileSync(join(here, "langium-config.json"), "utf8"));
  const [language] = config.languages;
  const elsewhere = {
    ...config,
    out: "generated",
    languages: [{ ...language, grammar: join(here, language.grammar) }],
  };
  writeFileSync(join(out, "langium-config.json"), JSON.stringify(elsewhere));
  execFileSync(process.execPath, [join(here, "generate.mjs"), join(out, "langium-config.json")], {
    stdio: "pipe",
  });
  for (const file of ["ast.ts", "grammar.ts", "module.ts"])
    expect(
      readFileSync(join(out, "generated", file), "utf8") ===
        readFileSync(join(here, "generated", file), "utf8"),
      `${file}: run npm run grammar`,
    ).toBe(true);
});
