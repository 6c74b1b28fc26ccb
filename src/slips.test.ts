import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryCorpus } from "./clauses/corpus.arbitrary.js";
import { thalwegServices } from "./clauses/parser.js";
import { printCorpus } from "./clauses/print.js";
import { splitStatements, type StatementText } from "./clauses/statements.js";
import type { Diagnostic } from "./diagnostics/model.js";
import { compile } from "./pipeline.js";
import { readMarkdown } from "./text/from-markdown.js";

/** What is found by the stages that go on in spite of errors. */
async function found(text: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await compile([{ path: "corpus.md", text }], { stopAfter: "effect" });
  return diagnostics;
}

interface Slip {
  readonly statement: StatementText;
  readonly text: string;
  /** Where the statement ends with the slip in it. */
  readonly end: number;
}

/** One word of one statement misspelt, left out, said twice, or with an opening quotation mark before it; ids stay as they are. */
function slip(text: string, which: number, at: number, how: number): Slip | null {
  const statements = splitStatements(readMarkdown({ path: "corpus.md", text }).text);
  const statement = statements[which % statements.length]!;
  const words = thalwegServices().parser.lexStatement(statement).tokens.filter(({ tokenType }) => tokenType.name !== "ID");
  const word = words[at % words.length];
  // Without its first word a statement is another one.
  if (!word || (how % 4 === 0 && word.startOffset === statement.start)) return null;
  const { image } = word;
  const wrong = ["", `${image} ${image}`, `“${image}`, image.replace(/(\p{L})(\p{L})$/u, "$1$1$2")][how % 4]!;
  const end = word.startOffset + image.length;
  return {
    statement,
    text: text.slice(0, word.startOffset) + wrong + text.slice(end),
    end: statement.start + statement.text.length + wrong.length - image.length,
  };
} // prettier-ignore

const SYNTAX = ["syntax", "unknown-statement", "unexpected-character", "open-quotation"];
const told = ({ code, message }: Diagnostic) => `${code}: ${message}`;

describe("a statement that does not parse", () => {
  it("is one error, wherever its slip is, and brings no other", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus, fc.nat(), fc.nat(), fc.nat(), async (corpus, which, at, how) => {
        const whole = printCorpus(corpus);
        const made = slip(whole, which, at, how);
        fc.pre(made !== null);
        const { statement, text, end } = made;
        const after = await found(text);
        const here = after.filter(({ span }) => span.start >= statement.start && span.end <= end);
        fc.pre(here.some(({ code }) => SYNTAX.includes(code)));
        const elsewhere = after.filter((each) => !here.includes(each)).map(told);
        const before = elsewhere.length === 0 ? [] : (await found(whole)).map(told);
        expect([elsewhere.filter((each) => !before.includes(each)), here.length]).toEqual([[], 1]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 180_000);
});
