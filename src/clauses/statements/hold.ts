import { remarks, said, title, words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `hold ID "Name" in fact`: a word for what a party may have of ground beside title. */
export const hold = statement({
  type: "HoldKind",
  words: ["hold"],
  declares: { hold: 'hold ID "Lease"' },
  forms: ['hold ID "Lease" (zh "租借") under HOLD', 'hold ID "Occupation" in fact'],
  keptIn: "holds",
  read: (scope, node) => ({
    ...scope.written(node),
    id: node.name,
    name: node.title ?? node.name,
    names: scope.nameList(node.names),
    under: node.under ? scope.find(node.under, ["hold"]) : null,
    inFact: node.inFact,
  }),
  print: (hold) =>
    words(
      "hold",
      hold.id,
      title(hold),
      said("under", hold.under),
      hold.inFact ? "in fact" : "",
      ...remarks(hold),
    ),
});
