import { byReading, askingCommand, inLanguage, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(calling, "map <date>", "a printable map of a day")
    .requiredOption("-o, --output <file>", "the SVG to write; `-` is the standard output")
    .addOption(byReading())
    .addOption(inLanguage())
    .action(async (date, options) => {
      const { map } = await import("./map.js");
      calling.exitWith(await map(calling.io, date, options));
    });
}
