import { jsonLine } from "../../diagnostics/harmless.js";
import { printDiagnostics, diagnosticsJson } from "../../diagnostics/print.js";
import { corpusFindings } from "../cache/compiled.js";
import { corpusFolder } from "../corpus-folder.js";
import { countBy } from "../findings.js";
import type { Io } from "../io.js";
import { sharesJson, sharesTable } from "./shares.js";

/** Prints all diagnostics of a corpus, and of its lines the shares of text, evidence and judgement. Exit code 1 where there are errors. */
export async function check(
  io: Io,
  corpus: string | undefined,
  options: { json?: boolean; shares?: boolean },
): Promise<number> {
  const { diagnostics, files, atlas } = options.shares
    ? await withAtlas(io, corpus)
    : { ...(await corpusFindings(io, corpus)), atlas: undefined };
  if (options.json) {
    const shares = atlas ? { shares: sharesJson(atlas) } : {};
    io.out(jsonLine({ diagnostics: diagnosticsJson(diagnostics, files), ...shares }));
  } else {
    io.out(`${printDiagnostics(diagnostics, files, { colour: io.isColoured })}\n`, "painted");
    if (atlas) io.out(`\n${sharesTable(atlas)}\n`);
  }
  return countBy(diagnostics, "error") > 0 ? 1 : 0;
}

async function withAtlas(io: Io, corpus: string | undefined) {
  const { compileCorpus } = await import("../compile.js");
  const { compilation, files } = await compileCorpus(io, corpusFolder(io, corpus), {});
  return { diagnostics: compilation.diagnostics, files, atlas: compilation.made.atlas };
}
