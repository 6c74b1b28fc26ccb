import type { AtlasSource } from "../../atlas/model.js";
import { harmless, harmlessJson } from "../../diagnostics/harmless.js";
import { bibtexEntry } from "./bibtex.js";
import { cslItem } from "./csl.js";

/** The forms of a bibliography, and how the name of a file of each ends. */
export const BIBLIOGRAPHY_ENDINGS = { text: ".txt", "csl-json": ".json", bibtex: ".bib" } as const;
export type BibliographyFormat = keyof typeof BIBLIOGRAPHY_ENDINGS;
export const BIBLIOGRAPHY_FORMATS = Object.keys(BIBLIOGRAPHY_ENDINGS) as BibliographyFormat[];

/** As the name of a file says; undefined where it says none. */
export const formatNamed = (file: string): BibliographyFormat | undefined =>
  BIBLIOGRAPHY_FORMATS.find((format) => file.toLowerCase().endsWith(BIBLIOGRAPHY_ENDINGS[format]));

/** The text of a file for reference managers. */
export function inFormat(
  format: Exclude<BibliographyFormat, "text">,
  sources: readonly AtlasSource[],
): string {
  if (format === "csl-json") return `${harmlessJson(sources.map(cslItem), 2)}\n`;
  return harmless(sources.map((source) => `${bibtexEntry(cslItem(source))}\n`).join("\n"));
}
