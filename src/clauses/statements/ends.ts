import { ofArticle, remarks, words } from "../phrases/print.js";
import { instrumentOf, statement } from "../statement.js";

/** `ends INSTRUMENT article N`: no effect for anyone from the day this instrument is in force. */
export const ends = statement({
  type: "Ends",
  words: ["ends"],
  declares: {},
  forms: ["ends INSTRUMENT article 1"],
  keptIn: "ends",
  read(scope, node, place) {
    const instrument = instrumentOf(scope, node, place);
    if (instrument === null) return null;
    const id = place.clauseId();
    const ended = scope.find(node.ended, ["instrument"]);
    const endedArticle = scope.article(ended, node);
    if (ended === null) return null;
    const text = scope.ownWords(node);
    return { ...scope.written(node), id, instrument, article: place.article, text, ended, endedArticle };
  },
  print: (ends) => words("ends", ends.ended, ofArticle(ends.endedArticle), ...remarks(ends)),
});
