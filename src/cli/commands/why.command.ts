import { CommandError } from "../io.js";
import { byReading, askingCommand, inLanguage, PLACE_HELP, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(calling, "why <place> <date>", "how that came to be, step by step")
    .addOption(byReading())
    .addOption(inLanguage())
    .option("--right <kind>", "why a right of this kind is held there, instead")
    .option("--of <party>", "with --right: held by this party")
    .addHelpText("after", PLACE_HELP)
    .action(async (place, date, { right, of, ...options }) => {
      if (right !== undefined) {
        const { whyRight } = await import("./why-right.js");
        await whyRight(calling.io, place, date, { ...options, right, ...(of !== undefined && { of }) });
        return;
      }
      if (of !== undefined)
        throw new CommandError(
          "--of says whose right is meant, and no right is named",
          "name it with --right, or leave --of out",
          2,
        );
      const { why } = await import("./why.js");
      await why(calling.io, place, date, options);
    });
}
