import { packedPieces } from "../atlas/pack.js";
import type { Pieces } from "../atlas/zip.js";
import type { SourceFile } from "../diagnostics/model.js";
import { compile, type Compilation, type CompileOptions, type Stage } from "../pipeline.js";
import { readCorpusFiles, type ReadFiles } from "../text/from-files.js";
import { clearAway } from "./clear-away.js";
import { findingsOf, type Findings } from "./findings.js";
import { CommandError, type Io } from "./io.js";
import { shownPath } from "./corpus-folder.js";

/** With its findings; none where the atlas was at hand. */
export interface CachedCorpus extends Findings {
  /** The bytes of its atlas; null where the corpus has errors, but of a draft that came so far. */
  readonly packed: Pieces | null;
}

export interface CompiledCorpus extends CachedCorpus {
  readonly files: readonly SourceFile[];
  readonly compilation: Compilation;
}

const DOING: Record<Stage, string> = {
  text: "Reading",
  clauses: "Parsing the clauses",
  acts: "Ordering the acts",
  effect: "Settling the days of effect",
  gazetteer: "Tracing the rivers",
  delimitation: "Delimiting the lines",
  partition: "Dividing the ground",
  regime: "Applying the instruments",
  rights: "Inferring the rights",
  atlas: "Packing the atlas",
};

/** Reads and compiles a corpus, with progress. */
export async function compileCorpus(
  io: Io,
  folder: string,
  options: CompileOptions,
): Promise<CompiledCorpus> {
  return compileFiles(io, await readCorpusFiles(shownPath(io, folder), io.cwd), options);
}

export async function compileFiles(
  io: Io,
  read: ReadFiles,
  options: CompileOptions,
): Promise<CompiledCorpus> {
  const began = performance.now();
  // Where there is nothing to read, that is all there is to say.
  const compilation: Compilation =
    read.files.length === 0
      ? { made: {}, diagnostics: [], milliseconds: new Map() }
      : await compile(read.files, {
          ...options,
          atlasOnly: true,
          onStage: (stage) => {
            io.progress(`${DOING[stage]} …`);
            clearAway();
          },
        });
  clearAway();
  const diagnostics = [...read.diagnostics, ...compilation.diagnostics];
  const unknown = diagnostics.find(({ code }) => code === "unknown-instrument");
  if (unknown) throw new CommandError(unknown.message, unknown.help, 2);
  const findings = findingsOf(io, read.files, diagnostics);
  const { atlas } = compilation.made;
  io.progress(
    `${findings.errors === 0 || atlas ? "Compiled in" : "Not compiled, after"} ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  );
  return {
    ...findings,
    packed: atlas && (findings.errors === 0 || options.asDraft) ? packedPieces(atlas) : null,
    files: read.files,
    compilation: { ...compilation, diagnostics },
  };
}
