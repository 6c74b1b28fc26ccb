/**
 * Fences -> statements. A statement begins at the start of a line; lines that continue it are indented.
 * Blank lines and lines of comment neither begin nor end one.
 */
import type { Fence, FenceLine, MarkdownText } from "../text/model.js";

/** The text of one statement: `text[i]` stands at offset `start + i` of the file; what is not of the fence is blank. */
export interface StatementText {
  readonly start: number;
  readonly text: string;
  /** Its first line is indented, and continues nothing. */
  readonly stray: boolean;
}

/** A fence of this word is an example in prose: shown, not read. */
const EXAMPLE = "example";

function isRead(fence: Fence): boolean {
  return !fence.words.includes(EXAMPLE);
}

export function splitStatements(markdown: MarkdownText): StatementText[] {
  return markdown.fences.filter(isRead).flatMap((fence) => splitFence(markdown.file.text, fence));
}

function splitFence(text: string, fence: Fence): StatementText[] {
  const statements: StatementText[] = [];
  let lines: FenceLine[] = [];
  const finish = (): void => {
    if (lines.length > 0) statements.push(joinLines(text, lines));
    lines = [];
  };
  for (const line of fence.lines) {
    const content = text.slice(line.start, line.end);
    if (/^\s*(?:--.*)?$/.test(content)) continue;
    if (!/^\s/.test(content)) finish();
    lines.push(line);
  }
  finish();
  return statements;
}

function joinLines(text: string, lines: readonly FenceLine[]): StatementText {
  const start = lines[0]?.start ?? 0;
  let joined = "";
  for (const line of lines) {
    joined += text.slice(start + joined.length, line.start).replace(/[^\r\n]/g, " ");
    joined += text.slice(line.start, line.end).replaceAll("\0", " ");
  }
  return { start, text: joined, stray: /^\s/.test(joined) };
}
