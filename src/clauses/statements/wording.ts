import { remarks, words } from "../phrases/print.js";
import { instrumentOf, statement } from "../statement.js";
import { quote } from "../tokens.js";

const PARAGRAPH = "\n";

/** `wording LANGUAGE "…" source S "p. 5"`: the words of a text, by their edition; without them, where they stand. */
export const wording = statement({
  type: "Wording",
  words: ["wording"],
  declares: {},
  forms: ['wording LANGUAGE "…" source SOURCE "p. 5"', 'wording LANGUAGE source SOURCE "p. 5"'],
  keptIn: "wordings",
  read(scope, node, place) {
    const instrument = instrumentOf(scope, node, place);
    if (instrument === null) return null;
    const written = scope.written(node);
    if (written.citations.length === 0)
      return scope.error(
        "wording-without-source",
        scope.spanOf(node, "language"),
        `nothing says where this ${node.language} wording stands`,
        'Name the edition after it: `source ID "p. 5"`.',
      );
    return {
      ...written,
      instrument,
      article: place.article,
      language: node.language,
      words: node.words.length === 0 ? null : node.words.join(PARAGRAPH),
      text: scope.words(node),
    };
  },
  print: ({ language, words: said, ...note }) =>
    words("wording", language, ...(said?.split(PARAGRAPH).map(quote) ?? []), ...remarks(note)),
});
