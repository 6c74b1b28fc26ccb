import { Command, CommanderError, Option } from "commander";
import { shownPath } from "./corpus-folder.js";
import { CommandError, type Io } from "./io.js";

const ATLAS = "ask this packed atlas instead of compiling a corpus";
const CORPUS = "the folder of the corpus (default: corpora/amur)";

/** Runs one command line (without `node` and the script). Returns the exit code; never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const program = describeCommands(io, (code) => void (exitCode = code));
  try {
    await program.parseAsync(argv.map(shieldCoordinates), { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CommandError || isSystemError(error)) {
      io.err(`error: ${plainMessage(error, io)}\n`);
      if (error instanceof CommandError && error.help) io.err(`  help: ${error.help}\n`);
      return error instanceof CommandError ? error.exitCode : 1;
    }
    io.err(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    io.err("  help: this is a defect in Thalweg; please report it with the command that you ran\n");
    return 1;
  }
}

/** A western longitude begins with a dash: a space before it keeps it from being taken for an option. */
function shieldCoordinates(word: string): string {
  return /^-\d+(\.\d+)?,/.test(word) ? ` ${word}` : word;
}

function describeCommands(io: Io, setExit: (code: number) => void): Command {
  const program = new Command("thalweg")
    .description("A compiler for treaties: who held which ground, on any day, by whose text.")
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .showHelpAfterError("(run `thalweg --help` for the commands)")
    .enablePositionalOptions();
  const add = (usage: string, description: string) =>
    program
      .command(usage)
      .description(description)
      .option("--json", "print JSON")
      .exitOverride()
      .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) });
  const asking = (usage: string, description: string) =>
    add(usage, description)
      .option("--corpus <folder>", CORPUS)
      .option("--atlas <file>", ATLAS)
      .addOption(
        new Option("--without <instrument>", "as though this instrument had never been (repeatable)")
          .argParser((value: string, previous: string[]) => [...previous, value])
          .default([], "none"),
      );

  add("check [corpus]", "print the diagnostics of a corpus; exit 1 on errors")
    .addHelpText("after", CORPUS_HELP)
    .option("--source <id>", "put a narrative source beside the corpus, statement by statement, instead")
    .option("--atlas <file>", ATLAS)
    .action(async (corpus, options) => {
      if (options.source !== undefined) {
        const { checkNarrative } = await import("./commands/check-source.js");
        await checkNarrative(io, { ...options, ...(corpus === undefined ? {} : { corpus }) });
        return;
      }
      const { check } = await import("./commands/check.js");
      setExit(await check(io, corpus, options));
    });
  add("build [corpus]", "compile a corpus into a packed atlas")
    .addHelpText("after", CORPUS_HELP)
    .option("-o, --output <file>", "the atlas to write")
    .option(
      "--stop-after <stage>",
      "stop after text, clauses, gazetteer, delimitation, partition or regime, and print it",
    )
    .addOption(
      new Option("--without <instrument>", "as though this instrument had never been (repeatable)")
        .argParser((value: string, previous: string[]) => [...previous, value])
        .default([], "none"),
    )
    .action(async (corpus, options) => {
      const { build } = await import("./commands/build.js");
      setExit(await build(io, corpus, options));
    });
  asking("at <place> <date>", "who held a place on a day, by whose text")
    .option("--reading <reading>", "by whose reading", "editorial")
    .option("--all-readings", "every reading, side by side")
    .addHelpText("after", PLACE_HELP)
    .action(async (place, date, options) => {
      const { at } = await import("./commands/at.js");
      await at(io, place, date, options);
    });
  asking("why <place> <date>", "how that came to be, step by step")
    .option("--reading <reading>", "by whose reading", "editorial")
    .option("--right <kind>", "why a right of this kind is held there, instead")
    .option("--of <party>", "with --right: held by this party")
    .addHelpText("after", PLACE_HELP)
    .action(async (place, date, options) => {
      if (options.right !== undefined) {
        const { whyRight } = await import("./commands/why-right.js");
        await whyRight(io, place, date, options);
        return;
      }
      const { why } = await import("./commands/why.js");
      await why(io, place, date, options);
    });
  asking("line <id>", "a line as a GeoJSON Feature, its parts with form, accuracy and clause").action(
    async (id, options) => {
      const { line } = await import("./commands/line.js");
      await line(io, id, options);
    },
  );
  asking("diff <from> <to>", "what changed hands between two days: from, to, square km, clause")
    .option("--reading <reading>", "by whose reading", "editorial")
    .action(async (from, to, options) => {
      const { diff } = await import("./commands/diff.js");
      await diff(io, from, to, options);
    });
  asking("map <date>", "a printable map of a day")
    .requiredOption("-o, --output <file>", "the SVG to write")
    .option("--reading <reading>", "by whose reading", "editorial")
    .action(async (date, options) => {
      const { map } = await import("./commands/map.js");
      await map(io, date, options);
    });
  asking("annotate <file>", "add to each row of a CSV who held its place on its day; streams any size")
    .requiredOption("--lon <column>", "the column of longitudes")
    .requiredOption("--lat <column>", "the column of latitudes")
    .requiredOption("--date <column>", "the column of dates (ISO, proleptic Gregorian)")
    .requiredOption("-o, --output <file>", "the CSV to write")
    .option("--reading <reading>", "by whose reading", "editorial")
    .action(async (file, options) => {
      const { annotate } = await import("./commands/annotate.js");
      await annotate(io, file, options);
    });
  add(
    "date [date]",
    "a date in every calendar; without one, dates from a file or standard input, a line each",
  )
    .option("-f, --file <file>", "the file of dates (- for standard input)")
    .option("--julian", "dates that name no calendar are Julian")
    .action(async (text, options) => {
      const { date } = await import("./commands/date.js");
      setExit(await date(io, text, options));
    });
  add("serve [corpus]", "serve the atlas as a page on this machine, and watch the corpus")
    .addHelpText("after", CORPUS_HELP)
    .option("--port <number>", "the port to try first", "4173")
    .action(async (corpus, options) => {
      const { serve } = await import("./commands/serve.js");
      await serve(io, corpus, options);
    });
  describeActsAndRights(asking, io);
  return program;
}

