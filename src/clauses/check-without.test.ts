import { expect, it } from "vitest";
import { leavingOut } from "./check-without.js";
import { parseClauses } from "./from-text.js";

const text = `\`\`\`thalweg
corpus c "C"
theatre from 8.3W 36.8N to 6.4W 38.0N
party west "West"
decree west-1800 "Decree"
  of west
  signed 1 January 1800
\`\`\`
`;

it("reports an instrument that is to be left out and that the corpus does not have, with the nearest", () => {
  const parsed = parseClauses([{ path: "a.md", text }]);
  expect(parsed.diagnostics).toEqual([]);
  expect(leavingOut(new Set(["west-1800"]), parsed).diagnostics).toEqual([]);
  expect(leavingOut(new Set(["west-1810", "west-1800"]), parsed).diagnostics).toEqual([
    {
      severity: "error",
      code: "unknown-instrument",
      message: "`west-1810` is to be left out, and the corpus has no such instrument or act",
      span: { file: "a.md", start: 0, end: 0 },
      help: "Did you mean `west-1800`?",
    },
  ]);
  expect(leavingOut(new Set(["west"]), parsed).diagnostics[0]?.help).toBe("Did you mean `west-1800`?");
});
