import { remarks, said, words } from "../phrases/print.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `right ID "Kind of right" under RIGHT`: a word of the corpus's vocabulary. */
export const right = statement({
  type: "RightKind",
  words: ["right"],
  declares: { right: 'right ID "Kind of right"' },
  forms: ['right ID "Kind of right" under RIGHT'],
  keptIn: "rights",
  read: (scope, node) => ({
    ...scope.written(node),
    id: node.name,
    name: node.title ?? node.name,
    under: node.under ? scope.find(node.under, ["right"]) : null,
  }),
  print: (right) =>
    words("right", right.id, quote(right.name), said("under", right.under), ...remarks(right)),
});
