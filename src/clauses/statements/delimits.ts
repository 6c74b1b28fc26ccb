import type { Delimits } from "../model.js";
import { printClauseEnd, printClauseStart, readClause } from "../phrases/clauses.js";
import { readPoint, START_OF_LINE } from "../phrases/points.js";
import { printPoint } from "../phrases/print-points.js";
import { words } from "../phrases/print.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";
import { printPart, readPart } from "./line.js";

/** `delimits LINE from P …`: the course that a later instrument gives to a line, or to a stretch of it. */
export const delimits = statement({
  type: "Delimits",
  words: ["delimits", "editorial"],
  declares: {},
  forms: ["delimits LINE from P along RIVER downstream to P"],
  keptIn: "clauses",
  is: ({ kind }) => kind === "delimits",
  read(scope, node, place): Delimits | null {
    const base = readClause(scope, node, place);
    if (base === null) return null;
    const line = scope.find(node.line, ["line"]);
    const from = readPoint(scope, node.from, START_OF_LINE);
    const { citations, unverified, editorial } = base;
    const accuracyMetres = scope.accuracy(node.within);
    const parts = node.parts.flatMap(
      (part) => readPart(scope, part, { citations, unverified, editorial, accuracyMetres }) ?? [],
    );
    if (line === null || from === null || scope.failed) return null;
    const nth = place.nth(`${line}@${base.instrument}`);
    return { ...base, kind: "delimits", line, nth, name: node.title ?? null, from, parts };
  },
  print: (clause: Delimits) =>
    [
      words(
        printClauseStart(clause),
        "delimits",
        clause.line,
        clause.name === null ? "" : quote(clause.name),
        printClauseEnd(clause),
      ),
      `  from ${printPoint(clause.from)}`,
      ...clause.parts.map((part) => `  ${printPart(part, { role: "line", editorial: clause.editorial })}`),
    ].join("\n"),
});
