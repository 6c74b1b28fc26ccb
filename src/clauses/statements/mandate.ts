import type { Mandate } from "../acts-model.js";
import type * as ast from "../generated/ast.js";
import { printActor, printReach, readActor, readReach } from "../phrases/actors.js";
import { dated, listed, quoted, remarks, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `mandate ID "Title" to PERSON by PERSON over MATTER from DATE`: powers and instructions. */
export const mandate = statement({
  type: "Mandate",
  words: ["mandate"],
  declares: { mandate: 'mandate ID "Title" to PERSON by PERSON' },
  forms: [
    'mandate ID "Title" to PERSON by PERSON over MATTER in COUNTRY forbidding MATTER from DATE until DATE aim "…"',
  ],
  keptIn: "mandates",
  read: readMandate,
  print: printMandate,
});

function readMandate(scope: Scope, node: ast.Mandate): Mandate | null {
  const to = readActor(scope, node.to);
  const by = readActor(scope, node.giver);
  if (to === null || by === null) return null;
  const mandate: Mandate = {
    ...scope.written(node),
    id: node.name,
    title: node.title,
    to,
    by,
    over: node.over.map((reach) => readReach(scope, reach)),
    forbidden: node.forbidden.map((reach) => readReach(scope, reach)),
    aims: node.aims,
    from: scope.dateIf(node.from[0]),
    until: scope.dateIf(node.until[0]),
    text: scope.words(node),
  };
  return scope.failed ? null : mandate;
}

function printMandate(mandate: Mandate): string {
  return words(
    "mandate",
    mandate.id,
    quote(mandate.title),
    `to ${printActor(mandate.to)} by ${printActor(mandate.by)}`,
    listed("over", mandate.over.map(printReach)),
    listed("forbidding", mandate.forbidden.map(printReach)),
    ...mandate.aims.map((aim) => quoted("aim", aim)),
    dated("from", mandate.from),
    dated("until", mandate.until),
    ...remarks(mandate),
  );
} // prettier-ignore
