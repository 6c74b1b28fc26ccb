/** `thalweg annotate`, run on the bytes of a table as a file, and as a stream that comes in pieces. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { run } from "../../../src/cli/main.js";
import { isHarmful } from "../../../src/diagnostics/harmless.js";
import { recordedIo } from "../../recorded-io.js";
import { ensure } from "../target.js";
import { packed } from "./atlas.js";

const folder = mkdtempSync(join(tmpdir(), "thalweg-fuzz-tables-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const ATLAS = join(folder, "of.atlas");
writeFileSync(ATLAS, packed);

/** Rows without an answer stand in the table. */
export const ROWS_FAILED = 3;

export interface Ran {
  readonly code: number;
  /** What was written; null: nothing. */
  readonly bytes: Buffer | null;
  readonly err: string;
}

export interface Calling {
  /** Of the file that is read: `.csv.gz`. */
  readonly ending: string;
  /** Of the file that is written. */
  readonly outputEnding: string;
  readonly words: readonly string[];
}

/** From a file into a file. */
export async function ranOnFile(bytes: Uint8Array, { ending, outputEnding, words }: Calling): Promise<Ran> {
  const [input, output] = [`in${ending}`, `out${outputEnding}`];
  writeFileSync(join(folder, input), bytes);
  const { io, err } = recordedIo({ cwd: folder });
  const code = await run(["annotate", input, "-o", output, "--atlas", ATLAS, ...words], io);
  const left = readdirSync(folder).filter((name) => name !== "of.atlas" && name !== input);
  ensure(left.every((name) => name === output), () => `it leaves ${left.join(", ")}`); // prettier-ignore
  const isWritten = left.length === 1;
  const ran = { code, bytes: isWritten ? readFileSync(join(folder, output)) : null, err: err() };
  for (const name of [input, ...left]) rmSync(join(folder, name));
  ensureTold(ran);
  return ran;
}

const MOST_PIECES = 2000;

/** From the standard input to the standard output. */
export async function ranOnPieces(bytes: Uint8Array, words: readonly string[], length: number): Promise<Ran> {
  const pieces: Buffer[] = [];
  const step = Math.max(length, Math.ceil(bytes.length / MOST_PIECES));
  for (let at = 0; at < bytes.length; at += step) pieces.push(Buffer.from(bytes.slice(at, at + step)));
  const written: Buffer[] = [];
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(Buffer.from(chunk));
      done();
    },
  });
  const { io, err } = recordedIo({ cwd: folder, stdin: pieces });
  const code = await run(["annotate", "-", "--atlas", ATLAS, ...words], { ...io, stdout });
  return { code, bytes: Buffer.concat(written), err: err() };
}

/** A refusal leaves nothing; nothing that is said shows the inside, or reaches the terminal as an order. */
function ensureTold({ code, bytes, err }: Ran): void {
  ensure([0, 1, 2, ROWS_FAILED].includes(code), () => `the exit code is ${code}`);
  ensure((code === 0 || code === ROWS_FAILED) === (bytes !== null), () => `the exit code is ${code}, and ${bytes ? "a" : "no"} table is written`);
  ensure(!/defect in Thalweg|\n\s+at |node:internal/.test(err), () => `it shows its inside: ${err}`);
  ensure(![...err].some((each) => each !== "\n" && each !== "\t" && isHarmful(each)), () => `a control character is printed: ${JSON.stringify(err)}`);
  ensure(code === 0 || code === ROWS_FAILED || /^error: [^]+\n {2}help: /m.test(err), () => `the refusal gives no help: ${err}`);
} // prettier-ignore
