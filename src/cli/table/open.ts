import type { Io } from "../io.js";
import { openDelimited, type DelimitedOptions } from "./delimited.js";
import type { Format } from "./formats.js";
import type { OpenTable } from "./model.js";
import { openSource } from "./source.js";

/** `file`: as the user wrote it; `-` is the standard input. */
export async function openTable(
  io: Io,
  file: string,
  format: Format,
  options: DelimitedOptions,
): Promise<OpenTable> {
  switch (format) {
    case "csv":
      return openDelimited(await openSource(io, file), options);
    case "tsv":
      return openDelimited(await openSource(io, file), { ...options, delimiter: options.delimiter ?? "tab" });
    case "ndjson": {
      const { openNdjson } = await import("./ndjson.js");
      return openNdjson(await openSource(io, file), options.encoding);
    }
    case "parquet": {
      const { openParquet } = await import("./parquet.js");
      return openParquet(io, file);
    }
  }
}
