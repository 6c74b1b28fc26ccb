import { CORPUS_HELP, command, inLanguage, ofAtlas, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  command(calling, "check [corpus]", "print the diagnostics of a corpus; exit 1 on errors")
    .addHelpText("after", CORPUS_HELP)
    .option("--source <id>", "put a narrative source beside the corpus, statement by statement, instead")
    .option("--shares", "kilometres of each line on text, on evidence and on judgement")
    .addOption(ofAtlas())
    .addOption(inLanguage())
    .action(async (corpus, { source, ...options }) => {
      if (source !== undefined) {
        const { checkNarrative } = await import("./check-source.js");
        await checkNarrative(calling.io, { ...options, ...(corpus === undefined ? {} : { corpus }), source });
        return;
      }
      const { check } = await import("./check.js");
      calling.exitWith(await check(calling.io, corpus, options));
    });
}
