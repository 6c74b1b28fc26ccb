import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Atlas } from "../atlas/model.js";
import { openAtlas } from "../atlas/open.js";
import { readNamed } from "../query/request/named.js";
import type { Named } from "../query/request/near.js";
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
  if (options.atlas !== undefined) return packedAtlas(io, { ...options, atlas: options.atlas });
  const { compiledAtlas } = await import("./cache/compiled.js");
  return withoutNamed(options, async (without) =>
    openAtlas(await compiledAtlas(io, options.corpus, without)),
  );
}

/**
 * The same for who looks at what is drawn: of a corpus with errors as far as could be drawn. How many they are is told, since no title
 * may be taken from it.
 */
export async function draftFor(
  io: Io,
  options: AskOptions,
): Promise<{ readonly atlas: Atlas; readonly errors: number }> {
  if (options.atlas !== undefined) return { atlas: await atlasFor(io, options), errors: 0 };
  const { draftedAtlas } = await import("./cache/compiled.js");
  let errors = 0;
  const atlas = await withoutNamed(options, async (without) => {
    const drafted = await draftedAtlas(io, options.corpus, without);
    errors = drafted.errors;
    return openAtlas(drafted.bytes);
  });
  return { atlas, errors };
}

async function withoutNamed(
  { without = [] }: AskOptions,
  compiled: (without: readonly string[]) => Promise<Atlas>,
): Promise<Atlas> {
  return compiled(without.length > 0 ? idsOf(without, await compiled([])) : without);
}

async function packedAtlas(io: Io, options: AskOptions & { readonly atlas: string }): Promise<Atlas> {
  const { without = [] } = options;
  if (without.length > 0) {
    throw new CommandError(
      "--without compiles anew, which a packed atlas cannot do",
      "ask the corpus: leave --atlas away",
      2,
    );
  }
  if (options.corpus !== undefined)
    throw new CommandError("a corpus and --atlas both say what is asked", "leave one of them away", 2);
  return openAtlas(await readAtlasFile(resolve(io.cwd, options.atlas), options.atlas), options.atlas);
}

/** The largest file that Node reads into one piece of memory. */
const MOST_BYTES = 2 ** 31 - 1;

/** A pipe or a device might never end. */
export async function readAtlasFile(path: string, shown: string): Promise<Uint8Array> {
  const found = await stat(path);
  const why = found.isFile()
    ? found.size > MOST_BYTES && "is larger than any atlas that can be opened: 2 GiB"
    : `is ${found.isDirectory() ? "a folder" : "a pipe or a device"}`;
  if (why) throw new CommandError(`${shown} ${why}`, "name a packed atlas, or ask a corpus with --corpus");
  return readFile(path);
}

interface LeftOutOf {
  readonly instruments: readonly Named[];
  readonly acts: readonly { readonly id: string; readonly title: string }[];
}

/** What is to be left out, by id: a name is looked for among all. */
export function idsOf(without: readonly string[], { instruments, acts }: LeftOutOf): string[] {
  const among = [...instruments, ...acts.map(({ id, title }) => ({ id, title }))];
  return without.map((word) => valueOf(readNamed("instrument or act", among, word)));
}
