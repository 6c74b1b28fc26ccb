import { byReading, askingCommand, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(
    calling,
    "annotate <file>",
    "add to each row of a CSV who held its place on its day; streams any size",
  )
    .requiredOption("--lon <column>", "the column of longitudes")
    .requiredOption("--lat <column>", "the column of latitudes")
    .requiredOption("--date <column>", "the column of dates (ISO, proleptic Gregorian)")
    .requiredOption("-o, --output <file>", "the CSV to write; `-` is the standard output")
    .addOption(byReading())
    .option("--language <tag>", "tell each answer in words as well, in a column of its own: en, id")
    .action(async (file, options) => {
      const { annotate } = await import("./annotate.js");
      await annotate(calling.io, file, options);
    });
}
