import { Option } from "@commander-js/extra-typings";
import { BIBLIOGRAPHY_FORMATS } from "../../query/bibliography/formats.js";
import { askingCommand, inLanguage, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(calling, "bibliography", "its sources, as a scholar cites them or for a reference manager")
    .addOption(
      new Option(
        "--format <format>",
        "in words, as CSL-JSON or as BibTeX (default: as the file's name ends, else text)",
      ).choices(BIBLIOGRAPHY_FORMATS),
    )
    .option("-o, --output <file>", "the file to write (default: the standard output)", "-")
    .addOption(inLanguage())
    .action(async (options) => {
      const { bibliography } = await import("./bibliography.js");
      await bibliography(calling.io, options);
    });
}
