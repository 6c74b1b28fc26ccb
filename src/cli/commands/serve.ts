import { existsSync } from "node:fs";
import { openAtlas } from "../../atlas/open.js";
import { joined } from "../../atlas/zip.js";
import { serve as serveHttp } from "../../http/serve.js";
import { compiledCorpus } from "../cache/compiled.js";
import { corpusFolder, shownPath } from "../corpus-folder.js";
import { CommandError, type Io } from "../io.js";

interface ServeOptions {
  readonly port: string;
  readonly json?: boolean;
}

/** Serves until interrupted. */
export async function serveCommand(io: Io, corpus: string | undefined, options: ServeOptions): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new CommandError(
      `"${options.port}" is no port`,
      "a port is a whole number up to 65535; 0 takes any free one",
      2,
    );
  }
  const folder = corpusFolder(io, corpus);
  if (!existsSync(folder))
    throw new CommandError(
      `${shownPath(io, folder)} does not exist`,
      "name the folder of a corpus, such as corpora/amur",
    );
  const serving = await serveHttp({
    port,
    watch: [folder],
    say: (message) => io.err(`${message}\n`),
    compile: async () => {
      const { packed, rendered, diagnostics } = await compiledCorpus(io, corpus, []);
      const bytes = packed && joined(packed);
      return { atlas: bytes, rendered, diagnostics: bytes ? openAtlas(bytes).diagnostics : diagnostics };
    },
  });
  io.out(
    options.json
      ? `${JSON.stringify({ address: serving.address })}\n`
      : `Thalweg is at ${serving.address}  (Ctrl+C ends it)\n`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await serving.close();
}
