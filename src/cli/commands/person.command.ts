import { askingCommand, inLanguage, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(calling, "person <id>", "offices, powers, acts and claims of a person")
    .addOption(inLanguage())
    .action(async (id, options) => {
      const { person } = await import("./person.js");
      await person(calling.io, id, options);
    });
}
