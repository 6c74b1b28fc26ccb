// Which tests are nearest to a file: those that import it, else those that import what imports it, and so on.
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*"(\.[^"]+)"/g;

/** By file, the files that import it. */
export function importersOf(files, read = (path) => readFileSync(path, "utf8")) {
  const importers = new Map(files.map((path) => [path, []]));
  for (const path of files)
    for (const [, written] of read(path).matchAll(IMPORT))
      importers.get(normalize(join(dirname(path), written)).replace(/\.js$/, ".ts"))?.push(path);
  return importers;
}

/** The nearest tests of a file, itself where it is one; `isLeft` says which are passed over, so that others are looked for. */
export function nearestTests(path, importers, isLeft) {
  const seen = new Set([path]);
  const left = [];
  for (let ring = [path]; ring.length > 0;) {
    const tests = ring.filter((each) => each.endsWith(".test.ts"));
    left.push(...tests.filter(isLeft));
    const near = tests.filter((each) => !isLeft(each));
    if (near.length > 0) return { near, left };
    ring = [...new Set(ring.flatMap((each) => importers.get(each) ?? []))].filter((each) => !seen.has(each));
    for (const each of ring) seen.add(each);
  }
  return { near: [], left };
}
