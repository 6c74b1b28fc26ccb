import type { AtlasDiagnostic } from "../atlas/model.js";
import { packedPieces } from "../atlas/pack.js";
import type { Pieces } from "../atlas/zip.js";
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import { openPositions } from "../diagnostics/positions.js";
import { printDiagnostics } from "../diagnostics/print.js";
import { compile, type Compilation, type CompileOptions, type Stage } from "../pipeline.js";
import { readCorpusFiles, type ReadFiles } from "../text/from-files.js";
import { clearAway } from "./clear-away.js";
import { CommandError, type Io } from "./io.js";
import { shownPath } from "./corpus-folder.js";

export interface CachedCorpus {
  /** The bytes of its atlas; null where the corpus has errors, but of a draft that came so far. */
  readonly packed: Pieces | null;
  readonly errors: number;
  /** As a terminal shows them; empty where the atlas was at hand. */
  readonly rendered: string;
  readonly diagnostics: readonly AtlasDiagnostic[];
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
  const errors = diagnostics.filter((each) => each.severity === "error");
  const { atlas } = compilation.made;
  io.progress(
    `${errors.length === 0 || atlas ? "Compiled in" : "Not compiled, after"} ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  );
  const where = openPositions(read.files);
  return {
    packed: atlas && (errors.length === 0 || options.asDraft) ? packedPieces(atlas) : null,
    errors: errors.length,
    rendered:
      diagnostics.length === 0
        ? ""
        : `${printDiagnostics(diagnostics, read.files, { colour: io.isColoured })}\n`,
    diagnostics: diagnostics.map(({ span, severity, code, message, help }) => ({
      severity,
      code,
      message,
      help,
      where: where(span),
    })),
    files: read.files,
    compilation: { ...compilation, diagnostics },
  };
}

export function countBy(diagnostics: readonly Diagnostic[], severity: Diagnostic["severity"]): number {
  return diagnostics.filter((each) => each.severity === severity).length;
}
