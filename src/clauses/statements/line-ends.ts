import type { LineEnds } from "../model.js";
import { printClauseEnd, printClauseStart, readClause } from "../phrases/clauses.js";
import { words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `the line LINE stands no more`. */
export const lineEnds = statement({
  type: "LineEnds",
  words: ["the", "editorial"],
  declares: {},
  forms: ["the line LINE stands no more"],
  keptIn: "clauses",
  is: ({ kind }) => kind === "line-ends",
  read(scope, node, place): LineEnds | null {
    const base = readClause(scope, node, place);
    if (base === null) return null;
    const line = scope.find(node.line, ["line"]);
    return line !== null ? { ...base, kind: "line-ends", line } : null;
  },
  print: (ends: LineEnds) =>
    words(printClauseStart(ends), "the line", ends.line, "stands no more", printClauseEnd(ends)),
});
