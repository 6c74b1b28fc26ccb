import { printMade, readMade } from "../phrases/made.js";
import { remarks, words } from "../phrases/print.js";
import { instrumentOf, statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `map ID "Title" of 1893`: a map that is annexed to an instrument is one of its texts. */
export const map = statement({
  type: "MapText",
  words: ["map"],
  declares: {},
  forms: ['map TEXT "Title" of 1893'],
  keptIn: "textNotes",
  read(scope, node, place) {
    const instrument = instrumentOf(scope, node, place);
    const of = readMade(scope, node.made);
    if (instrument === null || scope.failed) return null;
    return {
      ...scope.written(node),
      instrument,
      article: place.article,
      language: node.language,
      status: null,
      map: { title: node.title, of },
      how: null,
      words: null,
      consequence: null,
      text: scope.words(node),
    };
  },
  is: ({ map }) => map !== null,
  print: ({ language, map, ...note }) =>
    words("map", language, quote(map?.title ?? ""), printMade(map?.of ?? null), ...remarks(note)),
});
