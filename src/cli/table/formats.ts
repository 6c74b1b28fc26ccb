/** The formats in which a table is read and written, by the name of its file or as they are named. */
import { CommandError } from "../io.js";

export const FORMATS = ["csv", "tsv", "ndjson", "parquet"] as const;
export type Format = (typeof FORMATS)[number];

/** `.txt` may be either kind of delimited text. */
const ENDINGS: Readonly<Record<string, Format>> = {
  ".csv": "csv",
  ".txt": "csv",
  ".tsv": "tsv",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".parquet": "parquet",
};

const GZIP = ".gz";

/** Endings under which a format is written. */
export const endingsOf = (format: Format): string[] =>
  Object.keys(ENDINGS)
    .filter((ending) => ENDINGS[ending] === format)
    .flatMap((ending) => (format === "parquet" ? [ending] : [ending, ending + GZIP]));

export const isPacked = (file: string): boolean => file.toLowerCase().endsWith(GZIP);

/** By the ending of its name; null: that tells none. */
export function formatByName(file: string): Format | null {
  const name = file.toLowerCase();
  const bare = isPacked(file) ? name.slice(0, -GZIP.length) : name;
  return ENDINGS[/\.[a-z]+$/.exec(bare)?.[0] ?? ""] ?? null;
}

export function namedFormat(name: string): Format {
  const found = FORMATS.find((format) => format === name.toLowerCase());
  if (found) return found;
  throw new CommandError(`there is no format "${name}"`, `there is ${FORMATS.join(", ")}`, 2);
}
