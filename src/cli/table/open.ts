import { CommandError, type Io } from "../io.js";
import { openDelimited, type DelimitedOptions } from "./delimited.js";
import type { Format } from "./formats.js";
import type { OpenTable } from "./model.js";
import { otherKindOf } from "./other-kind.js";
import { openSource, type TableSource } from "./source.js";

/** `file`: as the user wrote it; `-` is the standard input. */
export async function openTable(
  io: Io,
  file: string,
  format: Format,
  options: DelimitedOptions,
): Promise<OpenTable> {
  if (file === "") throw new CommandError("no table is named", "name a file, or - for the standard input", 2);
  switch (format) {
    case "csv":
      return openDelimited(await textSource(io, file), options);
    case "tsv":
      return openDelimited(await textSource(io, file), { ...options, delimiter: options.delimiter ?? "tab" });
    case "ndjson": {
      const { openNdjson } = await import("./ndjson.js");
      return openNdjson(await textSource(io, file), options.encoding);
    }
    case "parquet": {
      const { openParquet } = await import("./parquet.js");
      return openParquet(io, file);
    }
  }
}

async function textSource(io: Io, named: string): Promise<TableSource> {
  const source = await openSource(io, named);
  const kind = otherKindOf(source.sample);
  if (kind) throw new CommandError(`${source.file} is no table of text: it is ${kind.name}`, kind.help);
  return source;
}
