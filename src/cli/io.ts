import type { Writable } from "node:stream";
import { harmless, onOneLine } from "../diagnostics/harmless.js";

/** Everything that a command may touch outside itself, so that tests and cases can run one in-process. */
export interface Io {
  readonly cwd: string;
  /** Whole text, new lines included, less what is harmful to a terminal; what is painted holds nothing of that but its colours. */
  out(text: string, as?: "painted"): void;
  /** The same, for what is large or no text. */
  readonly stdout: Writable;
  err(text: string, as?: "painted"): void;
  /** A progress line that replaces the one before; nothing where the output is no terminal and work is short. */
  progress(text: string): void;
  /** Somebody sees progress as it comes: it goes to a terminal. */
  readonly isWatched: boolean;
  readonly isColoured: boolean;
  readonly stdin: NodeJS.ReadableStream;
}

/** An Io as commands have it, over the bare one of a terminal or a test. */
export const harmlessIo = (io: Io): Io => ({
  ...io,
  out: (text, as) => io.out(as === "painted" ? text : harmless(text)),
  err: (text, as) => io.err(as === "painted" ? text : harmless(text)),
});

/** A mistake of the user's or the machine's: printed as it is, without a stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  constructor(
    message: string,
    readonly help: string | null = null,
    /** 1: the work failed; 2: the words of the command were wrong. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }

  /** Its lines, as they are printed. */
  get shown(): string {
    const help = this.help === null ? "" : `\n  help: ${onOneLine(this.help)}`;
    return `error: ${onOneLine(this.message)}${help}`;
  }
}
