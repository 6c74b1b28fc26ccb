// What a build was made from: it is up to date while its stamp holds the hash of that.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const BUILT = "dist/.built";
const SOURCES = [
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "vite.parser.config.ts",
  "vite.config.ts",
  "src",
];

export const hashOfSources = () => hashOf(SOURCES);

export function isBuilt() {
  const stamp = join(root, BUILT);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hashOfSources();
}

export function hashOf(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    for (const file of filesUnder(full)) hash.update(file.slice(root.length)).update(readFileSync(file));
  };
  paths.forEach(add);
  return hash.digest("hex");
}

function filesUnder(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
      );
  } catch {
    return [path];
  }
}
