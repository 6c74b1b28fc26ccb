/** Markdown -> headings, prose and fences with their positions. */
import type { Code, Heading as HeadingNode, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { distance } from "fastest-levenshtein";
import type { Diagnostic, SourceFile, Span } from "../diagnostics/model.js";
import { hiddenCharacters } from "./hidden-characters.js";
import { withoutHeadings } from "./heading-in-fence.js";
import type { Fence, FenceLine, Heading, MarkdownText } from "./model.js";

const FENCE_TAG = "thalweg";

/** Inline Markdown is never looked at. Containers are kept: a fence in a list item is a fence. */
const BLOCKS_ONLY = {
  disable: {
    null: [
      "attention", "autolink", "characterEscape", "characterReference", "codeText", "hardBreakEscape",
      "htmlText", "labelEnd", "labelStartImage", "labelStartLink", "definition",
    ], // prettier-ignore
  },
};

/** What can open blocks at the start of a line: up to 16 containers, then a fence, heading or HTML block. */
const BLOCK_START =
  /^(?:[ \t]{0,64}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){0,16}[ \t]{0,64}(?:`{3,}.*|~{3,}.*|#{1,6}[ \t]*|<|([-*_=])\1*[ \t]*$)?/;

/** Farther in than a list within thirty others: nothing more is opened there. */
const DEEPER = /^([ \t]{65,})\S/;

/** A paragraph is cut after so many lines: its lines cost time quadratic in their number, and it holds no fence. */
const LONGEST_PARAGRAPH = 200;

/**
 * The same text, of the same length, with characters that only matter within a line written as `x`, and endless
 * paragraphs and lists cut. The Markdown parser takes time quadratic in either, or worse; so hostile input stays linear.
 */
function withoutInline(text: string): string {
  let plainLines = 0;
  return text.replace(/[^\r\n]+/g, (line) => {
    const start = BLOCK_START.exec(line)?.[0].length ?? 0;
    plainLines = start === 0 ? plainLines + 1 : 0;
    if (plainLines === LONGEST_PARAGRAPH) {
      plainLines = 0;
      return " ".repeat(line.length);
    }
    const shown = line.slice(0, start) + line.slice(start).replace(/[*_`[\\&]|<(?![/!?])|^[ \t>]/g, "x");
    return shown.replace(DEEPER, "$1x");
  });
}

export interface ReadTexts {
  /** In the order of their paths. */
  readonly texts: readonly MarkdownText[];
  readonly diagnostics: readonly Diagnostic[];
}

