import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { reportDate, reportLine } from "../../chronology/command.js";
import { CommandError, type Io } from "../io.js";

export interface DateOptions {
  readonly json?: boolean;
  readonly file?: string;
  /** Dates that name no calendar are Julian. */
  readonly julian?: boolean;
}

/** Characters gathered before they are written: many small writes are slow. */
const BATCH = 1 << 16;

/** One date from the command line, or many from a file or standard input, a line each. Returns the exit code. */
export async function date(io: Io, text: string | undefined, options: DateOptions): Promise<number> {
  const unmarked = options.julian ? ({ calendar: "julian" } as const) : {};
  const json = options.json ?? false;
  if (text !== undefined) {
    if (options.file !== undefined)
      throw new CommandError("a date and --file cannot both be given", "leave one of them out", 2);
    const { lines, ok } = reportDate(text.trim(), { json, ...unmarked });
    const block = `${lines.join("\n")}\n`;
    if (ok || json) io.out(block);
    else io.err(`error: ${block}`);
    return ok ? 0 : 1;
  }
  let batch = "";
  for await (const line of linesOf(input(io, options.file))) {
    batch += `${reportLine(line, json, unmarked).lines[0]}\n`;
    if (batch.length < BATCH) continue;
    io.out(batch);
    batch = "";
  }
  if (batch !== "") io.out(batch);
  return 0;
}

function input(io: Io, file: string | undefined): NodeJS.ReadableStream {
  if (file !== undefined && file !== "-") return createReadStream(resolve(io.cwd, file));
  if (file === undefined && (io.stdin as { isTTY?: boolean }).isTTY)
    throw new CommandError("there is no date to read", 'give one, as thalweg date "16 May 1858 (Julian)", or --file FILE', 2);
  return io.stdin;
} // prettier-ignore

/** Lines of UTF-8, without their ends; a last line without an end counts, nothing after a last end does not. */
async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  stream.setEncoding("utf8");
  let rest = "";
  let first = true;
  for await (const chunk of stream as AsyncIterable<string>) {
    const lines = (rest + (first ? chunk.replace(/^\ufeff/, "") : chunk)).split("\n");
    first = false;
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== "") yield rest;
}
