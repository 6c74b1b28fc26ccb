import { dated, remarks, words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `life of PERSON from DATE until DATE`. */
export const life = statement({
  type: "Life",
  words: ["life"],
  declares: {},
  forms: ["life of PERSON from DATE until DATE"],
  keptIn: "lifetimes",
  read(scope, node) {
    const person = scope.find(node.person, ["person"]);
    if (person === null) return null;
    return {
      ...scope.written(node),
      person,
      born: scope.dateIf(node.born),
      died: scope.dateIf(node.died),
    };
  },
  print: (life) =>
    words("life of", life.person, dated("from", life.born), dated("until", life.died), ...remarks(life)),
});
