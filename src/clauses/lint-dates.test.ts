import { describe, expect, it } from "vitest";
import { parseClauses } from "./from-text.js";
import { lintCorpusDates } from "./lint-dates.js";

const CORPUS = `
corpus trial "A trial"
theatre from 68E 36N to 150E 62N
party north "North"
party south "South"
source tale "A narrative" at "https://example.org/tale"
source notes "Notes" at "https://example.org/notes"

says s1 of tale paragraph 1 "The second treaty was signed on 13 June 1858."
  act second-1858-signed on 13 June 1858
says s2 of tale paragraph 2 "The first treaty was signed on 16 May 1858."
  act first-1858-signed on 16 May 1858
says s3 of notes paragraph 1 "The old treaty was signed on 1 September 1727."
  act old-1727-signed on 1 September 1727
says s4 of notes paragraph 2 "The first treaty was signed in May 1858."
  act first-1858-signed on "May 1858"
`;
const treaty = (id: string, title: string, date: string): string => `
treaty ${id} "${title}"
  between north and south
  signed ${date}
`;

function lint() {
  const files = [
    { path: "corpus.md", text: CORPUS },
    { path: "first.md", text: treaty("first-1858", "First treaty", "16 May 1858 (Julian)") },
    { path: "second.md", text: treaty("second-1858", "Second treaty", '"1/13 June 1858"') },
    { path: "old.md", text: treaty("old-1727", "Old treaty", "20 August 1727 (Julian)") },
  ].map(({ path, text }) => ({ path, text: `\`\`\`thalweg\n${text.trim()}\n\`\`\`\n` }));
  const { corpus, diagnostics } = parseClauses(files);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return {
    found: lintCorpusDates(corpus),
    textOf: (file: string) => files.find(({ path }) => path === file)!.text,
  };
}

describe("the dates of narrative sources against the corpus", () => {
  const { found, textOf } = lint();

  it("are flagged by rule, at the statement", () => {
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning date-in-other-calendar",
      "warning date-difference-wrong",
      "warning date-mixed-calendars",
    ]);
    const at = found.map(({ span }) => textOf(span.file).slice(span.start, span.end).slice(0, 7));
    expect(at).toEqual(["says s2", "says s3", "says s2"]);
  });

  it("say what is wrong, and point to what dates the event", () => {
    expect(found[0]).toMatchObject({
      message: expect.stringContaining(
        '"16 May 1858" fits the signature of First treaty only as a Julian date',
      ),
      help: 'Write "16 May 1858 (Julian)".',
      related: [{ label: "dated here", span: { file: "first.md" } }],
    });
    expect(found[1]!.message).toContain("with 12 days added; in 1727 the difference was 11");
    expect(found[2]!.message).toContain("28 days between them where there were 16");
  });
});
