import { byReading, askingCommand, inLanguage, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(calling, "instrument <id>", "an instrument: articles, life, acts, texts, rights")
    .addOption(byReading())
    .addOption(inLanguage())
    .action(async (id, options) => {
      const { instrument } = await import("./instrument.js");
      await instrument(calling.io, id, options);
    });
}
