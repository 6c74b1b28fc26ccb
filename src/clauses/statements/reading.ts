import { listed, words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `reading PARTY follows LANGUAGE`: the texts that a party's reading follows, of the instrument it stands in or of all. */
export const reading = statement({
  type: "ReadingTexts",
  words: ["reading"],
  declares: {},
  forms: ["reading PARTY follows LANGUAGE, LANGUAGE"],
  keptIn: "readingTexts",
  read(scope, node, { instrument }) {
    const reading = scope.find(node.reading, ["party"]);
    return reading === null ? null : { reading, instrument, texts: node.texts };
  },
  print: ({ reading, texts }) => words("reading", reading, listed("follows", texts)),
});
