import { printDiagnostics, diagnosticsJson } from "../../diagnostics/print.js";
import { compileCorpus, countBy } from "../compile.js";
import { corpusFolder } from "../corpus-folder.js";
import type { Io } from "../io.js";

/** Prints all diagnostics of a corpus. Exit code 1 where there are errors. */
export async function check(
  io: Io,
  corpus: string | undefined,
  options: { json?: boolean },
): Promise<number> {
  const { compilation, files } = await compileCorpus(io, corpusFolder(io, corpus), {});
  const { diagnostics } = compilation;
  if (options.json) io.out(`${JSON.stringify({ diagnostics: diagnosticsJson(diagnostics, files) })}\n`);
  else io.out(`${printDiagnostics(diagnostics, files, { colour: io.isColoured })}\n`);
  return countBy(diagnostics, "error") > 0 ? 1 : 0;
}
