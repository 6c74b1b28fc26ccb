import { quoted, remarks, words } from "../phrases/print.js";
import { instrumentOf, statement } from "../statement.js";

/** `text LANGUAGE lacks "…" so "…"`: what a language version of an article says or lacks, or how it counts. */
export const text = statement({
  type: "TextNote",
  words: ["text"],
  declares: {},
  forms: ["text LANGUAGE is authentic", 'text LANGUAGE lacks "…" so "…"', 'text LANGUAGE says "…" so "…"'],
  keptIn: "textNotes",
  read(scope, node, place) {
    const instrument = instrumentOf(scope, node, place);
    if (instrument === null) return null;
    return {
      ...scope.written(node),
      instrument,
      article: place.article,
      language: node.language,
      status: node.status ?? null,
      map: null,
      how: node.how ?? null,
      words: node.words ?? null,
      consequence: node.consequence ?? null,
      text: scope.words(node),
    };
  },
  is: ({ map }) => map === null,
  print: ({ language, status, how, words: said, consequence, ...note }) =>
    words(
      "text",
      language,
      status === null ? "" : `is ${status}`,
      quoted(how ?? "", said),
      quoted("so", consequence),
      ...remarks(note),
    ),
});
