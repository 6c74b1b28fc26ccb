import type * as ast from "../generated/ast.js";
import type { Party } from "../model.js";
import { checkSpan, printName, readName } from "../phrases/existence.js";
import { dated, listed, remarks, said, title, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";

/** `party ID "Name" continues PARTY since DATE`: a state, from when until when it was one, and under which name before. */
export const party = statement({
  type: "Party",
  words: ["party"],
  declares: { party: 'party ID "Name"' },
  forms: [
    'party ID "Name" (zh "名")',
    'party ID "Name" since DATE until DATE named "Name" until DATE',
    'party ID "Name" continues PARTY since DATE but not for PARTY',
  ],
  keptIn: "parties",
  read: readParty,
  print: (party) =>
    words(
      "party",
      party.id,
      title(party),
      said("continues", party.continues),
      dated("since", party.since),
      dated("until", party.until),
      ...party.named.map(printName),
      listed("but not for", party.notFor),
      ...remarks(party),
    ),
});

function readParty(scope: Scope, node: ast.Party): Party | null {
  const continues = node.of ? scope.find(node.of, ["party"]) : null;
  const since = scope.dateIf(node.sinces[0]?.date);
  if (continues !== null && since === null)
    return scope.error(
      "continues-undated",
      scope.span(node),
      "nothing says since when this party continues the other",
      "Add the day: `continues PARTY since DATE`.",
    );
  const until = scope.dateIf(node.untils[0]?.date);
  if (node.untils[0]) checkSpan(scope, since, until, scope.span(node.untils[0]));
  return {
    ...scope.written(node),
    id: node.name,
    name: node.title,
    names: scope.nameList(node.names),
    continues,
    since,
    until,
    named: node.named.map((each) => readName(scope, each)),
    notFor: scope.findAll(node.notFor, ["party"]),
  };
}
