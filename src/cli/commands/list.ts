import { jsonLine } from "../../diagnostics/harmless.js";
import { listNamed } from "../../query/listing.js";
import { readListing } from "../../query/request/named.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import type { Io } from "../io.js";
import { valueOf } from "../read.js";

/** A line for each thing: its id, and all its names. */
export async function list(io: Io, what: string, options: AskOptions): Promise<void> {
  const listing = valueOf(readListing(what));
  const listed = listNamed(await atlasFor(io, options), listing);
  if (options.json) {
    io.out(jsonLine(listed));
    return;
  }
  const width = Math.max(0, ...listed.map(({ id }) => id.length));
  for (const { id, names } of listed) io.out(`${id.padEnd(width)}  ${names.join(", ")}`.trimEnd() + "\n");
}
