/** Where a command writes what it makes. */
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { Writable } from "node:stream";
import { CommandError, type Io } from "../io.js";
import { isSameFile, refused, targetAt, type Target } from "./target.js";
import { writeWhole, type Make } from "./whole.js";

export interface Output {
  /** A regular file appears whole or not at all; a pipe or a device gets what comes as it comes. Called once. */
  write(make: Make): Promise<void>;
  /** What is written stays, whatever happens later. */
  readonly isStream: boolean;
  /** What the command says of its work besides: to the standard output, unless the work itself goes there. */
  say(text: string): void;
}

export interface OutputOptions {
  /** What is written, as in "an atlas". */
  readonly what: string;
  /** The endings that name its format. A pipe, a device and `-` need none. */
  readonly endings: readonly string[];
  /** By an ending, the command that writes such a file of the same. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** What is read while it is written, or was read for it; asked where a file stands already. */
  readonly inputs: () => Promise<readonly string[]>;
}

/** Fails early, before long work, where the output could not be written. `shown`: the path as the user gave it. */
export async function openOutput(io: Io, shown: string, options: OutputOptions): Promise<Output> {
  if (shown === "")
    throw new CommandError("-o names no file", "write its name after -o, or - for the standard output", 2);
  const path = resolve(io.cwd, shown);
  const target: Target = shown === "-" ? { kind: "standard" } : await targetAt(path, shown);
  if (target.kind === "file") await ensureItsOwn(target, shown, options);
  return {
    isStream: target.kind !== "file",
    write: (make) => writeTo(io, target, make, shown),
    say: (text) => (target.kind === "standard" ? io.err(text) : io.out(text)),
  };
}

type FileTarget = Extract<Target, { kind: "file" }>;

async function ensureItsOwn({ old }: FileTarget, shown: string, options: OutputOptions): Promise<void> {
  const { what, endings, elsewhere = {}, inputs } = options;
  if (old)
    for (const input of await inputs()) {
      const read = await stat(input).catch(() => null);
      if (read && isSameFile(read, old))
        throw refused(shown, "it is read for this", "name another file with -o");
    }
  if (!endings.some((ending) => shown.toLowerCase().endsWith(ending))) {
    const other = elsewhere[extname(shown).toLowerCase()];
    throw new CommandError(
      `${shown} does not say what it is: ${what} goes into a file that ends in ${endings.join(" or ")}`,
      `name it so with -o, such as ${shown.slice(0, shown.length - extname(shown).length)}${endings[0]!}` +
        (other === undefined ? "" : `; \`${other}\` writes such a file`),
      2,
    );
  }
}

function writeTo(io: Io, target: Target, make: Make, shown: string): Promise<void> {
  switch (target.kind) {
    case "standard":
      return make(into(io.stdout));
    case "through":
      return make(createWriteStream(target.path));
    case "file":
      return writeWhole(target.path, make, target).catch((fault: NodeJS.ErrnoException) => {
        if (fault.syscall === "rename" && REFUSED.has(fault.code ?? "")) throw notPutInPlace(shown);
        // Its folder is there, and has no place for files, as that of what the system tells of itself.
        if (fault.syscall === "open" && fault.code === "ENOENT")
          throw refused(shown, "its folder takes no new files", "name a file elsewhere with -o");
        throw fault;
      });
  }
}

/** It outlives whoever fills it: a fault of the maker's is none of its own. */
const into = (to: Writable): Writable =>
  new Writable({ write: (chunk, encoding, done) => void to.write(chunk, encoding, done) });

/** By systems that differ in which they say. */
const REFUSED: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EBUSY", "ENOTDIR"]);

/** An append-only folder takes new files, and has them stay as they are called. */
const notPutInPlace = (shown: string): CommandError =>
  refused(
    shown,
    "its folder lets no file be put in its place",
    "name a file elsewhere with -o; what was made may stand beside it, under a name that ends in .part",
  );