/** The commands of acts, force, rights and texts. */
function describeActsAndRights(asking: (usage: string, description: string) => Command, io: Io): void {
  asking(
    "force <instrument>",
    "the life of an instrument, in each reading: draft, signed, in force, contested, ended",
  )
    .option("--on <date>", "on this day only")
    .option("--article <number>", "of this article")
    .option("--clause <label>", "of the clause with this label")
    .option("--reading <reading>", "by this reading only")
    .action(async (instrument, options) => {
      const { force } = await import("./commands/force.js");
      await force(io, instrument, options);
    });
  asking("texts <instrument>", "its language versions: what each lacks or says otherwise, and what follows")
    .option("--article <number>", "of this article")
    .action(async (instrument, options) => {
      const { texts } = await import("./commands/texts.js");
      await texts(io, instrument, options);
    });
  asking("rights", "who may do what, where, by which chain of clauses")
    .requiredOption("--of <party>", "the party whose rights they are")
    .requiredOption("--on <date>", "the day")
    .option("--who <class>", "a class of holders: subjects, ships, consuls, …")
    .option("--in <party>", "on whose ground")
    .option("--at <place>", "at this place")
    .option("--reading <reading>", "by whose reading", "editorial")
    .action(async (options) => {
      const { rights } = await import("./commands/rights.js");
      await rights(io, options);
    });
  const filtered = (usage: string, description: string) =>
    asking(usage, description)
      .option("--party <id>", "done by, to or against this party")
      .option("--person <id>", "done by, to or about this person")
      .option("--place <id>", "at or about this place")
      .option("--about <id>", "about this person, place, country, instrument, …")
      .option("--instrument <id>", "that does something to this instrument")
      .option("--by <id>", "by this person (claims: held by)")
      .option("--from <date>", "from this day")
      .option("--to <date>", "to this day, inclusive")
      .option("--on <date>", "on this day");
  filtered("timeline", "acts in the order of their days").action(async (options) => {
    const { timeline } = await import("./commands/acts.js");
    await timeline(io, options);
  });
  filtered("find <kind>", "acts of a kind; or claim, mandate, office, excess, occupation").action(
    async (kind, options) => {
      const { find } = await import("./commands/acts.js");
      await find(io, kind, options);
    },
  );
  asking("person <id>", "offices, powers, acts and claims of a person").action(async (id, options) => {
    const { person } = await import("./commands/acts.js");
    await person(io, id, options);
  });
  asking("instrument <id>", "an instrument: articles, life, acts, texts, rights")
    .option("--reading <reading>", "by whose reading", "editorial")
    .action(async (id, options) => {
      const { instrument } = await import("./commands/acts.js");
      await instrument(io, id, options);
    });
}

const CORPUS_HELP = `
CORPUS is a folder of Markdown (default: corpora/amur).`;

const PLACE_HELP = `
PLACE is LON,LAT in degrees (east and north positive) or a place of the gazetteer by id or name.
DATE is ISO, proleptic Gregorian: 1858-05-28.`;

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error && typeof (error as NodeJS.ErrnoException).code === "string" && "syscall" in error
  );
}

function plainMessage(error: CommandError | NodeJS.ErrnoException, io: Io): string {
  if (error instanceof CommandError) return error.message;
  const path = error.path === undefined ? "the file" : shownPath(io, error.path);
  switch (error.code) {
    case "ENOENT":
      return `${path} does not exist`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `${path} may not be written or read`;
    case "EISDIR":
      return error.path === undefined ? "a folder was named where a file is needed" : `${path} is a folder`;
    case "ENOTDIR":
      return `${path}: a part of the path is no folder`;
    case "ENOSPC":
      return "the disk is full";
    default:
      return error.message;
  }
}
