/** The files under `cases/` that have commands in them. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readCase, type CasePart } from "./case-file.js";

/** The root of the repository: commands of cases run here. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Case {
  /** Relative to the root. */
  readonly path: string;
  readonly parts: readonly CasePart[];
}

export function findCases(): Case[] {
  return readdirSync(join(ROOT, "cases"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => ({ path, parts: readCase(readFileSync(join(ROOT, path), "utf8")) }))
    .filter(({ parts }) => parts.some((part) => part.kind === "commands"));
}
