/** What a compilation found, as commands tell it. */
import type { AtlasDiagnostic } from "../atlas/model.js";
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import { openPositions } from "../diagnostics/positions.js";
import { printDiagnostics } from "../diagnostics/print.js";
import type { Io } from "./io.js";

export interface Findings {
  readonly errors: number;
  /** As a terminal shows them; empty where nothing was found. */
  readonly rendered: string;
  readonly diagnostics: readonly AtlasDiagnostic[];
}

export function findingsOf(
  io: Io,
  files: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
): Findings {
  const where = openPositions(files);
  return {
    errors: countBy(diagnostics, "error"),
    rendered:
      diagnostics.length === 0 ? "" : `${printDiagnostics(diagnostics, files, { colour: io.isColoured })}\n`,
    diagnostics: diagnostics.map(({ span, severity, code, message, help }) => ({
      severity,
      code,
      message,
      help,
      where: where(span),
    })),
  };
}

export function countBy(diagnostics: readonly Diagnostic[], severity: Diagnostic["severity"]): number {
  return diagnostics.filter((each) => each.severity === severity).length;
}
