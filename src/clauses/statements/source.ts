import { quoted, remarks, words } from "../phrases/print.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `source ID "Title" at "address"`: what remarks cite. */
export const source = statement({
  type: "Source",
  words: ["source"],
  declares: { source: 'source ID "Title"' },
  forms: ['source ID "Title" at "https://…"'],
  keptIn: "sources",
  read: (scope, node) => ({
    ...scope.written(node),
    id: node.name,
    title: node.title,
    address: node.address ?? null,
  }),
  print: (source) =>
    words("source", source.id, quote(source.title), quoted("at", source.address), ...remarks(source)),
});
