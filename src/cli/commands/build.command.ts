import { CORPUS_HELP, command, without, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  command(calling, "build [corpus]", "compile a corpus into a packed atlas")
    .addHelpText("after", CORPUS_HELP)
    .option("-o, --output <file>", "the atlas to write; `-` is the standard output")
    .option(
      "--stop-after <stage>",
      "stop after text, clauses, acts, effect, gazetteer, delimitation, partition, regime, rights or atlas, and print it",
    )
    .option("--timings", "compile, and say how many milliseconds each stage took")
    .addOption(without())
    .action(async (corpus, options) => {
      const { build } = await import("./build.js");
      calling.exitWith(await build(calling.io, corpus, options));
    });
}
