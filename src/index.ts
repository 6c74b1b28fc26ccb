/** The compiler: Markdown files in, an atlas out. */
export { compile, STAGES, type Compilation, type CompileOptions, type Stage } from "./pipeline.js";
export type { Diagnostic, SourceFile, Span } from "./diagnostics/model.js";
