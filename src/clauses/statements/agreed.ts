import type { Agreed } from "../model.js";
import { printClauseEnd, printClauseStart, readClause } from "../phrases/clauses.js";
import { words } from "../phrases/print.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `agreed "…"`: a provision without effect on ground or rights, kept so that it can be cited. */
export const agreed = statement({
  type: "Agreed",
  words: ["agreed", "editorial"],
  declares: {},
  forms: ['agreed "what was agreed"'],
  keptIn: "clauses",
  is: ({ kind }) => kind === "agreed",
  read(scope, node, place): Agreed | null {
    const base = readClause(scope, node, place);
    if (base === null) return null;
    return { ...base, kind: "agreed", provision: node.provision };
  },
  print: (agreed: Agreed) =>
    words(printClauseStart(agreed), "agreed", quote(agreed.provision), printClauseEnd(agreed)),
});
