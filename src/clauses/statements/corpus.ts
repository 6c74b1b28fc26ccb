import { quote } from "../tokens.js";
import { words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `corpus ID "Title"`: what this corpus is. */
export const corpusHead = statement({
  type: "CorpusHead",
  words: ["corpus"],
  declares: {},
  forms: ['corpus ID "Title"'],
  keptIn: "heads",
  read: (_scope, node) => ({ id: node.name, title: node.title }),
  print: ({ id, title }) => words("corpus", id, quote(title)),
});