export function readTexts(files: readonly SourceFile[]): ReadTexts {
  const written = files.filter(({ data }) => data === undefined);
  const read = written.sort((a, b) => (a.path < b.path ? -1 : 1)).map(readMarkdown);
  return {
    texts: read.map(({ text }) => text),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

export function readMarkdown(file: SourceFile): { text: MarkdownText; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = hiddenCharacters(file);
  const headingNodes: HeadingNode[] = [];
  const fences: Fence[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "heading") headingNodes.push(node);
    if (node.type === "code") {
      const fence = readFence(file, node, diagnostics);
      if (fence) fences.push(fence);
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(withoutInline(file.text), { extensions: [BLOCKS_ONLY] }));
  return { text: { file, headings: readHeadings(file, headingNodes, fences), fences }, diagnostics };
}

function spanOf(file: SourceFile, node: Nodes): Span {
  return { file: file.path, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function readHeadings(
  file: SourceFile,
  nodes: readonly HeadingNode[],
  fences: readonly Fence[],
): readonly Heading[] {
  return nodes.map((node, index) => {
    const span = spanOf(file, node);
    const next = nodes[index + 1];
    const end = next ? spanOf(file, next).start : file.text.length;
    return {
      depth: node.depth,
      title: headingTitle(file.text.slice(span.start, span.end)),
      prose: proseBetween(file.text, span.end, end, fences),
      span,
    };
  });
}

function headingTitle(raw: string): string {
  return raw
    .replace(/^#{1,6}[ \t]*/, "")
    .replace(/[ \t]+#+[ \t]*$/, "")
    .replace(/\r?\n[ \t]*[=-]+[ \t]*$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

function proseBetween(text: string, start: number, end: number, fences: readonly Fence[]): string {
  let prose = "";
  let at = start;
  for (const { span } of fences) {
    if (span.end <= start || span.start >= end) continue;
    prose += text.slice(at, span.start);
    at = span.end;
  }
  return (prose + text.slice(at, end))
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function readFence(file: SourceFile, node: Code, diagnostics: Diagnostic[]): Fence | null {
  const span = spanOf(file, node);
  const tag = node.lang ?? "";
  if (tag !== FENCE_TAG) {
    if (isMisspelt(tag)) diagnostics.push(misspelt(file, span));
    return null;
  }
  const { lines: all, closed } = fenceLines(file.text, span, node.value);
  const { lines, diagnostic } = withoutHeadings(file, firstLine(file, span), all, FENCE_TAG);
  if (diagnostic) diagnostics.push(diagnostic);
  else if (!closed) diagnostics.push(unclosed(file, span));
  return { words: (node.meta ?? "").split(/\s+/).filter((word) => word !== ""), lines, span };
}

/**
 * The content lines of a fence. Markdown strips what stands before them (indentation of a list item, `>` of a
 * quotation); the stripped line is always the end of the line in the file, and so gives the column where it begins.
 */
function fenceLines(text: string, span: Span, value: string): { lines: FenceLine[]; closed: boolean } {
  const raw = linesWithin(text, span.start, span.end);
  const opening = /^(?:`{3,}|~{3,})/.exec(text.slice(span.start, span.end))?.[0] ?? "```";
  const last = raw.at(-1);
  const lastText = last ? text.slice(last.start, last.end) : "";
  const close = new RegExp(`[${opening[0] ?? "`"}]{${opening.length},}[ \\t]*$`);
  const closed = raw.length > 1 && close.test(lastText) && /^[\s>]*$/.test(lastText.replace(close, ""));
  const content = closed ? raw.slice(1, -1) : raw.slice(1);
  const values = value.split(/\r\n|\r|\n/);
  const lines = content.map((line, index) => ({
    start: Math.max(line.start, line.end - (values[index] ?? "").length),
    end: line.end,
  }));
  return { lines, closed };
}

function linesWithin(text: string, start: number, end: number): FenceLine[] {
  const lines: FenceLine[] = [];
  const breaks = /\r\n|\r|\n/g;
  breaks.lastIndex = start;
  let at = start;
  for (let found = breaks.exec(text); found && found.index < end; found = breaks.exec(text)) {
    lines.push({ start: at, end: found.index });
    at = found.index + found[0].length;
  }
  lines.push({ start: at, end });
  return lines;
}

function isMisspelt(tag: string): boolean {
  if (tag.length < 5 || tag.length > 10) return false;
  return distance(tag.toLowerCase(), FENCE_TAG) <= 2;
}

/** The tag as it stands in the file: Markdown gives it decoded. */
function misspelt(file: SourceFile, span: Span): Diagnostic {
  const [opening = "", tag = ""] = /^[`~]+[ \t]*(\S*)/.exec(file.text.slice(span.start, span.end)) ?? [];
  const start = span.start + opening.length - tag.length;
  return {
    severity: "warning",
    code: "misspelt-fence",
    message: `a fence tagged \`${tag}\` is not read`,
    span: { file: file.path, start, end: start + tag.length },
    label: `did you mean \`${FENCE_TAG}\`?`,
    help: `Write \`${FENCE_TAG}\` after the three backticks, in small letters.`,
  };
}

function firstLine({ text }: SourceFile, { start }: Span): FenceLine {
  return { start, end: start + (/\r|\n|$/.exec(text.slice(start))?.index ?? 0) };
}

function unclosed(file: SourceFile, span: Span): Diagnostic {
  return {
    severity: "note",
    code: "unclosed-fence",
    message: "this fence is never closed: everything to the end of the file is read as clauses",
    span: { file: file.path, ...firstLine(file, span) },
    label: "opened here",
    help: "Write a line with the same three backticks after its last statement.",
  };
}
