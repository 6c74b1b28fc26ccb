import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { AtlasSource } from "../../atlas/model.js";
import { harmless, onOneLine } from "../../diagnostics/harmless.js";
import {
  BIBLIOGRAPHY_ENDINGS,
  formatNamed,
  inFormat,
  type BibliographyFormat,
} from "../../query/bibliography/formats.js";
import { sourceWords, type Language } from "../../words/index.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import { inputsOf } from "../inputs.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { openOutput } from "../output/index.js";

interface BibliographyOptions extends AskOptions {
  readonly format?: BibliographyFormat;
  readonly output: string;
}

/** The sources of a corpus in the order of their ids, each once. */
export async function bibliography(io: Io, options: BibliographyOptions): Promise<void> {
  const asked = options.json ? "csl-json" : options.format;
  const to = await openOutput(io, options.output, {
    what: "a bibliography",
    endings: asked === undefined ? Object.values(BIBLIOGRAPHY_ENDINGS) : [BIBLIOGRAPHY_ENDINGS[asked]],
    inputs: () => inputsOf(io, options),
  });
  const atlas = await atlasFor(io, options);
  const { language } = wordsFor(atlas, options);
  const sources = atlas.sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const text = written(asked ?? formatNamed(options.output) ?? "text", sources, language);
  await to.write((stream) => pipeline(Readable.from([text]), stream));
  to.say(options.output === "-" ? "" : `${onOneLine(options.output)}: ${sources.length}\n`);
}

function written(format: BibliographyFormat, sources: readonly AtlasSource[], language: Language): string {
  return format === "text"
    ? harmless(sources.map((source) => inWords(source, sources, language)).join(""))
    : inFormat(format, sources);
}

function inWords(source: AtlasSource, sources: readonly AtlasSource[], language: Language): string {
  const { citations } = language;
  const titles = (source.echoes ?? []).map((id) => sources.find((other) => other.id === id)?.title ?? id);
  const lines = [
    fold(sourceWords(language, source), "  "),
    ...(source.address === null ? [] : [`    ${source.address}`]),
    ...(source.readAt === undefined ? [] : [`    ${citations.readAt(source.readAt)}`]),
    ...(titles.length === 0 ? [] : [fold(citations.echoes(titles.join(", ")), "    ")]),
  ];
  return `${source.id}\n${lines.join("\n")}\n`;
}
