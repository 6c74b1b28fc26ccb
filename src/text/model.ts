/**
 * Markdown as the compiler sees it: headings with the prose under them, and the fences of the language.
 * Promise to the next stage: offsets are UTF-16 offsets into the file's text; fences and headings are in the order
 * of the file; every line of a fence lies within one line of the file.
 */
import type { SourceFile, Span } from "../diagnostics/model.js";

/** One line of a fence, without the indentation (or quotation marks) of the Markdown around it. */
export interface FenceLine {
  /** Offsets of the line's content in the file; the line break is not in it. */
  readonly start: number;
  readonly end: number;
}

/** A fenced block tagged `thalweg`. */
export interface Fence {
  /** What follows the tag on the opening line: `example` in "```thalweg example". */
  readonly words: readonly string[];
  readonly lines: readonly FenceLine[];
  readonly span: Span;
}

export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  readonly title: string;
  /** The raw Markdown from this heading to the next, without its `thalweg` fences. */
  readonly prose: string;
  readonly span: Span;
}

export interface MarkdownText {
  readonly file: SourceFile;
  readonly headings: readonly Heading[];
  readonly fences: readonly Fence[];
}
