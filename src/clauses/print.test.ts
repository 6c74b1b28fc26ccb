import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryCorpus } from "./corpus.arbitrary.js";
import { parseClauses } from "./from-text.js";
import type { Corpus } from "./model.js";
import { world } from "./phrases/world.arbitrary.js";
import { printCorpus } from "./print.js";
import { ARBITRARIES } from "./statements/index.arbitrary.js";

/** The tree without positions, and without the words that a written element keeps only to be shown. */
function meaning(corpus: Corpus): unknown {
  return JSON.parse(
    JSON.stringify(corpus, (_, value: unknown) => {
      if (typeof value !== "object" || value === null || !("span" in value)) return value;
      return { ...value, span: undefined, text: undefined };
    }),
  );
}

/** `npm run check` looks at few. */
const RUNS = process.env.CHECK_STATEMENTS === undefined ? 40 : 3;

describe("printing the clause tree", () => {
  it("is tried with statements of every rule", () => {
    const [w] = fc.sample(world, { numRuns: 1, seed: 1 });
    const none = Object.entries(ARBITRARIES).filter(([, make]) => {
      const made: readonly (readonly unknown[])[] = fc.sample<readonly unknown[]>(make(w!), {
        numRuns: 20,
        seed: 1,
      });
      return made.every((list) => list.length === 0);
    });
    expect(none.map(([type]) => type)).toEqual([]);
  });

  it("is undone by parsing, for every statement of the language", () => {
    fc.assert(
      fc.property(arbitraryCorpus, (corpus) => {
        const text = printCorpus(corpus);
        const parsed = parseClauses([{ path: "corpus.md", text }]);
        // Which sources are witnesses is drawn at random.
        const ofWitnesses = ["only-source-of-several", "single-witness"];
        const told = parsed.diagnostics.filter(
          ({ severity, code }) => severity !== "note" && !ofWitnesses.includes(code),
        );
        expect(told).toEqual([]);
        expect(meaning(parsed.corpus)).toEqual(meaning(corpus));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
