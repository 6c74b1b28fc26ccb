/** The process of the compiler: compiles the corpus that it is called with, whenever it is told to. */
import { Writable } from "node:stream";
import { openAtlas } from "../../atlas/open.js";
import { joined } from "../../atlas/zip.js";
import { compiledCorpus } from "../cache/compiled.js";
import { CommandError, type Io } from "../io.js";
import type { CompilerMessage } from "./model.js";

const [, , corpus] = process.argv;
const tell = (told: CompilerMessage): void => void process.send!(told);

const io: Io = {
  cwd: process.cwd(),
  out: () => {},
  stdout: new Writable({ write: (_chunk, _encoding, done) => done() }),
  err: (text) => tell({ err: text }),
  progress: (text) => tell({ progress: text }),
  isWatched: false,
  isColoured: false,
  stdin: process.stdin,
};

process.on("message", () => void compileOnce().then(tell));
// The keys that end a command reach all its processes; this one ends with whoever began it.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());

async function compileOnce(): Promise<CompilerMessage> {
  try {
    const { packed, rendered, diagnostics } = await compiledCorpus(io, corpus, {});
    const atlas = packed && joined(packed);
    return {
      compiled: { atlas, rendered, diagnostics: atlas ? openAtlas(atlas).diagnostics : diagnostics },
    };
  } catch (error) {
    if (error instanceof CommandError)
      return { compiled: { atlas: null, rendered: error.shown, diagnostics: [] } };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
