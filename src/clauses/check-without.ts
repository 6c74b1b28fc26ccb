import type { Diagnostic } from "../diagnostics/model.js";
import type { ParsedClauses } from "./from-text.js";
import { nearestWords, oneOf } from "./nearest.js";

/** Reports the instruments and acts that are to be left out and that a corpus without other errors does not have. */
export function leavingOut(without: ReadonlySet<string>, parsed: ParsedClauses): ParsedClauses {
  const { corpus, diagnostics } = parsed;
  if (diagnostics.some(({ severity }) => severity === "error")) return parsed;
  const instruments = corpus.instruments.map(({ id }) => id);
  const known = [...instruments, ...corpus.acts.acts.map(({ id }) => id)];
  const unknown = [...without].filter((id) => !known.includes(id));
  const span = { file: corpus.theatre?.span.file ?? "", start: 0, end: 0 };
  return {
    ...parsed,
    diagnostics: [...diagnostics, ...unknown.map((id) => noSuch(id, known, instruments, span))],
  };
}

function noSuch(
  id: string,
  known: readonly string[],
  instruments: readonly string[],
  span: Diagnostic["span"],
): Diagnostic {
  const begun = known.filter((one) => one.startsWith(id));
  const near = begun.length > 0 ? begun : nearestWords(id, known);
  return {
    severity: "error",
    code: "unknown-instrument",
    message: `\`${id}\` is to be left out, and the corpus has no such instrument or act`,
    span,
    help:
      near.length > 0
        ? `Did you mean ${oneOf(near)}?`
        : `It has the instruments ${instruments.join(", ") || "none"}.`,
  };
}
