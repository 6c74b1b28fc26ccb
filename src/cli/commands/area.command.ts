import { CORPUS_HELP, command, without, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  command(
    calling,
    "area <id>",
    "the edge of a named area, or of the ground of a clause: what makes it, corners to copy, square kilometres",
  )
    .option("--corpus <folder>", "the folder of the corpus (default: corpora/amur)")
    .addOption(without())
    .addHelpText("after", CORPUS_HELP)
    .action(async (id, options) => {
      const { area } = await import("./area.js");
      calling.exitWith(await area(calling.io, id, options));
    });
}
