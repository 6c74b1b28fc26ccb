import { describe, expect, it } from "vitest";
import { readCase, writeCase } from "./case-file.js";
import { findCases, ROOT } from "./find-cases.js";
import { runCommand } from "./run-command.js";

describe("golden cases", () => {
  for (const { path, parts } of findCases()) {
    const commands = parts.flatMap((part) => (part.kind === "commands" ? part.commands : []));
    for (const { argv, line, expected } of commands) {
      const title = `${path}: ${line}`;
      if (expected === null) it.skip(`${title} (nothing recorded: npm run cases -- --accept)`, () => undefined);
      else it(title, async () => expect(await runCommand(argv, ROOT)).toBe(expected));
    }
  }
});

describe("the file of a case", () => {
  const text = "# A case\n\n```console\n$ thalweg at 'a b' 1858\nanswer\n$ thalweg check x\n```\n\nEnd.\n";

  it("is read into commands with their output", () => {
    const [, commands] = readCase(text);
    expect(commands).toEqual({
      kind: "commands",
      commands: [
        { argv: ["at", "a b", "1858"], line: "$ thalweg at 'a b' 1858", expected: "answer\n" },
        { argv: ["check", "x"], line: "$ thalweg check x", expected: null },
      ],
    });
  });

  it("is written back as it was, but for the output", () => {
    expect(writeCase(readCase(text), ({ expected }) => expected ?? "")).toBe(text);
    expect(writeCase(readCase(text), () => "new\n")).toContain("1858\nnew\n$ thalweg check x\nnew\n```\n");
  });
});
