import { askingCommand, inLanguage, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(
    calling,
    "force <instrument>",
    "the life of an instrument, in each reading: draft, signed, in force, contested, ended",
  )
    .option("--on <date>", "on this day only")
    .option("--article <number>", "of this article")
    .option("--clause <label>", "of the clause with this label")
    .option("--reading <reading>", "by this reading only")
    .addOption(inLanguage())
    .action(async (instrument, options) => {
      const { force } = await import("./force.js");
      await force(calling.io, instrument, options);
    });
}
