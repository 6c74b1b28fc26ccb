import type { Confirms } from "../model.js";
import { printClauseEnd, printClauseStart, readClause } from "../phrases/clauses.js";
import { ofArticle, words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `confirms INSTRUMENT article N`. */
export const confirms = statement({
  type: "Confirms",
  words: ["confirms", "editorial"],
  declares: {},
  forms: ["confirms INSTRUMENT article 1"],
  keptIn: "clauses",
  is: ({ kind }) => kind === "confirms",
  read(scope, node, place): Confirms | null {
    const base = readClause(scope, node, place);
    if (base === null) return null;
    const confirmed = scope.find(node.instrument, ["instrument"]);
    const confirmedArticle = scope.article(confirmed, node);
    return confirmed !== null ? { ...base, kind: "confirms", confirmed, confirmedArticle } : null;
  },
  print: (confirms: Confirms) =>
    words(
      printClauseStart(confirms),
      "confirms",
      confirms.confirmed,
      ofArticle(confirms.confirmedArticle),
      printClauseEnd(confirms),
    ),
});
