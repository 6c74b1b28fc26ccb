/** `thalweg date`: dates in, one a line, and their twins in every calendar out. Streaming; the order is kept, errors included. */
import { describe, describeLines } from "./describe.js";
import type { ParseOptions, ParseResult } from "./model.js";
import { parseDate } from "./parse.js";
import { printQing } from "./qing.js";

export interface DateCommandOptions extends ParseOptions {
  /** One JSON object a line. */
  readonly json?: boolean;
}

export interface DateReport {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

/** One date: a block of lines, or one JSON object. */
export function reportDate(text: string, { json = false, ...options }: DateCommandOptions = {}): DateReport {
  const result = parseDate(text, options);
  const lines = json ? [JSON.stringify(describe(text, result))] : describeLines(result, text);
  return { lines, ok: result.ok };
}

/** Column names of the tab-separated lines that `reportDates` yields without `json`. */
export const DATE_COLUMNS = ["input", "calendar", "earliest", "latest", "julian", "qing", "edtf"] as const;

/**
 * Many dates: for each line in, one line out, JSON or tab-separated (columns: DATE_COLUMNS; for what cannot be read, the input, the word
 * `error` and the reason). An empty line is a date that cannot be read. Lines come without their ends.
 */
export async function* reportDates(
  lines: AsyncIterable<string> | Iterable<string>,
  { json = false, ...options }: DateCommandOptions = {},
): AsyncGenerator<DateReport> {
  for await (const line of lines) yield reportLine(line, json, options);
}

/** As `reportDates`, for one line. */
export function reportLine(line: string, json: boolean, options: ParseOptions = {}): DateReport {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  return reportResult(text, parseDate(text, options), json);
}

export function reportResult(text: string, result: ParseResult, json: boolean): DateReport {
  const out = json ? JSON.stringify(describe(text, result)) : columns(text, result);
  return { lines: [out], ok: result.ok };
}

function columns(text: string, result: ParseResult): string {
  const described = describe(text, result);
  const input = text.replaceAll("\t", " ");
  if ("error" in described) return [input, "error", described.error].join("\t");
  const { calendar, earliest, latest, julian, qing, edtf } = described;
  return [
    input,
    calendar,
    earliest ?? "",
    latest ?? "",
    julian,
    qing ? printQing(qing) : "",
    edtf ?? "",
  ].join("\t");
}
