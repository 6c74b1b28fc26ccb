/** What a module runs on: the modules that it imports, near and far, and the packages that these import. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Static and dynamic imports that are there at run time; types are not. Held against TypeScript's own reading in the test. */
const IMPORT =
  /\b(?:import|export)\s*(?!\s*type\b)(?:[\w*\s{},$]+\bfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

export function importsOf(code: string): string[] {
  return [...code.matchAll(IMPORT)].map(([, still, late]) => (still ?? late)!);
}

/** The files of the modules, and the manifest of each package, which names its version; sorted, no file twice. */
export function filesBehind(...modules: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const name of importsOf(readFileSync(path, "utf8"))) {
      if (name.startsWith(".")) follow(moduleAt(resolve(dirname(path), name)));
      else if (!name.startsWith("node:")) followPackage(packageOf(name), dirname(path), found);
    }
  };
  for (const module of modules) follow(moduleAt(module));
  return [...found].sort();
}

/** The sources import `x.js` and mean `x.ts`. */
function moduleAt(path: string): string {
  return existsSync(path) ? path : path.replace(/\.js$/, ".ts");
}

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

function followPackage(name: string, from: string, found: Set<string>): void {
  const manifest = manifestOf(name, from);
  if (manifest === null || found.has(manifest)) return;
  found.add(manifest);
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, "utf8")) as {
    dependencies?: Readonly<Record<string, string>>;
  };
  for (const each of Object.keys(dependencies)) followPackage(each, dirname(manifest), found);
}

/** Node's own search: `node_modules` of the folder and of each above it. */
function manifestOf(name: string, from: string): string | null {
  const path = join(from, "node_modules", name, "package.json");
  if (existsSync(path)) return realpathSync(path);
  return dirname(from) === from ? null : manifestOf(name, dirname(from));
}
