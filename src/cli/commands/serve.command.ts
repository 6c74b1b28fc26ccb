import { CORPUS_HELP, command, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  command(calling, "serve [corpus]", "serve the atlas as a page on this machine, and watch the corpus")
    .addHelpText("after", CORPUS_HELP)
    .option("--port <number>", "the port to try first", "4173")
    .action(async (corpus, options) => {
      const { serveCommand } = await import("./serve.js");
      await serveCommand(calling.io, corpus, options);
    });
}
