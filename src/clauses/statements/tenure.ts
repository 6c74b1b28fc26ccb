import { dated, remarks, words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `PERSON holds OFFICE from DATE until DATE`. */
export const tenure = statement({
  type: "Tenure",
  words: [],
  declares: {},
  forms: ["PERSON holds OFFICE from DATE until DATE"],
  keptIn: "tenures",
  read(scope, node) {
    const person = scope.find(node.person, ["person"]);
    const office = scope.find(node.office, ["office"]);
    if (person === null || office === null) return null;
    return {
      ...scope.written(node),
      person,
      office,
      from: scope.dateIf(node.from),
      until: scope.dateIf(node.until),
      text: scope.words(node),
    };
  },
  print: (tenure) =>
    words(
      tenure.person,
      "holds",
      tenure.office,
      dated("from", tenure.from),
      dated("until", tenure.until),
      ...remarks(tenure),
    ),
});
