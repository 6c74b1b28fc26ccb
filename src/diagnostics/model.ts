/** A half-open range of UTF-16 offsets [start, end) in one source file. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A source file as read: `path` is how it is shown, relative to where the command ran. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export type Severity = "error" | "warning" | "note";

/** One finding about the input: what is wrong, where, and how to mend it. Never thrown, always collected. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable kebab-case name of the rule, listed in docs/diagnostics.md. */
  readonly code: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  readonly span: Span;
  /** A few words beside the underline. */
  readonly label?: string;
  /** Other places that explain it: the other clause, the first definition. */
  readonly related?: readonly { readonly span: Span; readonly label: string }[];
  /** How to mend it, one or two sentences. */
  readonly help: string;
}
