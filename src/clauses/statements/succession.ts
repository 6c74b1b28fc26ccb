import type * as ast from "../generated/ast.js";
import type { Inheritance } from "../model.js";
import { dated, listed, remarks, words } from "../phrases/print.js";
import { printSelector, readSelector } from "../phrases/selectors.js";
import type { Scope } from "../scope.js";
import { statement, type StatementPlace } from "../statement.js";

/** `PARTY succeeds PARTY in GROUND since DATE with INSTRUMENT`: another state, in the place of the first. */
export const succession = statement({
  type: "Succession",
  words: [],
  declares: {},
  forms: [
    "PARTY succeeds PARTY since DATE with its treaties",
    "PARTY succeeds PARTY in left of LINE since DATE with INSTRUMENT, INSTRUMENT but not for PARTY",
  ],
  keptIn: "successions",
  read: readSuccession,
  print: (succession) =>
    words(
      succession.heir,
      "succeeds",
      succession.of,
      succession.selector ? `in ${printSelector(succession.selector)}` : "",
      dated("since", succession.since),
      succession.treaties === null ? "with its treaties" : listed("with", succession.treaties),
      listed("but not for", succession.notFor),
      ...remarks(succession),
    ),
});

function readSuccession(scope: Scope, node: ast.Succession, place: StatementPlace): Inheritance | null {
  const heir = scope.find(node.heir, ["party"]);
  const of = scope.find(node.of, ["party"]);
  const since = scope.dateIf(node.sinces[0]?.date);
  const selector = node.selector ? readSelector(scope, node.selector) : null;
  const treaties = node.all ? null : scope.findAll(node.treaties, ["instrument"]);
  if (heir === null || of === null || since === null || scope.failed) return null;
  return {
    ...scope.written(node),
    id: place.clauseId("states"),
    form: "succeeds",
    heir,
    of,
    since,
    selector,
    treaties,
    notFor: scope.findAll(node.notFor, ["party"]),
    text: scope.ownWords(node),
  };
}
