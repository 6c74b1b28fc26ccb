import { askingCommand, byReading, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(calling, "line <id>", "a line as a GeoJSON Feature, its parts with form, accuracy and clause")
    .addOption(byReading())
    .option("--on <date>", "the course that it has on this day, where a later instrument gave it another")
    .action(async (id, options) => {
      const { line } = await import("./line.js");
      calling.exitWith(await line(calling.io, id, options));
    });
}
