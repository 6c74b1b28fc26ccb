import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "../recorded-io.js";
import { commandsOf, readGolden, type GoldenPart } from "./document.js";

/** Where golden documents are looked for, below the root of the repository. */
export const CASES = ["cases"];
export const PAGES = ["README.md", "CONTRIBUTING.md", "docs"];

export interface GoldenDocument {
  /** Relative to the root. */
  readonly path: string;
  readonly parts: readonly GoldenPart[];
}

/** The documents of these folders and files that have commands in them, by their paths. */
export function findGolden(places: readonly string[]): GoldenDocument[] {
  return places
    .flatMap(markdownUnder)
    .sort()
    .map((path) => ({ path, parts: readGolden(readFileSync(join(ROOT, path), "utf8")) }))
    .filter(({ parts }) => commandsOf(parts).length > 0);
}

function markdownUnder(place: string): string[] {
  if (place.endsWith(".md")) return existsSync(join(ROOT, place)) ? [place] : [];
  return readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}
