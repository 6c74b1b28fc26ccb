import { resolve } from "node:path";
import { checkAtlas } from "../../atlas/whole.js";
import { jsonLine, onOneLine } from "../../diagnostics/harmless.js";
import { readAtlasFile } from "../atlas-source.js";
import type { Io } from "../io.js";

/** Reads every part of a packed atlas, also those that a question would not. */
export async function checkPacked(
  io: Io,
  atlas: string,
  { json }: { readonly json?: boolean },
): Promise<void> {
  const parts = checkAtlas(await readAtlasFile(resolve(io.cwd, atlas), atlas), atlas);
  io.out(json ? jsonLine({ atlas, parts }) : `${onOneLine(atlas)}: whole, in all its ${parts} parts\n`);
}
