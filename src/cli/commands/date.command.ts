import { command, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  command(
    calling,
    "date [date]",
    "a date in every calendar; without one, dates from a file or standard input, a line each",
  )
    .option("-f, --file <file>", "the file of dates (- for standard input)")
    .option(
      "--encoding <name>",
      "the encoding of many dates (default: UTF-8, or UTF-16 by its first letters)",
    )
    .option("--julian", "dates that name no calendar are Julian")
    .action(async (text, options) => {
      const { date } = await import("./date.js");
      calling.exitWith(await date(calling.io, text, options));
    });
}
