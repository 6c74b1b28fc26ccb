import { describe, expect, it } from "vitest";
import { parseClauses } from "./from-text.js";

describe("hostile input", () => {
  it("of 100,000 lines is summarised", () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `@${index} }{ *[ \` garbage ${index * 7919}`);
    const text = `\`\`\`thalweg\n${lines.join("\n")}\n\`\`\`\n`;
    const { diagnostics } = parseClauses([{ path: "a.md", text }]);
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)).toMatchObject({
      code: "too-many-errors",
      message: expect.stringContaining("99,980"),
    });
  });
});
