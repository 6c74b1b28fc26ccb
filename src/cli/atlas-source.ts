import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { AtlasError } from "../atlas/error.js";
import type { Atlas } from "../atlas/model.js";
import { openAtlas } from "../atlas/open.js";
import { readNamed } from "../query/request/named.js";
import { CommandError, type Io } from "./io.js";
import type { LanguageOption } from "./language.js";
import { valueOf } from "./read.js";

export interface AskOptions extends LanguageOption {
  readonly corpus?: string;
  readonly atlas?: string;
  readonly without?: readonly string[];
  readonly reading?: string;
  readonly json?: boolean;
}

/** The atlas that a question is asked of: a packed file, or a corpus compiled now or earlier. */
export async function atlasFor(io: Io, options: AskOptions): Promise<Atlas> {
  const without = options.without ?? [];
  if (options.atlas === undefined) {
    const { compiledAtlas } = await import("./cache/compiled.js");
    const compiled = async (leftOut: readonly string[]) =>
      openAtlas(await compiledAtlas(io, options.corpus, leftOut));
    return compiled(without.some(isName) ? idsOf(without, await compiled([])) : without);
  }
  if (without.length > 0) {
    throw new CommandError(
      "--without compiles anew, which a packed atlas cannot do",
      "ask the corpus: leave --atlas away",
      2,
    );
  }
  try {
    return openAtlas(await readFile(resolve(io.cwd, options.atlas)));
  } catch (error) {
    if (error instanceof AtlasError) {
      throw new CommandError(`${options.atlas}: ${error.message}`, "build it with `thalweg build -o FILE`");
    }
    if (error instanceof Error && "code" in error && error.code === "EISDIR")
      throw new CommandError(
        `${options.atlas} is a folder`,
        "name a packed atlas, or ask a corpus with --corpus",
      );
    throw error;
  }
}

/** An id has no spaces, capitals or signs in it. */
const isName = (word: string): boolean => /[^\p{Ll}\p{N}-]/u.test(word);

/** What is to be left out, by id: a name is looked for in the atlas of all. */
function idsOf(without: readonly string[], { instruments, acts }: Atlas): string[] {
  const among = [...instruments, ...acts.map(({ id, title }) => ({ id, title }))];
  return without.map((word) => (isName(word) ? valueOf(readNamed("instrument or act", among, word)) : word));
}
