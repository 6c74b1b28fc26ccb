import { remarks, title, words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `party ID "Name"`: a state. */
export const party = statement({
  type: "Party",
  words: ["party"],
  declares: { party: 'party ID "Name"' },
  forms: ['party ID "Name" (zh "名")'],
  keptIn: "parties",
  read: (scope, node) => ({
    ...scope.written(node),
    id: node.name,
    name: node.title,
    names: scope.nameList(node.names),
  }),
  print: (party) => words("party", party.id, title(party), ...remarks(party)),
});
