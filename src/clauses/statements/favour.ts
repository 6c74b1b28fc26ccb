import { printLabel, printProvisionEnd, readProvision } from "../phrases/provisions.js";
import { listed, quoted, said, words } from "../phrases/print.js";
import type { Favour } from "../rights-model.js";
import { statement } from "../statement.js";

/** `PARTY has most-favoured-nation treatment from PARTY`: gives what another has. */
export const favour = statement({
  type: "Favour",
  words: ["clause"],
  declares: {},
  forms: [
    "PARTY has most-favoured-nation treatment from PARTY in RIGHT for HOLDERS hereafter",
    'clause LABEL PARTY has as-other-nations treatment from PARTY in return for "…"',
  ],
  keptIn: "provisions",
  is: ({ kind }) => kind === "favour",
  read(scope, node, place): Favour | null {
    const base = readProvision(scope, node, place);
    if (base === null) return null;
    const beneficiary = scope.find(node.beneficiary, ["party"]);
    const grantor = scope.find(node.grantor, ["party"]);
    const who = node.who ? scope.find(node.who, ["holders"]) : null;
    const subjects = scope.findAll(node.subjects, ["right"]);
    if (beneficiary === null || grantor === null) return null;
    return {
      ...base,
      kind: "favour",
      form: node.form,
      beneficiary,
      grantor,
      subjects,
      who,
      condition: node.condition ?? null,
      scope: node.hereafter ? "hereafter" : "ever",
    };
  },
  print: (favour: Favour) =>
    words(
      printLabel(favour),
      `${favour.beneficiary} has ${favour.form} treatment from ${favour.grantor}`,
      listed("in", favour.subjects),
      said("for", favour.who),
      favour.scope === "hereafter" ? "hereafter" : "",
      quoted("in return for", favour.condition),
      printProvisionEnd(favour),
    ),
});
