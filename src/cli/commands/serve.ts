import { jsonLine } from "../../diagnostics/harmless.js";
import { existsSync } from "node:fs";
import { serve as serveHttp } from "../../http/serve.js";
import { foldersBehind } from "../../text/from-files.js";
import { CompilerAside } from "../aside/compiler.js";
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
  const compiler = new CompilerAside(io, folder);
  const serving = await serveHttp({
    port,
    watch: () => foldersBehind(folder),
    say: (message) => io.err(`${message}\n`),
    compile: () => compiler.compile(),
  });
  io.out(
    options.json
      ? jsonLine({ address: serving.address })
      : `Thalweg is at ${serving.address}  (Ctrl+C ends it)\n`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await serving.close();
  await compiler.end();
}
