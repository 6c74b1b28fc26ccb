import { resolve } from "node:path";
import { STAGES, type Stage } from "../../pipeline.js";
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
}

/** Writes the packed atlas, or prints what one stage made. */
export async function build(io: Io, corpus: string | undefined, options: BuildOptions): Promise<number> {
  const folder = corpusFolder(io, corpus);
  if (options.stopAfter !== undefined) {
    const stopAfter = readStage(options.stopAfter);
    const { compilation, rendered } = await compileCorpus(io, folder, {
      without: options.without ?? [],
      stopAfter,
    });
    const failed = countBy(compilation.diagnostics, "error") > 0;
    io.out(printStage(compilation, stopAfter));
    if (failed) io.err(`\n${rendered}`);
    return failed ? 1 : 0;
  }
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

function readStage(text: string): Stage {
  const stage = STAGES.find((each) => each === text);
  if (stage) return stage;
  throw new CommandError(`there is no stage "${text}"`, `the stages are ${STAGES.join(", ")}`, 2);
}
