import { printReach, readReach } from "../phrases/actors.js";
import { listed, remarks, title, words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `office ID "Name" of PARTY over MATTER`: an organ of a state, and what it is over by its own nature. */
export const office = statement({
  type: "Office",
  words: ["office"],
  declares: { office: 'office ID "Name" of PARTY' },
  forms: ['office ID "Name" of PARTY'],
  keptIn: "offices",
  read(scope, node) {
    const party = scope.find(node.party, ["party"]);
    const over = node.scopes.map((reach) => readReach(scope, reach));
    if (party === null) return null;
    return {
      ...scope.written(node),
      id: node.name,
      name: node.title,
      names: scope.nameList(node.names),
      party,
      over,
    };
  },
  print: (office) =>
    words(
      "office",
      office.id,
      title(office),
      `of ${office.party}`,
      listed("over", office.over.map(printReach)),
      ...remarks(office),
    ),
});
