import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryCorpus } from "./fixtures/arbitrary-corpus.js";
import { parseClauses } from "./from-text.js";
import type { Corpus } from "./model.js";
import { printCorpus } from "./print.js";

/** The tree without positions and without the words that are kept only to be shown. */
function meaning(corpus: Corpus): unknown {
  return JSON.parse(
    JSON.stringify(corpus, (key, value: unknown) => (key === "span" || key === "text" ? undefined : value)),
  );
}

describe("printing the clause tree", () => {
  it("is undone by parsing", () => {
    fc.assert(
      fc.property(arbitraryCorpus, (corpus) => {
        const text = printCorpus(corpus);
        const parsed = parseClauses([{ path: "corpus.md", text }]);
        expect(parsed.diagnostics).toEqual([]);
        expect(meaning(parsed.corpus)).toEqual(meaning(corpus));
      }),
      { numRuns: 60 },
    );
  });
});
