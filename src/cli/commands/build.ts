import { jsonLine, onOneLine } from "../../diagnostics/harmless.js";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { bytesIn, type Pieces } from "../../atlas/zip.js";
import { STAGES, type Compilation, type Stage } from "../../pipeline.js";
import { compileCorpus } from "../compile.js";
import { countBy } from "../findings.js";
import { compiledPieces } from "../cache/compiled.js";
import { corpusFolder } from "../corpus-folder.js";
import { inputsOf } from "../inputs.js";
import { openOutput } from "../output/index.js";
import { CommandError, type Io } from "../io.js";
import { printStage } from "../print-stage.js";

interface BuildOptions {
  readonly output?: string;
  readonly json?: boolean;
  readonly without?: readonly string[];
  readonly stopAfter?: string;
  readonly timings?: boolean;
}

/** Writes the packed atlas; prints what one stage made, or how long each took. */
export async function build(io: Io, corpus: string | undefined, options: BuildOptions): Promise<number> {
  const { output, timings, json } = options;
  const stopAfter = options.stopAfter === undefined ? undefined : readStage(options.stopAfter);
  if (stopAfter && output !== undefined)
    throw new CommandError(
      "a compilation that stops at a stage writes no atlas",
      "leave -o or --stop-after out",
      2,
    );
  if (!stopAfter && !timings && output === undefined)
    throw new CommandError("the atlas needs a file", "name it with -o FILE", 2);
  const to =
    output === undefined
      ? null
      : await openOutput(io, output, {
          what: "an atlas",
          endings: [".atlas"],
          inputs: () => inputsOf(io, corpus === undefined ? {} : { corpus }),
        });
  const packed =
    stopAfter || timings
      ? await compileInView(io, corpusFolder(io, corpus), { ...options, stopAfter })
      : await compiledPieces(io, corpus, options.without ?? []);
  if (!packed) return 1;
  if (!to) return 0;
  await to.write((stream) => pipeline(Readable.from(packed), stream));
  const bytes = bytesIn(packed);
  to.say(json ? jsonLine({ output, bytes }) : `${onOneLine(output!)}: ${(bytes / 1e6).toFixed(1)} MB\n`);
  return 0;
}

/** Compiles now, whatever is at hand, and shows a stage, or how long each took. Null where there are errors. */
async function compileInView(
  io: Io,
  folder: string,
  {
    without = [],
    stopAfter,
    timings,
  }: Omit<BuildOptions, "stopAfter"> & { readonly stopAfter: Stage | undefined },
): Promise<Pieces | null> {
  const { compilation, rendered, packed } = await compileCorpus(io, folder, {
    without,
    ...(stopAfter && { stopAfter }),
  });
  if (stopAfter) io.out(printStage(compilation, stopAfter));
  if (timings) io.out(timingsTable(compilation));
  const failed = countBy(compilation.diagnostics, "error") > 0;
  if (failed) io.err(`\n${rendered}`, "painted");
  return failed ? null : (packed ?? []);
}

function timingsTable({ milliseconds }: Compilation): string {
  const rows = [...milliseconds].map(([stage, time]): [string, number] => [stage, Math.round(time)]);
  const total = rows.reduce((sum, [, time]) => sum + time, 0);
  const width = Math.max(...rows.map(([stage]) => stage.length), 5);
  return [...rows, ["total", total] as const]
    .map(([name, time]) => `${name.padEnd(width)} ${String(time).padStart(7)} ms\n`)
    .join("");
}

function readStage(text: string): Stage {
  const stage = STAGES.find((each) => each === text);
  if (stage) return stage;
  throw new CommandError(`there is no stage "${text}"`, `the stages are ${STAGES.join(", ")}`, 2);
}
