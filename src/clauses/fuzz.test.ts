import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutated, mutations } from "../../test/fuzz/mutations.js";
import { printDiagnostics } from "../diagnostics/print.js";
import { arbitraryCorpus } from "./corpus.arbitrary.js";
import { parseClauses } from "./from-text.js";
import { printCorpus } from "./print.js";

describe("mutated corpora", () => {
  it("give diagnostics within the text, and never throw", () => {
    fc.assert(
      fc.property(arbitraryCorpus, mutations(1, 6), (corpus, all) => {
        const text = mutated(printCorpus(corpus), all);
        const file = { path: "corpus.md", text };
        const { diagnostics } = parseClauses([file]);
        for (const { span, help, message } of diagnostics) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(message).not.toBe("");
          expect(help).not.toBe("");
        }
        expect(printDiagnostics(diagnostics, [file])).not.toBe("");
      }),
      { numRuns: 60 },
    );
  });
});
