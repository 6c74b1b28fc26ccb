/** The files that a question is answered from: what a command writes must be none of them. */
import { resolve } from "node:path";
import { readCorpusFiles } from "../text/from-files.js";
import type { AskOptions } from "./atlas-source.js";
import { corpusFolder } from "./corpus-folder.js";
import type { Io } from "./io.js";

export async function inputsOf(
  io: Io,
  { atlas, corpus }: Pick<AskOptions, "atlas" | "corpus">,
): Promise<string[]> {
  if (atlas !== undefined) return [resolve(io.cwd, atlas)];
  const { files } = await readCorpusFiles(corpusFolder(io, corpus), io.cwd);
  return files.filter(({ data, text }) => !data || text !== "").map(({ path }) => resolve(io.cwd, path));
}
