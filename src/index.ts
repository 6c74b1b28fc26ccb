/** The compiler: Markdown files in, an atlas out. It reads the waters of `geography/`, and so runs in Node only. */
export { compile, STAGES, type Compilation, type CompileOptions, type Stage } from "./pipeline.js";
export { readCorpusFiles, type ReadFiles } from "./text/from-files.js";
export { printDiagnostics, diagnosticsJson } from "./diagnostics/print.js";
export type { Diagnostic, SourceFile, Span } from "./diagnostics/model.js";
export type { Corpus } from "./clauses/model.js";
export type { Gazetteer } from "./gazetteer/model.js";
export type { Delimitations } from "./delimitation/model.js";
export type { Partition } from "./partition/model.js";
export type { Regime } from "./regime/model.js";
export type { Atlas } from "./atlas/model.js";
