import { askingCommand, byReading, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(
    calling,
    "annotate <file>",
    "add to each row of a table who held its place on its day; streams any size; `-` is the standard input",
  )
    .option("--lon <column>", "the column of longitudes (default: lon, longitude, …)")
    .option("--lat <column>", "the column of latitudes (default: lat, latitude, …)")
    .option("--place <column>", "the column of places, LON,LAT or of the gazetteer, in place of both")
    .option("--date <column>", "the column of dates (default: date, …)")
    .option("-o, --output <file>", "the table to write; `-` is the standard output", "-")
    .option("--format <format>", "what is read: csv, tsv, ndjson, parquet (default: by its ending, else csv)")
    .option("--to <format>", "what is written (default: by the ending of -o, else what is read)")
    .option("--encoding <name>", "the encoding of the table, if it is not UTF-8: windows-1251, gb18030, …")
    .option("--delimiter <sign>", "the sign between its cells, or `tab` (default: told by its header)")
    .option("--decimal <sign>", 'the decimal sign, "." or "," (default: either)')
    .option("--prefix <prefix>", "before the names of the columns that are added (default: thalweg_)")
    .option("--strict", "end at the first row that cannot be answered, and write nothing")
    .addOption(byReading())
    .option("--language <tag>", "tell each answer in words as well, in a column of its own: en, id")
    .action(async (file, options) => {
      const { annotate } = await import("./annotate.js");
      calling.exitWith(await annotate(calling.io, file, options));
    });
}
