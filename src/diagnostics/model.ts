import type { ErrorCode, NoteCode, WarningCode } from "./codes.js";

/** A half-open range of UTF-16 offsets [start, end) in one source file. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A written element as data: all of it but where it was written. */
export type Spanless<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: Spanless<T[K]> }
  : T extends object
    ? { readonly [K in keyof T as Exclude<K, "span">]: Spanless<T[K]> }
    : T;

/** A source file as read: `path` is how it is shown, relative to where the command ran. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Of a file that surveys are read from, and no clauses: its size. One that is too large, or that nothing names, has an empty text. */
  readonly data?: {
    readonly bytes: number;
    /** What stands there in place of a file, as in "it is a pipe"; it is not read. */
    readonly instead?: string;
    /** Why the system does not let it be read. */
    readonly refused?: string;
  };
}

export type { Severity } from "./codes.js";

/** A stable kebab-case name of what is found, with a severity that it may have: see codes.ts and docs/diagnostics.md. */
type Coded =
  | { readonly severity: "error"; readonly code: ErrorCode }
  | { readonly severity: "warning"; readonly code: WarningCode }
  | { readonly severity: "note"; readonly code: NoteCode };

/** One finding about the input: what is wrong, where, and how to mend it. Never thrown, always collected. */
export type Diagnostic = Coded & Finding;

interface Finding {
  /** What is wrong, one sentence. */
  readonly message: string;
  readonly span: Span;
  /** A few words beside the underline. */
  readonly label?: string;
  /** Other places that explain it: the other clause, the first definition. */
  readonly related?: readonly { readonly span: Span; readonly label: string }[];
  /** How to mend it, one or two sentences. */
  readonly help: string;
  /** What it comes of, if other findings may come of the same: they are told with the first of them. */
  readonly cause?: string;
}
