import { remarks, words } from "../phrases/print.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `places ID "Sort of place"`: a word of the corpus's vocabulary. */
export const places = statement({
  type: "PlaceSort",
  words: ["places"],
  declares: { places: 'places ID "Sort of place"' },
  forms: ['places ID "Sort of place"'],
  keptIn: "sorts",
  read: (scope, node) => ({
    ...scope.written(node),
    id: node.name,
    name: node.title ?? node.name,
    under: null,
  }),
  print: (places) => words("places", places.id, quote(places.name), ...remarks(places)),
});
