/**
 * A golden case: a Markdown file with commands in `console` fences and, under each, exactly what it prints.
 * Standard output and errors stand in the order in which they came; a last line `[exit code 1]` where it is not 0.
 */
export interface CaseCommand {
  /** The words after `$ thalweg`. */
  readonly argv: readonly string[];
  readonly line: string;
  /** null: not recorded yet. */
  readonly expected: string | null;
}

/** A stretch of the file that is kept, or the commands of one fence. */
export type CasePart =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "commands"; readonly commands: readonly CaseCommand[] };

const CONSOLE = /^```console\r?\n([\s\S]*?)^```[ \t]*$/gm;

export function readCase(text: string): CasePart[] {
  const parts: CasePart[] = [];
  let at = 0;
  for (const found of text.matchAll(CONSOLE)) {
    parts.push({ kind: "text", text: text.slice(at, found.index) });
    parts.push({ kind: "commands", commands: readCommands(found[1] ?? "") });
    at = found.index + found[0].length;
  }
  return [...parts, { kind: "text", text: text.slice(at) }];
}

function readCommands(block: string): CaseCommand[] {
  return block
    .split(/^(?=\$ )/m)
    .filter((piece) => piece.startsWith("$ "))
    .map((piece) => {
      const [line = "", ...output] = piece.split("\n");
      const expected = output.join("\n");
      return { argv: argvOf(line.slice(2)), line, expected: expected.trim() === "" ? null : expected };
    });
}

/** Words between spaces; `"…"` and `'…'` keep theirs. The first is the name of the program. */
function argvOf(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
  return words[0] === "thalweg" ? words.slice(1) : words;
}

/** The file again, with what the commands print now. */
export function writeCase(parts: readonly CasePart[], outputOf: (command: CaseCommand) => string): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      const commands = part.commands.map((command) => `${command.line}\n${outputOf(command)}`);
      return `\`\`\`console\n${commands.join("")}\`\`\``;
    })
    .join("");
}
