import { remarks, said, title, words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `person ID "Name" of PARTY`: someone who signs or acts. */
export const person = statement({
  type: "Person",
  words: ["person"],
  declares: { person: 'person ID "Name"' },
  forms: ['person ID "Name" of PARTY'],
  keptIn: "persons",
  read: (scope, node) => ({
    ...scope.written(node),
    id: node.name,
    name: node.title,
    names: scope.nameList(node.names),
    party: scope.findOptional(node.party, ["party"]),
  }),
  print: (person) => words("person", person.id, title(person), said("of", person.party), ...remarks(person)),
});
