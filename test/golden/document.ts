/**
 * A golden document: Markdown with commands in `console` fences and, under each, exactly what it prints.
 *
 * Standard output and errors stand in the order in which they came; a last line `[exit code 1]` where it is not 0.
 * A last line `…` leaves the rest of a long output out: the command has to succeed, and to begin as written.
 * A fence of Markdown that names a file, such as `markdown fuego/treaty.md`, is that file for the commands.
 */
export interface GoldenCommand {
  /** The words after `$ `, without `npx` and `thalweg`. */
  readonly argv: readonly string[];
  /** As written, `$ ` included. */
  readonly line: string;
  /** null: not recorded yet. */
  readonly expected: string | null;
}

export interface GoldenFile {
  /** Relative to the folder in which the commands that name it run. */
  readonly path: string;
  readonly content: string;
}

/** A stretch of the document that is kept, the commands of one fence, or a file for the commands. */
export type GoldenPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "commands"; readonly text: string; readonly commands: readonly GoldenCommand[] }
  | { readonly kind: "file"; readonly text: string; readonly file: GoldenFile };

const FENCE = /^(`{3,})([^\n`]*)\n([\s\S]*?)^\1[ \t]*$/gm;
const LEFT_OUT = "…\n";
const FAILED = /\[exit code \d+\]\n$/;

/** The texts of the parts, joined, are the document. */
export function readGolden(document: string): GoldenPart[] {
  const parts: GoldenPart[] = [];
  let at = 0;
  for (const found of document.matchAll(FENCE)) {
    const [text = "", , info = "", body = ""] = found;
    const special = readFence(text, info.trim(), body);
    if (special === null) continue;
    parts.push({ kind: "text", text: document.slice(at, found.index) }, special);
    at = found.index + text.length;
  }
  return [...parts, { kind: "text", text: document.slice(at) }];
}

export function commandsOf(parts: readonly GoldenPart[]): readonly GoldenCommand[] {
  return parts.flatMap((part) => (part.kind === "commands" ? part.commands : []));
}

export function filesOf(parts: readonly GoldenPart[]): readonly GoldenFile[] {
  return parts.flatMap((part) => (part.kind === "file" ? [part.file] : []));
}

/** The document again, with what the commands print now. */
export function writeGolden(
  parts: readonly GoldenPart[],
  outputOf: (command: GoldenCommand) => string,
): string {
  return parts
    .map((part) => {
      if (part.kind !== "commands") return part.text;
      const commands = part.commands.map((each) => `${each.line}\n${shown(outputOf(each), each.expected)}`);
      const body = commands.join("");
      const fence = fenceAround(body);
      return `${fence}console\n${body}${fence}`;
    })
    .join("");
}

/** A fence longer than any in what it holds. */
function fenceAround(body: string): string {
  const longest = Math.max(2, ...[...body.matchAll(/^`{3,}/gm)].map(([run]) => run.length));
  return "`".repeat(longest + 1);
}

/** As much of an output as the document shows of it: the whole, or where it leaves the rest out, as many lines as before. */
export function shown(output: string, expected: string | null): string {
  if (!expected?.endsWith(LEFT_OUT) || FAILED.test(output)) return output;
  const lines = output.split(/(?<=\n)/);
  const kept = expected.split("\n").length - 2;
  return lines.length <= kept ? output : `${lines.slice(0, kept).join("")}${LEFT_OUT}`;
}

function readFence(text: string, info: string, body: string): GoldenPart | null {
  if (info === "console") return { kind: "commands", text, commands: readCommands(body) };
  const path = info.match(/^markdown (\S+)$/)?.[1];
  return path === undefined ? null : { kind: "file", text, file: { path, content: body } };
}

function readCommands(block: string): GoldenCommand[] {
  return block
    .split(/^(?=\$ )/m)
    .filter((piece) => piece.startsWith("$ "))
    .map((piece) => {
      const [line = "", ...output] = piece.split("\n");
      const expected = output.join("\n");
      return { argv: argvOf(line), line, expected: expected.trim() === "" ? null : expected };
    });
}

/** Words between spaces; `"…"` and `'…'` keep theirs. */
function argvOf(line: string): string[] {
  const words = [...line.slice(2).matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (found) => found[1] ?? found[2] ?? found[3] ?? "",
  );
  const [program, ...rest] = words[0] === "npx" ? words.slice(1) : words;
  if (program === "thalweg") return rest;
  if (program === "cat") return words;
  throw new Error(
    `${line}: a console fence holds commands of thalweg, or cat; write others in a fence of sh`,
  );
}
