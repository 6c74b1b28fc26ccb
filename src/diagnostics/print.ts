/** Diagnostics for people: the source line with the fault underlined, and how to mend it. And for programs: JSON. */
import pc from "picocolors";
import { onOneLine } from "./harmless.js";
import type { Diagnostic, Severity, SourceFile, Span } from "./model.js";
import { inOrder } from "./order.js";
import { Positions } from "./positions.js";
import { showText } from "./width.js";

export interface DiagnosticPrintOptions {
  /** ANSI colours; off unless asked for. */
  readonly colour?: boolean;
}

/** All diagnostics in the order of files and positions, and a line that counts them. No line break at the end. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  options: DiagnosticPrintOptions = {},
): string {
  const printer = new Printer(files, options.colour ?? false);
  return [
    ...inOrder(diagnostics).map((diagnostic) => printer.diagnostic(diagnostic)),
    countsLine(diagnostics),
  ].join("\n\n");
}

/** `2 errors, 1 warning`; `no errors` where there is nothing to say. */
export function countsLine(diagnostics: readonly Diagnostic[]): string {
  const counted = (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  return counted.length === 0 ? "no errors" : counted.join(", ");
}

export interface PlacedSpan {
  readonly file: string;
  /** From 1; columns count characters. The end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface DiagnosticJson extends PlacedSpan {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly label: string | null;
  readonly help: string;
  readonly related: readonly (PlacedSpan & { readonly label: string })[];
}

export function diagnosticsJson(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): readonly DiagnosticJson[] {
  const printer = new Printer(files, false);
  return inOrder(diagnostics).map(({ severity, code, message, span, label, help, related }) => ({
    severity,
    code,
    message,
    ...printer.place(span),
    label: label ?? null,
    help,
    related: (related ?? []).map((other) => ({ ...printer.place(other.span), label: other.label })),
  }));
}

/** A source line is shown up to this width; of a longer one, the part around the underline. */
const WIDEST_LINE = 110;

class Printer {
  private readonly positions: ReadonlyMap<string, Positions>;
  private readonly colours: ReturnType<typeof pc.createColors>;

  constructor(files: readonly SourceFile[], colour: boolean) {
    this.positions = new Map(files.map((file) => [file.path, new Positions(file.text)]));
    this.colours = pc.createColors(colour);
  }

  place(span: Span): PlacedSpan {
    const positions = this.positions.get(span.file);
    const from = positions?.at(span.start) ?? { line: 1, column: 1 };
    const to = positions?.at(span.end) ?? { line: 1, column: 1 };
    return { file: span.file, ...from, endLine: to.line, endColumn: to.column };
  }

  diagnostic({ severity, code, message, span, label, related, help }: Diagnostic): string {
    const paint = this.paint(severity);
    const others = related ?? [];
    const lines = [span, ...others.map((other) => other.span)].map(
      (each) => String(this.place(each).line).length,
    );
    const margin = " ".repeat(Math.max(...lines));
    return [
      `${paint(`${severity}[${code}]`)}${this.colours.bold(`: ${onOneLine(message)}`)}`,
      ...this.excerpt(span, margin, "^", label, paint),
      ...others.flatMap((other) => this.excerpt(other.span, margin, "-", other.label, this.colours.blue)),
      `${margin} ${this.colours.blue("=")} ${this.colours.bold("help:")} ${onOneLine(help)}`,
    ].join("\n");
  }

  private paint(severity: Severity): (text: string) => string {
    const { bold, red, yellow, cyan } = this.colours;
    const colour = { error: red, warning: yellow, note: cyan }[severity];
    return (text) => bold(colour(text));
  }

  /** `--> file:line:column` and the line itself, underlined. A span at the very start of a file names the file alone. */
  private excerpt(
    span: Span,
    margin: string,
    mark: string,
    said: string | undefined,
    paint: (text: string) => string,
  ): string[] {
    const label = said === undefined ? undefined : onOneLine(said);
    const { blue } = this.colours;
    const positions = this.positions.get(span.file);
    const { line, column, endLine } = this.place(span);
    const whole = span.start === 0 && span.end === 0;
    const arrow = `${margin}${blue("-->")} ${onOneLine(span.file)}${whole || !positions ? "" : `:${line}:${column}`}`;
    if (whole || !positions) return label === undefined ? [arrow] : [`${arrow} ${label}`];
    const text = positions.lineText(line);
    const start = span.start - positions.startOf(line);
    const end = endLine > line ? text.trimEnd().length : span.end - positions.startOf(line);
    const shown = window(text, start, Math.max(end, start));
    const more = endLine > line ? `… (${endLine - line + 1} lines)` : "";
    const underline = `${" ".repeat(shown.indent)}${paint(`${mark.repeat(shown.length)}${more}${label === undefined ? "" : ` ${label}`}`)}`;
    const bar = blue("|");
    return [
      arrow,
      `${margin} ${bar}`,
      `${blue(String(line).padStart(margin.length))} ${bar} ${shown.text}`.trimEnd(),
      `${margin} ${bar} ${underline}`,
    ];
  }
}

/** A line as printed, and where in it the underline lies, in columns. */
function window(text: string, start: number, end: number): { text: string; indent: number; length: number } {
  const before = showText(text.slice(0, start));
  const marked = showText(text.slice(start, end), before.width);
  const after = showText(text.slice(end), before.width + marked.width);
  const full = before.width + marked.width + after.width;
  const length = Math.max(1, Math.min(marked.width, WIDEST_LINE));
  if (full <= WIDEST_LINE)
    return { text: before.text + marked.text + after.text, indent: before.width, length };
  const room = Math.max(10, Math.floor((WIDEST_LINE - length) / 2));
  const head = before.width <= room ? before.text : `…${lastColumns(before.text, room)}`;
  const middle = firstColumns(marked.text, WIDEST_LINE);
  const tail = firstColumns(after.text, room);
  return {
    text: `${head}${middle}${tail === after.text ? tail : `${tail}…`}`,
    indent: showText(head).width,
    length,
  };
}

function firstColumns(text: string, columns: number): string {
  let kept = "";
  let width = 0;
  for (const character of text) {
    width += showText(character).width;
    if (width > columns) break;
    kept += character;
  }
  return kept;
}

function lastColumns(text: string, columns: number): string {
  return [...firstColumns([...text].reverse().join(""), columns)].reverse().join("");
}
