import { remarks, said, words } from "../phrases/print.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `holders ID "Class of holders" among HOLDERS`: a word of the corpus's vocabulary. */
export const holders = statement({
  type: "HolderClass",
  words: ["holders"],
  declares: { holders: 'holders ID "Class of holders"' },
  forms: ['holders ID "Class of holders" among HOLDERS'],
  keptIn: "holders",
  read: (scope, node) => ({
    ...scope.written(node),
    id: node.name,
    name: node.title ?? node.name,
    under: node.under ? scope.find(node.under, ["holders"]) : null,
  }),
  print: (holders) =>
    words("holders", holders.id, quote(holders.name), said("among", holders.under), ...remarks(holders)),
});
