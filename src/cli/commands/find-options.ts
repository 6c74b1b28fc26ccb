import { askingCommand, inLanguage, type Calling } from "../options.js";

/** A command that asks for some of the acts: by whom, where, about what, when. */
export function finding<Usage extends string>(calling: Calling, usage: Usage, says: string) {
  return askingCommand(calling, usage, says)
    .option("--party <id>", "done by, to or against this party")
    .option("--person <id>", "done by, to or about this person")
    .option("--place <id>", "at or about this place")
    .option("--about <id>", "about this person, place, country, instrument, …")
    .option("--instrument <id>", "that does something to this instrument")
    .option("--by <id>", "by this person (claims: held by)")
    .option("--from <date>", "from this day")
    .option("--to <date>", "to this day, inclusive")
    .option("--on <date>", "on this day")
    .addOption(inLanguage());
}
