import { Option } from "@commander-js/extra-typings";
import { askingCommand, byReading, inLanguage, type Calling } from "../options.js";
import { EXPORTED } from "../../export/of.js";

const HELP = `
The ending of FILE names the format: .geojson, or .geojsonl with a feature on each line.`;

export function describe(calling: Calling): void {
  askingCommand(calling, "export <date>", "the map of a day for other programs")
    .addHelpText("after", HELP)
    .requiredOption("-o, --output <file>", "the file to write; `-` is the standard output, as GeoJSON")
    .addOption(new Option("--of <what>", "what of it").choices(EXPORTED).default(EXPORTED[0]))
    .option("--by-title", "join areas of one title, whatever gives it")
    .addOption(byReading())
    .addOption(inLanguage())
    .action(async (date, options) => {
      const { exportDay } = await import("./export.js");
      await exportDay(calling.io, date, options);
    });
}
