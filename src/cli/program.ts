/** The commands, in the order of the help. Each imports what it runs with only when it runs. */
import { Command } from "@commander-js/extra-typings";
import { describeAnnotate } from "./commands/annotate.command.js";
import { describeAt } from "./commands/at.command.js";
import { describeBuild } from "./commands/build.command.js";
import { describeCheck } from "./commands/check.command.js";
import { describeDate } from "./commands/date.command.js";
import { describeDiff } from "./commands/diff.command.js";
import { describeFind } from "./commands/find.command.js";
import { describeForce } from "./commands/force.command.js";
import { describeInstrument } from "./commands/instrument.command.js";
import { describeLine } from "./commands/line.command.js";
import { describeMap } from "./commands/map.command.js";
import { describePerson } from "./commands/person.command.js";
import { describeRights } from "./commands/rights.command.js";
import { describeServe } from "./commands/serve.command.js";
import { describeTexts } from "./commands/texts.command.js";
import { describeTimeline } from "./commands/timeline.command.js";
import { describeWhy } from "./commands/why.command.js";
import type { Io } from "./io.js";
import type { Calling } from "./options.js";

const COMMANDS: readonly ((calling: Calling) => void)[] = [
  describeCheck,
  describeBuild,
  describeAt,
  describeWhy,
  describeLine,
  describeDiff,
  describeMap,
  describeAnnotate,
  describeDate,
  describeServe,
  describeForce,
  describeTexts,
  describeRights,
  describeTimeline,
  describeFind,
  describePerson,
  describeInstrument,
];

/** Prints through `io`, and throws where commander would end the process; each command inherits that. */
export function makeProgram(io: Io, exitWith: (code: number) => void): Command {
  const program = new Command("thalweg")
    .description("A compiler for treaties: who held which ground, on any day, by whose text.")
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .showHelpAfterError("(run `thalweg --help` for the commands)")
    .enablePositionalOptions();
  for (const describe of COMMANDS) describe({ program, io, exitWith });
  return program;
}
