import { CommanderError } from "@commander-js/extra-typings";
import { AtlasError } from "../atlas/error.js";
import { onOneLine } from "../diagnostics/harmless.js";
import { faultHelp, faultWords, isSystemError } from "../diagnostics/system-faults.js";
import { shownPath } from "./corpus-folder.js";
import { CommandError, harmlessIo, type Io } from "./io.js";
import { suggest } from "../query/request/near.js";
import { makeProgram } from "./program.js";

/** Runs one command line (without `node` and the script). Returns the exit code; never throws. */
export async function run(words: readonly string[], bare: Io): Promise<number> {
  const argv = commandLine(words);
  const io = harmlessIo(bare);
  let exitCode = 0;
  try {
    const program = await makeProgram(io, (code) => void (exitCode = code), argv[0]);
    ensureCommand(argv, program.commands.map((one) => one.name())); // prettier-ignore
    await program.parseAsync(argv.map(shieldNumbers), { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CommandError) {
      io.err(`${error.shown}\n`);
      return error.exitCode;
    }
    if (error instanceof AtlasError) {
      io.err(`error: ${onOneLine(error.message)}\n  help: build it with \`thalweg build -o FILE\`\n`);
      return 1;
    }
    if (isSystemError(error)) {
      const words = faultWords(error, error.path === undefined ? "the file" : shownPath(io, error.path));
      io.err(`error: ${onOneLine(words)}\n  help: ${faultHelp(error)}\n`);
      return 1;
    }
    io.err(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    io.err("  help: this is a defect in Thalweg; please report it with the command that you ran\n");
    return 1;
  }
}

/** The library shows the general help of a command that is none. */
function ensureCommand([first, asked]: readonly string[], names: readonly string[]): void {
  if (first !== "help" || asked === undefined || asked.startsWith("-") || asked === "help" || names.includes(asked)) return; // prettier-ignore
  throw new CommandError(`there is no command "${asked}"`, suggest(asked, names), 2);
}

/** Without a word it does what it is for: it shows the map. */
export const commandLine = (words: readonly string[]): readonly string[] =>
  words.length === 0 ? ["serve"] : words;

/** A western longitude and a year before 1 begin with a dash: a space before it keeps it from being taken for an option. */
function shieldNumbers(word: string): string {
  return /^-\.?\d/.test(word) ? ` ${word}` : word;
}
