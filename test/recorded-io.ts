import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Io } from "../src/cli/io.js";

/** The root of the repository, where commands run unless a test says otherwise. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

export interface RecordedIo {
  readonly io: Io;
  /** Both outputs, in the order in which they came. */
  printed(): string;
  out(): string;
  err(): string;
}

export interface RecordedIoOptions {
  readonly cwd?: string;
  readonly stdin?: string | readonly Buffer[];
}

/** An Io that keeps what a command prints, without colour and without progress. */
export function recordedIo({ cwd = ROOT, stdin = [] }: RecordedIoOptions = {}): RecordedIo {
  let [printed, out, err] = ["", "", ""];
  const print = (text: string): void => {
    printed += text;
    out += text;
  };
  const io: Io = {
    cwd,
    out: print,
    stdout: new Writable({
      decodeStrings: false,
      write(chunk: string | Uint8Array, _encoding, done) {
        print(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
        done();
      },
    }),
    err: (text) => {
      printed += text;
      err += text;
    },
    progress: () => undefined,
    isWatched: false,
    isColoured: false,
    stdin: Readable.from(typeof stdin === "string" ? [Buffer.from(stdin)] : stdin, { objectMode: false }),
  };
  return { io, printed: () => printed, out: () => out, err: () => err };
}
