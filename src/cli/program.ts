import { readFileSync } from "node:fs";
import { Command } from "@commander-js/extra-typings";
import { CommandError, type Io } from "./io.js";
import { jsonLine } from "../diagnostics/harmless.js";
import { command, type Calling } from "./options.js";

type Description = { readonly describe: (calling: Calling) => void };

/** The commands in the order of the help. Each describes itself, and imports what it runs with when it runs. */
const COMMANDS: Readonly<Record<string, () => Promise<Description>>> = {
  check: () => import("./commands/check.command.js"),
  build: () => import("./commands/build.command.js"),
  at: () => import("./commands/at.command.js"),
  why: () => import("./commands/why.command.js"),
  line: () => import("./commands/line.command.js"),
  area: () => import("./commands/area.command.js"),
  diff: () => import("./commands/diff.command.js"),
  map: () => import("./commands/map.command.js"),
  export: () => import("./commands/export.command.js"),
  annotate: () => import("./commands/annotate.command.js"),
  date: () => import("./commands/date.command.js"),
  serve: () => import("./commands/serve.command.js"),
  force: () => import("./commands/force.command.js"),
  texts: () => import("./commands/texts.command.js"),
  bibliography: () => import("./commands/bibliography.command.js"),
  rights: () => import("./commands/rights.command.js"),
  timeline: () => import("./commands/timeline.command.js"),
  list: () => import("./commands/list.command.js"),
  find: () => import("./commands/find.command.js"),
  person: () => import("./commands/person.command.js"),
  instrument: () => import("./commands/instrument.command.js"),
  rivers: () => import("./commands/rivers.command.js"),
};

/** How to mend what the library refuses, where it says only what it is. */
function mendingHelp(
  refusal: string,
  { commands }: Pick<Command, "commands">,
  word: string | undefined,
): string {
  const takes =
    commands.find((one) => one.name() === word)?.registeredArguments.map((each) => each.name()) ?? [];
  if (/too many arguments/.test(refusal) && takes.includes("date"))
    return '  help: put what has blanks in quotes, such as "28 May 1858"\n';
  if (/unknown option '--corpus/.test(refusal) && takes.includes("corpus"))
    return `  help: the corpus stands by itself: thalweg ${word} FOLDER\n`;
  return "";
}

/** As the package says it, from its sources and built. */
function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return (manifest as { readonly version: string }).version;
}

/**
 * Prints through `io`, and throws where commander would end the process; each command inherits that.
 * `word`: the first of the command line; where it names a command, no other is described.
 */
export async function makeProgram(
  io: Io,
  exitWith: (code: number) => void,
  word: string | undefined,
): Promise<Command> {
  const program: Command = new Command("thalweg");
  program
    .description("A compiler for treaties: who held which ground, on any day, by whose text.")
    .version(version(), "--version", "print the version")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: (text, write) => write(`${text}${mendingHelp(text, program, word)}`),
    })
    .showHelpAfterError("(run `thalweg --help` for the commands)")
    .enablePositionalOptions();
  const wanted = Object.entries(COMMANDS).filter(([name]) => name === word);
  for (const [, load] of wanted.length > 0 ? wanted : Object.entries(COMMANDS))
    (await load()).describe({ program, io, exitWith });
  if (wanted.length === 0) describeCompletion(program, io);
  return program;
}

/** Of all commands: it is described where all of them are. */
function describeCompletion(program: Command, io: Io): void {
  command(
    { program, io, exitWith: () => {} },
    "completion <shell>",
    "a script by which a shell (bash, zsh, fish) completes commands and options",
  )
    .addHelpText("after", '\nIn bash: eval "$(thalweg completion bash)"')
    .action(async (name, { json }) => {
      const { completionScript, SHELLS } = await import("./completion.js");
      const shell = SHELLS.find((one) => one === name);
      if (!shell)
        throw new CommandError(`there is no completion for "${name}"`, `it is for ${SHELLS.join(", ")}`, 2);
      const commands = program.commands.map((one) => ({
        name: one.name(),
        says: one.description(),
        options: one.options.flatMap(({ long }) => long ?? []),
      }));
      io.out(json ? jsonLine(commands) : completionScript(shell, commands));
    });
}
