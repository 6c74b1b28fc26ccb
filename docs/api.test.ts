/**
 * docs/api.md: the programs are typed strictly, the declarations of the libraries included, and run against the built package;
 * each subpath and each of its exports stands there, and no other. Precondition: `npm run build`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT } from "../test/recorded-io.js";

const page = readFileSync(join(ROOT, "docs/api.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, { readonly types: string }>>;
};
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({
    subpath: /^`(.+)`/.exec(text)![1]!,
    program: /```ts\n([^]*?)^```$/m.exec(text)![1]!,
    printed: /```text\n([^]*?)^```$/m.exec(text)![1]!,
    exports: [...text.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell]) => cell!.match(/\w+/g)!),
  }));

/** Within the package, so that the programs find it by its own name. */
mkdirSync(join(ROOT, ".cache"), { recursive: true });
const folder = mkdtempSync(join(ROOT, ".cache", "api-"));
symlinkSync(join(ROOT, "cases/good/guadiana"), join(folder, "guadiana"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: ["node"],
  typeRoots: [join(ROOT, "node_modules/@types")],
  noEmit: true,
};

const programAt = (subpath: string): string => join(folder, `${subpath.replace("/", "-")}.mts`);
const indexOf = (subpath: string): string =>
  join(ROOT, manifest.exports[subpath.replace("thalweg", ".")]!.types);
for (const { subpath, program } of sections) writeFileSync(programAt(subpath), program);
const typed = ts.createProgram(
  sections.flatMap(({ subpath }) => [programAt(subpath), indexOf(subpath)]),
  OPTIONS,
);

it("types the programs, and all declarations that they reach", () => {
  const faults = ts.getPreEmitDiagnostics(typed).map(({ file, messageText }) => ({
    file: file?.fileName,
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
  expect(faults).toEqual([]);
}, 180_000);

it("has a section for each subpath of the package, and for no other", () => {
  const subpaths = Object.keys(manifest.exports).map((path) => path.replace(/^\./, "thalweg"));
  expect(sections.map(({ subpath }) => subpath).sort()).toEqual(subpaths.sort());
});

describe.each(sections)("$subpath", ({ subpath, program, printed, exports }) => {
  it("runs its program", () => {
    const script = programAt(subpath).replace(/mts$/, "mjs");
    const { outputText } = ts.transpileModule(program, {
      compilerOptions: { ...OPTIONS, verbatimModuleSyntax: true },
      fileName: programAt(subpath),
    });
    writeFileSync(script, outputText);
    const output = execFileSync(process.execPath, [script], {
      cwd: folder,
      encoding: "utf8",
      env: { NO_COLOR: "1" },
    });
    expect(output).toBe(printed);
  });

  it("has each export, and no other, once", () => {
    const checker = typed.getTypeChecker();
    const module = checker.getSymbolAtLocation(typed.getSourceFile(indexOf(subpath))!)!;
    const names = checker.getExportsOfModule(module).map(({ name }) => name);
    expect([...exports].sort()).toEqual(names.sort());
  });
});
