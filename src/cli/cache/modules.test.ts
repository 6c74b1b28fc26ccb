import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { STAGES } from "../../pipeline.js";
import { PACKAGE_ROOT } from "../corpus-folder.js";
import { COMPILER } from "./compiler.js";
import { filesBehind, importsOf } from "./modules.js";

const behind = filesBehind(...COMPILER).map((path) => relative(PACKAGE_ROOT, path).split(sep).join("/"));
const sources = behind.filter((path) => path.startsWith("src/"));

/** The imports that remain at run time, as TypeScript reads them. */
function importsByTypeScript(path: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) add(node.moduleSpecifier);
    if (ts.isExportDeclaration(node) && !node.isTypeOnly && node.moduleSpecifier) add(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]!);
    ts.forEachChild(node, visit);
  };
  const add = (name: ts.Node) => found.push((name as ts.StringLiteral).text);
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.ES2022));
  return found;
}

describe("what an atlas is made with", () => {
  it("has the imports of each module as TypeScript reads them", () => {
    for (const path of sources) {
      const code = readFileSync(join(PACKAGE_ROOT, path), "utf8");
      expect({ path, imports: importsOf(code).sort() }).toEqual({
        path,
        imports: importsByTypeScript(path, code).sort(),
      });
    }
  });

  it("has each stage of the pipeline, and no module of a door or an answer", () => {
    expect(sources).toContain("src/pipeline.ts");
    for (const stage of STAGES)
      expect(sources.filter((path) => path.startsWith(`src/${stage}/`))).not.toEqual([]);
    expect(sources.filter((path) => /^src\/(cli|query|http|web|svg|picture)\//.test(path))).toEqual([]);
  });

  it("has the packages that the stages import, and those that these import", () => {
    const packages = behind.flatMap((path) => /^node_modules\/(.+)\/package\.json$/.exec(path)?.[1] ?? []);
    expect(packages).toEqual(
      expect.arrayContaining(["langium", "chevrotain", "delaunator", "@uwdata/flechette"]),
    );
    expect(packages.filter((name) => /hono|commander|svelte|typescript$/.test(name))).toEqual([]);
  });
});
