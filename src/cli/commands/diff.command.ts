import { byReading, askingCommand, inLanguage, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(
    calling,
    "diff <from> <to>",
    "what changed hands between two days: from, to, square km, clause",
  )
    .addOption(byReading())
    .addOption(inLanguage())
    .action(async (from, to, options) => {
      const { diff } = await import("./diff.js");
      await diff(calling.io, from, to, options);
    });
}
