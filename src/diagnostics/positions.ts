/** Offsets -> lines and columns. */
import type { SourceFile, Span } from "./model.js";

/** Starts of the lines of a text. CRLF, LF and a lone CR each end a line. */
export class Positions {
  private readonly starts: readonly number[];

  constructor(readonly text: string) {
    const starts = [0];
    for (const found of text.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length);
    this.starts = starts;
  }

  /** Number of lines; a text that ends in a line break has an empty last line. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** Line and column from 1; the column counts characters (code points), not UTF-16 units. */
  at(offset: number): { readonly line: number; readonly column: number } {
    const clamped = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    const start = this.starts[low] ?? 0;
    return { line: low + 1, column: [...this.text.slice(start, clamped)].length + 1 };
  }

  /** Offset of the first character of a line, counted from 1. */
  startOf(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  /** A line's text without its line break. */
  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.startOf(line + 1)).replace(/[\r\n]+$/, "");
  }
}

/** Finds a span's file, and in it line and column from 1. A file that is not among these is line 1, column 1. */
export function openPositions(
  files: readonly SourceFile[],
): (span: Span) => { readonly file: string; readonly line: number; readonly column: number } {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const opened = new Map<string, Positions>();
  return (span) => {
    const positions = opened.get(span.file) ?? new Positions(texts.get(span.file) ?? "");
    opened.set(span.file, positions);
    return { file: span.file, ...positions.at(span.start) };
  };
}
