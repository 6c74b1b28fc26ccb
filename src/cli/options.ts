/** The options that several commands share, each described once. */
import { InvalidArgumentError, Option, type Command } from "@commander-js/extra-typings";
import { LANGUAGES } from "../words/languages.js";
import type { Io } from "./io.js";

/** What a command is described to, and reports through when it runs. */
export interface Calling {
  readonly program: Command;
  readonly io: Io;
  /** The code to exit with where it is not 0. */
  exitWith(code: number): void;
}

export function command<Usage extends string>({ program }: Calling, usage: Usage, says: string) {
  return program
    .command(usage)
    .description(says)
    .option("--json", "print JSON")
    .showHelpAfterError(`(run \`thalweg ${usage.split(" ")[0]} --help\` for its options)`);
}

/** A command that asks an atlas: one packed earlier, or that of a corpus. */
export function askingCommand<Usage extends string>(calling: Calling, usage: Usage, says: string) {
  return command(calling, usage, says)
    .option("--corpus <folder>", "the folder of the corpus (default: corpora/amur)")
    .addOption(ofAtlas())
    .addOption(without());
}

export const ofAtlas = () =>
  new Option("--atlas <file>", "ask this packed atlas instead of compiling a corpus");

export const without = () =>
  new Option("--without <id>", "as though this instrument or act had never been (repeatable)")
    .argParser((value: string, previous: readonly string[]) => {
      if (value.trim() === "") throw new InvalidArgumentError("It is empty: name an instrument or act.");
      return [...previous, value];
    })
    .default<readonly string[]>([], "none");

/** For what answers in words: see words/languages.ts. */
export const inLanguage = () =>
  new Option(
    "--language <tag>",
    `the language of the answer: ${LANGUAGES.map(({ tag }) => tag).join(", ")}`,
  ).default(LANGUAGES[0]!.tag);

export const byReading = () => new Option("--reading <reading>", "by whose reading").default("editorial");

export const CORPUS_HELP = `
CORPUS is a folder of Markdown (default: corpora/amur).`;

export const PLACE_HELP = `
PLACE is LON,LAT in degrees (east and north positive) or a place of the gazetteer by id or name.
DATE is ISO, proleptic Gregorian: 1858-05-28.`;
