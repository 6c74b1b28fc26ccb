/** The formats in which a table is read and written, by the name of its file or as they are named. */
import { CommandError } from "../io.js";

export const FORMATS = ["csv", "tsv", "ndjson", "parquet"] as const;
export type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, Format>> = {
  ".csv": "csv",
  ".tsv": "tsv",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".parquet": "parquet",
};

/** What may be either kind of delimited text. */
const PLAIN = ".txt";
const GZIP = ".gz";

/** Endings under which a table is written: all, or those of a format. Parquet packs itself. */
export function fileEndings(format: Format | null): string[] {
  const isOf = (each: Format) => format === null || each === format;
  const bare = Object.keys(ENDINGS).filter((ending) => isOf(ENDINGS[ending]!));
  if (isOf("csv") || isOf("tsv")) bare.push(PLAIN);
  return [...bare, ...bare.filter((ending) => ENDINGS[ending] !== "parquet").map((ending) => ending + GZIP)];
}

export const isPacked = (file: string): boolean => file.toLowerCase().endsWith(GZIP);

/** By the ending of its name, else, where that tells none, as it is taken to be. */
export function formatOf(file: string, taken: Format): Format {
  const name = file.toLowerCase();
  const bare = isPacked(file) ? name.slice(0, -GZIP.length) : name;
  const ending = /\.[a-z]+$/.exec(bare)?.[0] ?? "";
  if (ending === PLAIN) return taken === "tsv" ? "tsv" : "csv";
  return ENDINGS[ending] ?? taken;
}

export function namedFormat(name: string): Format {
  const found = FORMATS.find((format) => format === name.toLowerCase());
  if (found) return found;
  throw new CommandError(`there is no format "${name}"`, `there is ${FORMATS.join(", ")}`, 2);
}
