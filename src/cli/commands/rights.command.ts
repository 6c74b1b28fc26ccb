import { byReading, askingCommand, inLanguage, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(calling, "rights", "who may do what, where, by which chain of clauses")
    .requiredOption("--on <date>", "the day")
    .option("--of <party>", "the party whose rights they are")
    .option("--who <class>", "a class of holders: subjects, ships, consuls, …")
    .option("--in <party>", "on whose ground")
    .option("--at <place>", "at this place, or at LON,LAT")
    .addOption(byReading())
    .addOption(inLanguage())
    .action(async (options) => {
      const { rights } = await import("./rights.js");
      await rights(calling.io, options);
    });
}
