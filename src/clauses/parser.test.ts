import { expect, it } from "vitest";
import { thalwegServices } from "./parser.js";

it("is as quick with a page of prose as with a page of statements", () => {
  const { parser } = thalwegServices();
  const text = 'twon t1 "T" at 54.81S 68.32W';
  const markdown = { file: { path: "prose.md", text } } as Parameters<typeof parser.parseStatement>[1];
  const written = { text, start: 0, stray: false } as Parameters<typeof parser.parseStatement>[0];
  // A second for each, as it once was, would end this by its time limit.
  for (let line = 0; line < 200; line++) expect(parser.parseStatement(written, markdown).node).toBeNull();
});
