import { resolve } from "node:path";
import { STAGES, type Compilation, type Stage } from "../../pipeline.js";
import { compileCorpus, countBy } from "../compile.js";
import { compiledAtlas } from "../cache/compiled.js";
import { corpusFolder } from "../corpus-folder.js";
import { ensureWritable, writeWhole } from "../files.js";
import { CommandError, type Io } from "../io.js";
import { printStage } from "../print-stage.js";

interface BuildOptions {
  readonly output?: string;
  readonly json?: boolean;
  readonly without?: readonly string[];
  readonly stopAfter?: string;
  readonly timings?: boolean;
}

/** Writes the packed atlas, or prints what one stage made. */
export async function build(io: Io, corpus: string | undefined, options: BuildOptions): Promise<number> {
  const folder = corpusFolder(io, corpus);
  if (options.stopAfter !== undefined || options.timings) return compileInView(io, folder, options);
  if (options.output === undefined)
    throw new CommandError("the atlas needs a file", "name it with -o FILE", 2);
  const output = resolve(io.cwd, options.output);
  await ensureWritable(output, options.output);
  const bytes = await compiledAtlas(io, corpus, options.without ?? []);
  await writeWhole(output, bytes);
  const written = { output: options.output, bytes: bytes.length };
  io.out(
    options.json
      ? `${JSON.stringify(written)}\n`
      : `${options.output}: ${(bytes.length / 1e6).toFixed(1)} MB\n`,
  );
  return 0;
}

/** Compiles now, whatever is at hand, and shows a stage, or how long each took. */
async function compileInView(io: Io, folder: string, options: BuildOptions): Promise<number> {
  const stopAfter = options.stopAfter === undefined ? undefined : readStage(options.stopAfter);
  const { compilation, rendered } = await compileCorpus(io, folder, {
    without: options.without ?? [],
    ...(stopAfter && { stopAfter }),
  });
  const failed = countBy(compilation.diagnostics, "error") > 0;
  if (stopAfter) io.out(printStage(compilation, stopAfter));
  if (options.timings) io.out(timingsTable(compilation));
  if (failed) io.err(`\n${rendered}`);
  return failed ? 1 : 0;
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
