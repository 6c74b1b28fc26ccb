/** What the compiler of this package is made of, as one digest: its modules, their packages, and the waters that it reads. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { PACKAGE_ROOT } from "../corpus-folder.js";
import { filesBehind } from "./modules.js";
import { readSealed, writeSealed } from "./sealed.js";

const HERE = fileURLToPath(import.meta.url);
/** All that turns the text of a corpus into the bytes of an atlas hangs on these. */
export const COMPILER = ["pipeline.js", "atlas/pack.js"].map((path) => join(dirname(HERE), "../..", path));
const GEOGRAPHY = join(PACKAGE_ROOT, "geography");
/** A file changed later than this before it was read may change again within one tick of the file system's clock. */
const SETTLED_MILLISECONDS = 2000;

interface Stamped {
  readonly path: string;
  readonly stamp: string;
}
interface Remembered {
  readonly digest: string;
  readonly files: readonly Stamped[];
}

/**
 * The digest, remembered in `folder` with the stamp of each file, so that files that have not been touched
 * since are not read again.
 */
export async function compilerDigest(folder: string): Promise<string> {
  const memory = join(folder, `compiler${extname(HERE)}.json`);
  const about = digestOf([PACKAGE_ROOT, extname(HERE)]);
  const remembered = await readSealed(memory, about);
  if (remembered) {
    const { digest, files } = JSON.parse(new TextDecoder().decode(remembered)) as Remembered;
    if (files.every(({ path, stamp }) => stampOf(path) === stamp)) return digest;
  }
  const now = Date.now();
  const files = usedFiles().map((path) => ({ path, stamp: stampOf(path) ?? "" }));
  const digest = digestOf(files.flatMap(({ path }) => [relative(PACKAGE_ROOT, path), readFileSync(path)]));
  if (files.every(({ path }) => statSync(path).ctimeMs < now - SETTLED_MILLISECONDS)) {
    const content = Buffer.from(JSON.stringify({ digest, files } satisfies Remembered));
    await writeSealed(memory, about, [content]).catch(() => {});
  }
  return digest;
}

function usedFiles(): string[] {
  const waters = readdirSync(GEOGRAPHY).filter((name) => name.endsWith(".bin"));
  return [...filesBehind(...COMPILER), ...waters.sort().map((name) => join(GEOGRAPHY, name))];
}

/** Changes with any change of the file that the file system sees; null where there is no file. */
function stampOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.mtimeNs}:${found.ctimeNs}:${found.size}:${found.ino}` : null;
}

/** Each part with its length, so that no two lists of parts run together. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex");
}
