import { CommandError } from "../io.js";
import { CORPUS_HELP, command, inLanguage, ofAtlas, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  command(
    calling,
    "check [corpus]",
    "print the diagnostics of a corpus, or read all of a packed atlas; exit 1 on errors",
  )
    .addHelpText("after", CORPUS_HELP)
    .option("--source <id>", "put a narrative source beside the corpus, statement by statement, instead")
    .option("--shares", "kilometres of each line on text, on evidence and on judgement")
    .addOption(ofAtlas())
    .addOption(inLanguage())
    .action(async (corpus, { source, ...options }) => {
      const packed = source === undefined ? packedFile(corpus, options.atlas) : undefined;
      if (packed !== undefined) {
        const { checkPacked } = await import("./check-atlas.js");
        await checkPacked(calling.io, packed, options);
        return;
      }
      if (source !== undefined) {
        const { checkNarrative } = await import("./check-source.js");
        await checkNarrative(calling.io, { ...options, ...(corpus === undefined ? {} : { corpus }), source });
        return;
      }
      const { check } = await import("./check.js");
      calling.exitWith(await check(calling.io, corpus, options));
    });
}

/** An atlas that is to be read as a whole; undefined: a corpus is meant. */
function packedFile(corpus: string | undefined, atlas: string | undefined): string | undefined {
  if (corpus !== undefined && atlas !== undefined)
    throw new CommandError("a corpus and --atlas both say what is checked", "leave one of them away", 2);
  return atlas ?? (corpus?.endsWith(".atlas") ? corpus : undefined);
}
