import { printLabel, printProvisionEnd, readProvision } from "../phrases/provisions.js";
import { listed, words } from "../phrases/print.js";
import type { Reciprocity } from "../rights-model.js";
import { statement } from "../statement.js";

/** `PARTY and PARTY reciprocally in RIGHT`: what either may do with the other, the other may do with it. */
export const reciprocity = statement({
  type: "Reciprocity",
  words: ["clause"],
  declares: {},
  forms: ["PARTY and PARTY reciprocally in RIGHT", "clause LABEL PARTY and PARTY reciprocally"],
  keptIn: "provisions",
  is: ({ kind }) => kind === "reciprocity",
  read(scope, node, place): Reciprocity | null {
    const base = readProvision(scope, node, place);
    if (base === null) return null;
    const one = scope.find(node.one, ["party"]);
    const other = scope.find(node.other, ["party"]);
    const subjects = scope.findAll(node.subjects, ["right"]);
    if (one === null || other === null) return null;
    return { ...base, kind: "reciprocity", between: [one, other], subjects };
  },
  print: (reciprocity: Reciprocity) =>
    words(
      printLabel(reciprocity),
      `${reciprocity.between[0]} and ${reciprocity.between[1]} reciprocally`,
      listed("in", reciprocity.subjects),
      printProvisionEnd(reciprocity),
    ),
});
