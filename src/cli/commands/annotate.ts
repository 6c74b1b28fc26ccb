import { pipeline } from "node:stream/promises";
import { PassThrough } from "node:stream";
import { createGzip } from "node:zlib";
import { jsonLine, onOneLine } from "../../diagnostics/harmless.js";
import { atlasFor } from "../atlas-source.js";
import { CommandError, type Io } from "../io.js";
import { inputsOf } from "../inputs.js";
import { openOutput, type Output } from "../output/index.js";
import { annotated, type Counts } from "../table/annotator.js";
import { addedNames, askedColumns, askedNames, ensureAgree, type ColumnOptions } from "../table/columns.js";
import { convertedTo } from "../table/converted.js";
import { fileEndings, formatOf, isPacked, namedFormat } from "../table/formats.js";
import type { GrownRow, TableWriter } from "../table/model.js";
import { openTable } from "../table/open.js";
import { rowAnswerer, type AnswerOptions } from "./annotate-answer.js";
import { reportProgress, rowsWords } from "./annotate-progress.js";

interface AnnotateOptions extends AnswerOptions, ColumnOptions {
  readonly output: string;
  readonly format?: string;
  readonly to?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly prefix?: string;
  readonly strict?: boolean;
}

/** Some rows could not be answered; they stand in the table with what is wrong. */
const ROWS_FAILED = 3;

/** Adds columns to a table row by row: memory does not grow with it, and a file appears whole or not at all. Returns the exit code. */
export async function annotate(io: Io, file: string, options: AnnotateOptions): Promise<number> {
  ensureAgree(options);
  const format = options.format === undefined ? formatOf(file, "csv") : namedFormat(options.format);
  const to = options.to === undefined ? formatOf(options.output, format) : namedFormat(options.to);
  const read = await openTable(io, file, format, options);
  const table = to === format ? read : await convertedTo(to, format, read);
  const output = await openOutput(io, options.output, {
    what: "a table",
    endings: fileEndings(options.to === undefined ? null : to),
    inputs: async () => [table.path ?? "/dev/stdin", ...(await inputsOf(io, options))],
  });
  const asked = askedColumns(table.columns, options, table.file);
  const answerer = rowAnswerer(await atlasFor(io, options), asked, options);
  const added = addedNames(table, [...answerer.columns, "error"], options.prefix);
  for (const note of table.notes) io.err(`note: ${onOneLine(note)}\n`);
  const counts: Counts = { rows: 0, failed: 0 };
  const rows = annotated(table, askedNames(asked), counts, {
    file: table.file,
    added,
    isStrict: options.strict === true,
    answer: answerer.answer,
  });
  const report = reportProgress(io, table, counts);
  const done: Done = { rows: null };
  try {
    await write(output, written(table.writer(added), rows, counts, done), isPacked(options.output));
  } catch (error) {
    if (output.isStream && error instanceof CommandError) io.err(leftNote(done));
    throw error;
  } finally {
    report.end();
  }
  say(output, options, counts);
  return counts.failed > 0 ? ROWS_FAILED : 0;
}

function write(to: Output, bytes: AsyncIterable<Uint8Array>, isGzip: boolean): Promise<void> {
  return to.write((stream) => pipeline(bytes, isGzip ? createGzip() : new PassThrough(), stream));
}

/** How many rows have been handed on; null: nothing has. */
interface Done {
  rows: number | null;
}

async function* written<Kept>(
  writer: TableWriter<Kept>,
  batches: AsyncIterable<Iterable<GrownRow<Kept>>>,
  counts: Counts,
  done: Done,
): AsyncGenerator<Uint8Array> {
  yield writer.head();
  done.rows = 0;
  for await (const rows of batches) {
    yield* writer.rows(rows);
    done.rows = counts.rows;
  }
  yield await writer.foot();
}

const leftNote = ({ rows }: Done): string =>
  rows === null
    ? ""
    : `note: the output is a stream: what went into it before, ${rows === 0 ? "no row yet" : `at most ${rowsWords(rows)}`}, stays there\n`;

function say(to: Output, { json, output }: AnnotateOptions, { rows, failed }: Counts): void {
  const shown = output === "-" ? "" : `${onOneLine(output)}: `;
  if (json) to.say(jsonLine({ output, rows, errors: failed }));
  else to.say(`${shown}${rowsWords(rows)}, ${failed || "none"} with an error\n`);
}
