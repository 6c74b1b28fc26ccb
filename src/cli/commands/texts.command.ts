import { askingCommand, inLanguage, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(
    calling,
    "texts <instrument>",
    "its language versions: what each lacks or says otherwise, and what follows",
  )
    .option("--article <number>", "of this article")
    .addOption(inLanguage())
    .action(async (instrument, options) => {
      const { texts } = await import("./texts.js");
      await texts(calling.io, instrument, options);
    });
}
