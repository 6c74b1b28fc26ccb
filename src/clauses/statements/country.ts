import { listed, remarks, title, words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `country ID "Name" part of COUNTRY`: a province or a region, by name only. */
export const country = statement({
  type: "Country",
  words: ["country"],
  declares: { country: 'country ID "Name"' },
  forms: ['country ID "Name" part of COUNTRY, COUNTRY'],
  keptIn: "countries",
  read: (scope, node) => ({
    ...scope.written(node),
    id: node.name,
    name: node.title,
    names: scope.nameList(node.names),
    partOf: scope.findAll(node.partOf, ["country"]),
  }),
  print: (country) =>
    words("country", country.id, title(country), listed("part of", country.partOf), ...remarks(country)),
});
