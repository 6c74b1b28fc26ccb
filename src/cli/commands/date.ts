import { reportDate, reportLine, reportResult, type DateReport } from "../../chronology/command.js";
import type { ParseOptions } from "../../chronology/model.js";
import { CommandError, type Io } from "../io.js";
import { linesOf, type TextLine } from "../table/lines.js";
import { openStream } from "../table/source.js";

export interface DateOptions {
  readonly json?: boolean;
  readonly file?: string;
  readonly encoding?: string;
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
    if (options.encoding !== undefined)
      throw new CommandError(
        "--encoding is of many dates, and one is given",
        "leave it out, or give the dates by --file",
        2,
      );
    const { lines, ok } = reportDate(text.trim(), { json, ...unmarked });
    const block = `${lines.join("\n")}\n`;
    if (ok || json) io.out(block);
    else io.err(`error: ${block}`);
    return ok ? 0 : 1;
  }
  let batch = "";
  let unreadable = false;
  for await (const line of linesOf(
    await input(io, options.file),
    options.file ?? "the standard input",
    options.encoding,
  )) {
    const { lines, ok } = reportOf(line, json, unmarked);
    unreadable ||= !ok;
    batch += `${lines[0]}\n`;
    if (batch.length < BATCH) continue;
    io.out(batch);
    batch = "";
  }
  if (batch !== "") io.out(batch);
  return unreadable ? 3 : 0;
}

const reportOf = ({ text, fault }: TextLine, json: boolean, options: ParseOptions): DateReport =>
  fault === null
    ? reportLine(text, json, options)
    : reportResult(text, { ok: false, fault: "form", message: fault, near: [] }, json);

async function input(io: Io, file: string | undefined): Promise<NodeJS.ReadableStream> {
  if (file === undefined && (io.stdin as { isTTY?: boolean }).isTTY)
    throw new CommandError("there is no date to read", 'give one, as thalweg date "16 May 1858 (Julian)", or --file FILE', 2);
  return openStream(io, file ?? "-");
} // prettier-ignore
