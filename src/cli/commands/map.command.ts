import { byReading, describeAsking, type Calling } from "../options.js";

export function describeMap(calling: Calling): void {
  describeAsking(calling, "map <date>", "a printable map of a day")
    .requiredOption("-o, --output <file>", "the SVG to write")
    .addOption(byReading())
    .action(async (date, options) => {
      const { map } = await import("./map.js");
      await map(calling.io, date, options);
    });
}
