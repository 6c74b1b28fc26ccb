import { byReading, askingCommand, inLanguage, PLACE_HELP, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(calling, "at <place> <date>", "who held a place on a day, by whose text")
    .addOption(byReading())
    .addOption(inLanguage())
    .option("--all-readings", "every reading, side by side")
    .addHelpText("after", PLACE_HELP)
    .action(async (place, date, options) => {
      const { at } = await import("./at.js");
      await at(calling.io, place, date, options);
    });
}
