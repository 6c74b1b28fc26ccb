import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printDiagnostics } from "../diagnostics/print.js";
import { arbitraryCorpus } from "./corpus.arbitrary.js";
import { parseClauses } from "./from-text.js";
import { printCorpus } from "./print.js";

/** Cuts, doubles, exchanges or overwrites a stretch of a text. */
function mutate(text: string, kind: number, at: number, length: number, noise: string): string {
  const start = at % (text.length + 1);
  const end = Math.min(text.length, start + length);
  const middle = [text.slice(0, start), text.slice(start, end), text.slice(end)] as const;
  switch (kind) {
    case 0:
      return middle[0] + middle[2];
    case 1:
      return middle[0] + middle[1] + middle[1] + middle[2];
    case 2:
      return middle[0] + noise + middle[2];
    default:
      return middle[2] + middle[1] + middle[0];
  }
}

const noise = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom(
    "\n",
    "\r",
    "\0",
    '"',
    "```",
    "`",
    "\n\n  ",
    "(",
    ",",
    " the ",
    " to ",
    " editorial ",
    "--",
    "\ufeff",
    "\ud800",
    "999999999999 km",
    "0N 0N",
  ),
);
const mutation = fc.tuple(fc.nat(3), fc.nat(100_000), fc.nat(40), noise);

describe("mutated corpora", () => {
  it("give diagnostics within the text, and never throw", () => {
    fc.assert(
      fc.property(
        arbitraryCorpus,
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (corpus, mutations) => {
          const text = mutations.reduce(
            (mutated, [kind, at, length, by]) => mutate(mutated, kind, at, length, by),
            printCorpus(corpus),
          );
          const file = { path: "corpus.md", text };
          const { diagnostics } = parseClauses([file]);
          for (const { span, help, message } of diagnostics) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(message).not.toBe("");
            expect(help).not.toBe("");
          }
          expect(printDiagnostics(diagnostics, [file])).not.toBe("");
        },
      ),
      { numRuns: 60 },
    );
  });
});
